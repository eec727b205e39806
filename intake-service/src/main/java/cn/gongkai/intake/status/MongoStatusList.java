package cn.gongkai.intake.status;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import cn.gongkai.platform.access.Scope;
import cn.gongkai.report.Agency;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.event.SubmissionStatusChanged;
import cn.gongkai.report.finding.FailedRule;
import cn.gongkai.report.finding.Severity;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

/** The status list in MongoDB. */
@Repository
class MongoStatusList implements StatusList {

    /** Marks the second status of an agency and year: that of a correction, beside the report it is to take the place of. */
    static final String BESIDE = "beside";

    /** Statuses that are read together. */
    private static final int PART = 500;

    static final String OPEN = "open";
    static final String OVER = "over";

    private final MongoCollection<Document> statuses;

    private final Clock clock;

    MongoStatusList(MongoClient client, @Value("${spring.mongodb.database}") String database, Clock clock) {
        this.statuses = client.getDatabase(database).getCollection("statuses");
        this.clock = clock;
    }

    @PostConstruct
    void createIndexes() {
        for (String level : List.of("province", "city", "county", "agency")) {
            statuses.createIndex(
                    Indexes.ascending(level, "year", "state"), new IndexOptions().name(level + "_year_state"));
        }
        // Queues and lists of many agencies. Those of a city are few enough to be sorted when they are asked for, and
        // every index
        // is written with each change of state.
        statuses.createIndex(
                Indexes.ascending("province", "state", "at", "_id"), new IndexOptions().name("province_state_at_id"));
        statuses.createIndex(Indexes.ascending("state", "at", "_id"), new IndexOptions().name("state_at_id"));
        statuses.createIndex(Indexes.ascending("year", "state"), new IndexOptions().name("year_state"));
        statuses.createIndex(Indexes.ascending("notedAt"), new IndexOptions().name("noted_at"));
    }

    @Override
    public void record(List<Entry> entries) {
        Instant now = clock.instant();
        write(entries, now);
        if (clock.instant().isAfter(now.plus(LATEST))) {
            // The store kept it waiting so long that those who follow the list have looked beyond that time already.
            record(entries);
        }
    }

    private void write(List<Entry> entries, Instant notedAt) {
        List<WriteModel<Document>> writes = new ArrayList<>(entries.size());
        Date now = Date.from(notedAt);
        for (Entry entry : entries) {
            if (entry.standing() != Standing.BESIDE) {
                writes.add(write(document(entry.status(), now)));
            }
            if (entry.standing() != Standing.ALONE) {
                // Kept when it is over: news of it that comes late is known by its order.
                Document beside = document(entry.status(), now);
                writes.add(write(beside.append("_id", beside.getString("_id") + StatusQueue.CORRECTION)
                        .append(BESIDE, entry.standing() == Standing.BESIDE ? OPEN : OVER)));
            }
        }
        // A duplicate key says that the status did not match because a newer one is there, or that another writer was
        // the first by a moment. The second time round only the former can be left.
        write(write(writes));
    }

    private static WriteModel<Document> write(Document document) {
        return new ReplaceOneModel<>(
                and(eq(document.getString("_id")), lte("order", document.getLong("order"))),
                document,
                new ReplaceOptions().upsert(true));
    }

