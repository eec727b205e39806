package cn.gongkai.intake.submission;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import cn.gongkai.report.Agency;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.report.policy.Policy;
import cn.gongkai.report.reading.Reading;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import jakarta.annotation.PostConstruct;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

/** Submissions in MongoDB; the report is kept as its JSON bytes, which are the event's and the download's as well. */
@Repository
class MongoSubmissionStore implements SubmissionStore {

    private static final String FILE_KEY = "fileKey";
    private static final String IDEMPOTENCY_KEY = "idempotencyKey";
    /** Holds the id while an event is still to be sent; then it is taken away, so that the sparse index holds only what waits. */
    private static final String UNSENT = "unsent";

    private static final String UNSENT_SINCE = "unsentSince";
    /** The sequence number of the change that is to be told. */
    private static final String UNSENT_MARK = "unsentMark";

    private static final String LEASED_UNTIL = "leasedUntil";
    private static final Bson WITHOUT_CONTENT = exclude("report", "reading", "source");

    private final MongoCollection<Document> submissions;

    MongoSubmissionStore(MongoClient client, @Value("${spring.mongodb.database}") String database) {
        this.submissions = client.getDatabase(database).getCollection("submissions");
    }

    /** Creates the indexes, if they are not there; none is partial, because not every server of the protocol has those. */
    @PostConstruct
    void createIndexes() {
        submissions.createIndex(
                Indexes.ascending(FILE_KEY),
                new IndexOptions().name("same_file").unique(true).sparse(true));
        submissions.createIndex(
                Indexes.ascending(IDEMPOTENCY_KEY),
                new IndexOptions().name("idempotency_key").unique(true).sparse(true));
        submissions.createIndex(
                Indexes.ascending(UNSENT),
                new IndexOptions().name("unsent").unique(true).sparse(true));
    }

    @Override
    public Insertion insert(
            Submission submission,
            byte[] report,
            Reading reading,
            SourceFile source,
            @Nullable String idempotencyKey,
            Instant leaseUntil) {
        // A file that comes again with a reason is a correction, not the same hand-in.
        String fileKey = submission.agency().code() + "-" + submission.year().value() + "-" + submission.sha256()
                + (submission.corrects() ? "-corrects" : "");
        Document document = SubmissionDocument.of(submission)
                .append(FILE_KEY, fileKey)
                .append(UNSENT, submission.id())
                .append(UNSENT_SINCE, Date.from(submission.receivedAt()))
                .append(UNSENT_MARK, submission.sequence())
                .append(LEASED_UNTIL, Date.from(leaseUntil))
                .append("report", new Binary(report))
                .append("reading", new Binary(ReportJson.write(reading)))
                .append("source", SubmissionDocument.of(source));
        if (idempotencyKey != null) {
            document.append(IDEMPOTENCY_KEY, idempotencyKey);
        }
        try {
            submissions.insertOne(document);
            return new Insertion(Outcome.STORED, null);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return inTheWay(fileKey, idempotencyKey);
        }
    }

    private Insertion inTheWay(String fileKey, @Nullable String idempotencyKey) {
        if (idempotencyKey != null) {
            Optional<Submission> sameKey = first(eq(IDEMPOTENCY_KEY, idempotencyKey));
            if (sameKey.isPresent()) {
                return new Insertion(Outcome.SAME_KEY, sameKey.get());
            }
        }
        return first(eq(FILE_KEY, fileKey))
                .map(same -> new Insertion(Outcome.SAME_FILE, same))
                .orElseGet(() -> new Insertion(Outcome.REVISION_TAKEN, null));
    }

    @Override
    public Optional<Submission> find(String id) {
        return first(eq(id));
    }

    @Override
    public List<Submission> revisions(Agency agency, ReportYear year) {
        // Ids begin with agency and year, so that the primary key alone finds them; '.' is the character behind '-'.
        String revisions = agency.code() + "-" + year.value();
        return submissions
                .find(and(gt("_id", revisions + "-"), lt("_id", revisions + ".")))
                .projection(WITHOUT_CONTENT)
                .map(SubmissionDocument::submission)
                .into(new ArrayList<>())
                .stream()
                .sorted(Comparator.comparingInt(Submission::revision))
                .toList();
    }

