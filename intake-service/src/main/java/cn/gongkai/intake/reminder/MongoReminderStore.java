package cn.gongkai.intake.reminder;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import cn.gongkai.platform.access.Scope;
import cn.gongkai.report.Agency;
import cn.gongkai.report.ReportYear;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import jakarta.annotation.PostConstruct;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

/** Reminders in MongoDB. */
@Repository
class MongoReminderStore implements ReminderStore {

    /** How many ids one question may name. */
    private static final int TOGETHER = 1000;

    private final MongoCollection<Document> reminders;

    MongoReminderStore(MongoClient client, @Value("${spring.mongodb.database}") String database) {
        this.reminders = client.getDatabase(database).getCollection("reminders");
    }

    @PostConstruct
    void createIndexes() {
        for (String level : List.of("province", "city", "county", "agency")) {
            reminders.createIndex(
                    Indexes.ascending(level, "year", "at", "_id"), new IndexOptions().name(level + "_year_at_id"));
        }
        reminders.createIndex(Indexes.ascending("year", "at", "_id"), new IndexOptions().name("year_at_id"));
    }

    @Override
    public int insert(List<Reminder> added) {
        if (added.isEmpty()) {
            return 0;
        }
        try {
            reminders.insertMany(
                    added.stream().map(MongoReminderStore::document).toList(), new InsertManyOptions().ordered(false));
            return added.size();
        } catch (MongoBulkWriteException e) {
            boolean onlyThereAlready = e.getWriteConcernError() == null
                    && e.getWriteErrors().stream()
                            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!onlyThereAlready) {
                throw e;
            }
            return added.size() - e.getWriteErrors().size();
        }
    }

    @Override
    public Set<String> known(Collection<String> ids) {
        Set<String> known = new HashSet<>();
        eachPart(
                ids,
                part -> reminders
                        .find(in("_id", part))
                        .projection(include("_id"))
                        .forEach(document -> known.add(document.getString("_id"))));
        return known;
    }

    @Override
    public List<Reminder> latest(Scope scope, ReportYear year, int limit) {
        List<Bson> filters = new ArrayList<>(List.of(eq("year", year.value())));
        if (!scope.below()) {
            filters.add(eq("agency", scope.division()));
        } else if (!scope.division().isEmpty()) {
            filters.add(eq(level(scope.division().length()), scope.division()));
        }
        return reminders
                .find(and(filters))
                .sort(Sorts.descending("at", "_id"))
                .limit(limit)
                .map(MongoReminderStore::reminder)
                .into(new ArrayList<>());
    }

    @Override
    public Map<String, Reminder> latestOf(Collection<String> agencies, ReportYear year) {
        Map<String, Reminder> latest = new HashMap<>();
        eachPart(
                agencies,
                part -> reminders
                        .find(and(in("agency", part), eq("year", year.value())))
                        .map(MongoReminderStore::reminder)
                        .forEach(reminder -> latest.merge(
                                reminder.agency().code(),
                                reminder,
                                (one, other) -> one.at().isBefore(other.at()) ? other : one)));
        return latest;
    }

    private static void eachPart(Collection<String> all, Consumer<List<String>> each) {
        List<String> list = List.copyOf(all);
        for (int start = 0; start < list.size(); start += TOGETHER) {
            each.accept(list.subList(start, Math.min(start + TOGETHER, list.size())));
        }
    }

    private static String level(int codeLength) {
        return switch (codeLength) {
            case 2 -> "province";
            case 4 -> "city";
            case 6 -> "county";
            default -> "agency";
        };
    }

    private static Document document(Reminder reminder) {
        String code = reminder.agency().code();
        return new Document("_id", reminder.id())
                .append("province", prefix(code, 2))
                .append("city", prefix(code, 4))
                .append("county", prefix(code, 6))
                .append("agency", code)
                .append("agencyName", reminder.agency().name())
                .append("year", reminder.year())
                .append("stage", reminder.stage())
                .append("what", reminder.what().name())
                .append("due", reminder.due() == null ? null : reminder.due().toString())
                .append("at", Date.from(reminder.at()))
                .append("by", reminder.by());
    }

    private static String prefix(String code, int length) {
        return code.substring(0, Math.min(length, code.length()));
    }

    private static Reminder reminder(Document document) {
        @Nullable String due = document.getString("due");
        return new Reminder(
                document.getString("_id"),
                new Agency(document.getString("agency"), document.getString("agencyName")),
                document.getInteger("year"),
                document.getString("stage"),
                Unfinished.valueOf(document.getString("what")),
                due == null ? null : LocalDate.parse(due),
                document.getDate("at").toInstant(),
                document.getString("by"));
    }
}