    /** Writes, and returns what came upon a status that is there already. */
    private List<WriteModel<Document>> write(List<WriteModel<Document>> writes) {
        if (writes.isEmpty()) {
            return List.of();
        }
        try {
            statuses.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return List.of();
        } catch (MongoBulkWriteException e) {
            boolean onlyDuplicates = e.getWriteConcernError() == null
                    && e.getWriteErrors().stream()
                            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!onlyDuplicates) {
                throw e;
            }
            return e.getWriteErrors().stream()
                    .map(error -> writes.get(error.getIndex()))
                    .toList();
        }
    }

    private static Document document(SubmissionStatusChanged change, Date notedAt) {
        String code = change.agency().code();
        Document document = new Document("_id", code + "-" + change.year().value())
                .append("order", change.order())
                .append("province", prefix(code, 2))
                .append("city", prefix(code, 4))
                .append("county", prefix(code, 6))
                .append("agency", code)
                .append("agencyName", change.agency().name())
                .append("year", change.year().value())
                .append("revision", change.revision())
                .append("submission", change.submission())
                .append("state", change.state())
                .append("sequence", change.sequence())
                .append("errors", change.errors())
                .append("warnings", change.warnings())
                .append("notices", change.notices())
                .append("at", Date.from(change.time()))
                .append("notedAt", notedAt)
                .append("rules", rules(change.rules()));
        if (change.receivedAt() != null) {
            document.append("receivedAt", Date.from(change.receivedAt()));
        }
        if (change.verdictAt() != null) {
            document.append("verdictAt", Date.from(change.verdictAt()));
        }
        return document;
    }

    /** Rules in as few bytes as they need: id and severity as names and values of one small document. */
    private static Document rules(List<FailedRule> rules) {
        Document document = new Document();
        rules.forEach(failed -> document.append(failed.rule(), failed.severity().name()));
        return document;
    }

    private static List<FailedRule> rules(@Nullable Document document) {
        return document == null
                ? List.of()
                : document.entrySet().stream()
                        .map(rule -> new FailedRule(rule.getKey(), Severity.valueOf((String) rule.getValue())))
                        .toList();
    }

    private static @Nullable Instant time(Document document, String name) {
        Date date = document.getDate(name);
        return date == null ? null : date.toInstant();
    }

    static SubmissionStatusChanged status(Document document) {
        return new SubmissionStatusChanged(
                document.getString("submission"),
                document.getInteger("revision"),
                new Agency(document.getString("agency"), document.getString("agencyName")),
                new ReportYear(document.getInteger("year")),
                document.getString("state"),
                document.getInteger("sequence"),
                document.getInteger("errors"),
                document.getInteger("warnings"),
                document.getInteger("notices"),
                document.getDate("at").toInstant(),
                true,
                time(document, "receivedAt"),
                time(document, "verdictAt"),
                rules(document.get("rules", Document.class)));
    }

    @Override
    public List<SubmissionStatusChanged> page(Query query, String after, int limit) {
        List<Bson> filters = filters(query);
        if (!after.isEmpty()) {
            filters.add(gt("_id", after));
        }
        return statuses.find(and(filters))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(MongoStatusList::status)
                .into(new ArrayList<>());
    }

    @Override
    public void changedSince(Query query, Instant since, Consumer<SubmissionStatusChanged> consumer) {
        List<Bson> filters = filters(query);
        if (since.isAfter(Instant.EPOCH)) {
            filters.add(gte("notedAt", Date.from(since)));
        }
        // In small parts: whoever takes them may be slow, and there may be many who do.
        statuses.find(and(filters)).batchSize(PART).map(MongoStatusList::status).forEach(consumer);
    }

    @Override
    public Map<String, Map<String, Integer>> count(Query query) {
        String division = query.scope().division();
        String child = "$" + level(division.isEmpty() ? 2 : division.length() + (division.length() >= 6 ? 3 : 2));
        List<Bson> filters = filters(query);
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        statuses.aggregate(List.of(
                        Aggregates.match(and(filters)),
                        Aggregates.group(
                                new Document("child", child).append("state", "$state"), Accumulators.sum("count", 1))))
                .forEach(group -> {
                    Document key = group.get("_id", Document.class);
                    counts.computeIfAbsent(key.getString("child"), code -> new TreeMap<>())
                            .put(
                                    key.getString("state"),
                                    group.get("count", Number.class).intValue());
                });
        return counts;
    }

    private static List<Bson> filters(Query query) {
        List<Bson> filters = new ArrayList<>();
        filters.add(eq(BESIDE, null));
        place(query.scope()).ifPresent(filters::add);
        if (query.year() != null) {
            filters.add(eq("year", query.year()));
        }
        if (query.state() != null) {
            filters.add(eq("state", query.state()));
        }
        return filters;
    }

    /** Only the agencies of a scope; empty for all there are. */
    static Optional<Bson> place(Scope scope) {
        if (!scope.below()) {
            return Optional.of(eq("agency", scope.division()));
        }
        return scope.division().isEmpty()
                ? Optional.empty()
                : Optional.of(eq(level(scope.division().length()), scope.division()));
    }

    private static String level(int codeLength) {
        return switch (codeLength) {
            case 2 -> "province";
            case 4 -> "city";
            case 6 -> "county";
            default -> "agency";
        };
    }

    private static String prefix(String code, int length) {
        return code.substring(0, Math.min(length, code.length()));
    }
}