    private Optional<Submission> first(Bson filter) {
        return Optional.ofNullable(
                        submissions.find(filter).projection(WITHOUT_CONTENT).first())
                .map(SubmissionDocument::submission);
    }

    @Override
    public List<Submission> findAll(Collection<String> ids) {
        return submissions
                .find(in("_id", ids))
                .projection(WITHOUT_CONTENT)
                .map(SubmissionDocument::submission)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<byte[]> report(String id) {
        return Optional.ofNullable(
                        submissions.find(eq(id)).projection(include("report")).first())
                .map(document -> document.get("report", Binary.class).getData());
    }

    @Override
    public Optional<Reading> reading(String id) {
        return Optional.ofNullable(
                        submissions.find(eq(id)).projection(include("reading")).first())
                .map(document -> ReportJson.readReading(
                        document.get("reading", Binary.class).getData()));
    }

    @Override
    public Optional<SourceFile> source(String id) {
        return Optional.ofNullable(
                        submissions.find(eq(id)).projection(include("source")).first())
                .map(document -> SubmissionDocument.source(document.get("source", Document.class)));
    }

    @Override
    public boolean replace(List<Replacement> replacements) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Replacement replacement : replacements) {
            Submission before = replacement.before();
            List<Bson> changes = new ArrayList<>();
            SubmissionDocument.of(replacement.after()).forEach((name, value) -> {
                if (!name.equals("_id")) {
                    changes.add(set(name, value));
                }
            });
            if (replacement.tell()) {
                changes.add(set(UNSENT, before.id()));
                changes.add(set(UNSENT_MARK, replacement.after().sequence()));
                changes.add(set(
                        UNSENT_SINCE,
                        Date.from(replacement.after().timeline().getLast().at())));
                changes.add(set(LEASED_UNTIL, new Date(0)));
            }
            if (replacement.after().circumstances().policy().equals(Policy.NONE)) {
                changes.add(unset("policy"));
            }
            if (replacement.after().releasesFile()) {
                changes.add(unset(FILE_KEY));
            }
            writes.add(new UpdateOneModel<>(and(eq(before.id()), eq("sequence", before.sequence())), combine(changes)));
        }
        return writes.isEmpty()
                || submissions
                                .bulkWrite(writes, new BulkWriteOptions().ordered(false))
                                .getMatchedCount()
                        == writes.size();
    }

    @Override
    public List<Unsent> claimUnsent(Instant now, Duration lease, int limit) {
        List<String> free = submissions
                .find(and(gt(UNSENT, ""), lte(LEASED_UNTIL, Date.from(now))))
                .projection(include("_id"))
                .limit(limit)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
        List<Unsent> claimed = new ArrayList<>();
        for (String id : free) {
            Document document = submissions.findOneAndUpdate(
                    and(eq(id), gt(UNSENT, ""), lte(LEASED_UNTIL, Date.from(now))),
                    set(LEASED_UNTIL, Date.from(now.plus(lease))),
                    new FindOneAndUpdateOptions().projection(exclude("source")));
            if (document != null) {
                Submission submission = SubmissionDocument.submission(document);
                claimed.add(new Unsent(
                        document.getInteger(UNSENT_MARK),
                        submission.asksRules() ? SubmissionDocument.event(submission, document) : null,
                        submission.status(),
                        submission.standing()));
            }
        }
        return claimed;
    }

    @Override
    public void markSent(List<Unsent> sent) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Unsent unsent : sent) {
            // A later change may be waiting by now; that one is still to be sent.
            writes.add(new UpdateOneModel<>(
                    and(eq(unsent.status().submission()), eq(UNSENT_MARK, unsent.mark())),
                    combine(unset(UNSENT), unset(UNSENT_SINCE), unset(UNSENT_MARK), unset(LEASED_UNTIL))));
        }
        if (!writes.isEmpty()) {
            submissions.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        }
    }

    @Override
    public Duration oldestUnsent(Instant now) {
        Document oldest = submissions
                .find(gt(UNSENT_SINCE, new Date(0)))
                .projection(include(UNSENT_SINCE))
                .sort(Sorts.ascending(UNSENT_SINCE))
                .first();
        return oldest == null
                ? Duration.ZERO
                : Duration.between(oldest.getDate(UNSENT_SINCE).toInstant(), now);
    }
}
