package cn.gongkai.intake.draft;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;

import cn.gongkai.intake.submission.SourceFile;
import cn.gongkai.platform.access.Scope;
import cn.gongkai.report.Agency;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.json.ReportJson;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

/**
 * One document an agency and year: {@code {_id: "370832106-2024", version: 3, agency: "370832106", year: 2024, report: …, source: …}};
 * one that ended has only {@code version}, {@code ended} and {@code submission}.
 */
@Repository
class MongoDraftStore implements DraftStore {

    private static final String VERSION = "version";
    private static final String ENDED = "ended";
    private static final String SUBMISSION = "submission";
    private static final String SOURCE = "source";
    private static final String FILE_NAME = "fileName";

    /** Comes right after the digits in every order of characters that is asked for here. */
    private static final String AFTER_DIGITS = ":";

    private static final String AFTER_HYPHEN = ".";

    private final MongoCollection<Document> drafts;

    MongoDraftStore(MongoClient client, @Value("${spring.mongodb.database}") String database) {
        this.drafts = client.getDatabase(database).getCollection("drafts");
    }

    @Override
    public Place find(String id) {
        Document document = drafts.find(eq(id)).projection(exclude(SOURCE)).first();
        if (document == null) {
            return Place.EMPTY;
        }
        boolean ended = document.getBoolean(ENDED, false);
        return new Place(document.getInteger(VERSION), ended ? null : draft(document), document.getString(SUBMISSION));
    }

    @Override
    public Optional<SourceFile> source(String id) {
        return Optional.ofNullable(
                        drafts.find(eq(id)).projection(include(SOURCE)).first())
                .map(document -> document.get(SOURCE, Document.class))
                .map(source -> new SourceFile(
                        source.getString("name"),
                        source.getString("mediaType"),
                        source.get("content", Binary.class).getData()));
    }

    @Override
    public boolean begin(Draft draft, @Nullable SourceFile source) {
        Document document = content(draft)
                .append("agency", draft.agency().code())
                .append("agencyName", draft.agency().name())
                .append("year", draft.year().value());
        if (source != null) {
            document.append(FILE_NAME, source.name())
                    .append(
                            SOURCE,
                            new Document("name", source.name())
                                    .append("mediaType", source.mediaType())
                                    .append("content", new Binary(source.content())));
        }
        if (draft.version() > 1) {
            return drafts.replaceOne(version(draft.id(), draft.version() - 1), document)
                            .getMatchedCount()
                    == 1;
        }
        try {
            drafts.insertOne(document.append("_id", draft.id()));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    @Override
    public boolean save(Draft draft) {
        return drafts.updateOne(version(draft.id(), draft.version() - 1), new Document("$set", content(draft)))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public boolean end(String id, int version, @Nullable String submission) {
        Document nothing = new Document(VERSION, version + 1).append(ENDED, true);
        if (submission != null) {
            nothing.append(SUBMISSION, submission);
        }
        return drafts.replaceOne(version(id, version), nothing).getMatchedCount() == 1;
    }

    @Override
    public List<Summary> list(Scope scope, String after, int limit) {
        // Ids begin with the agency, so that the primary key alone finds what lies in a scope.
        String first = scope.below() ? scope.division() : scope.division() + "-";
        List<Bson> filters = new ArrayList<>(List.of(gt("_id", after.compareTo(first) > 0 ? after : first)));
        if (!scope.below()) {
            filters.add(lt("_id", scope.division() + AFTER_HYPHEN));
            filters.add(eq("agency", scope.division()));
        } else if (!scope.division().isEmpty()) {
            filters.add(lt("_id", scope.division() + AFTER_DIGITS));
        }
        filters.add(gt("year", 0));
        return drafts.find(and(filters))
                .projection(include("agency", "agencyName", "year", VERSION, FILE_NAME, "changed", "saved"))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(MongoDraftStore::summary)
                .into(new ArrayList<>());
    }

    private static Bson version(String id, int version) {
        return and(eq(id), eq(VERSION, version));
    }

    private static Document content(Draft draft) {
        return new Document(VERSION, draft.version())
                .append("report", new Binary(ReportJson.write(draft.content().report())))
                .append(
                        "explanations",
                        new Binary(ReportJson.write(draft.content().explanations())))
                .append("reason", draft.content().reason())
                .append("reading", new Binary(ReportJson.write(draft.reading())))
                .append("changed", draft.changed())
                .append(
                        "saved",
                        new Document("at", Date.from(draft.saved().at()))
                                .append("subject", draft.saved().subject())
                                .append("name", draft.saved().name()));
    }

    private static Draft draft(Document document) {
        return new Draft(
                new Agency(document.getString("agency"), document.getString("agencyName")),
                new ReportYear(document.getInteger("year")),
                document.getInteger(VERSION),
                new Content(
                        ReportJson.readReport(
                                document.get("report", Binary.class).getData()),
                        ReportJson.readExplanations(
                                document.get("explanations", Binary.class).getData()),
                        document.getString("reason")),
                ReportJson.readReading(document.get("reading", Binary.class).getData()),
                document.getString(FILE_NAME),
                document.getBoolean("changed", false),
                saved(document));
    }

    private static Summary summary(Document document) {
        return new Summary(
                document.getString("agency"),
                document.getString("agencyName"),
                document.getInteger("year"),
                document.getInteger(VERSION),
                document.getString(FILE_NAME),
                document.getBoolean("changed", false),
                saved(document));
    }

    private static Draft.Saved saved(Document document) {
        Document saved = document.get("saved", Document.class);
        return new Draft.Saved(saved.getDate("at").toInstant(), saved.getString("subject"), saved.getString("name"));
    }
}
