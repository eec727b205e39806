package cn.gongkai.intake.submission;

import cn.gongkai.report.Agency;
import cn.gongkai.report.Place;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.event.Circumstances;
import cn.gongkai.report.event.ReportSubmitted;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.report.policy.Policy;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;

/** The document form of a submission: what {@link MongoSubmissionStore} writes and reads. */
final class SubmissionDocument {

    private SubmissionDocument() {}

    static Document of(Submission submission) {
        Document document = new Document("_id", submission.id())
                .append("agency", submission.agency().code())
                .append("agencyName", submission.agency().name())
                .append("year", submission.year().value())
                .append("revision", submission.revision())
                .append("sha256", submission.sha256())
                .append("receivedAt", Date.from(submission.receivedAt()))
                .append("state", submission.state().name())
                .append("sequence", submission.sequence())
                .append("round", submission.round())
                .append("judgedRound", submission.judgedRound())
                .append(
                        "timeline",
                        submission.timeline().stream()
                                .map(SubmissionDocument::of)
                                .toList());
        if (submission.verdict() != null) {
            document.append("verdict", new Binary(ReportJson.write(submission.verdict())));
        }
        append(submission.circumstances(), document);
        if (!submission.remarks().isEmpty()) {
            document.append(
                    "remarks",
                    submission.remarks().stream().map(SubmissionDocument::of).toList());
        }
        if (submission.address() != null) {
            document.append("address", submission.address());
        }
        return document;
    }

    private static void append(Circumstances circumstances, Document document) {
        if (circumstances.liveRevision() != null) {
            document.append("liveRevision", circumstances.liveRevision());
        }
        if (circumstances.correctionReason() != null) {
            document.append("correctionReason", circumstances.correctionReason());
        }
        if (!circumstances.explanations().isEmpty()) {
            document.append("explanations", new Binary(ReportJson.write(circumstances.explanations())));
        }
        if (!circumstances.policy().equals(Policy.NONE)) {
            document.append("policy", new Binary(ReportJson.write(circumstances.policy())));
        }
        if (circumstances.lastYearCorrectedAt() != null) {
            document.append("lastYearCorrectedAt", Date.from(circumstances.lastYearCorrectedAt()));
        }
        if (circumstances.approved()) {
            document.append("approved", true);
        }
    }

    private static Document of(Remark remark) {
        return new Document("part", remark.where().part())
                .append("row", remark.where().row())
                .append("column", remark.where().column())
                .append("quote", remark.quote())
                .append("offset", remark.offset())
                .append("text", remark.text());
    }

    private static Document of(Step step) {
        Document document = new Document("action", step.action())
                .append("state", step.state().name())
                .append("at", Date.from(step.at()))
                .append("note", step.note());
        return step.by() == null ? document : document.append("by", step.by());
    }

    static Document of(SourceFile source) {
        return new Document("name", source.name())
                .append("mediaType", source.mediaType())
                .append("content", new Binary(source.content()));
    }

    static Submission submission(Document document) {
        Binary verdict = document.get("verdict", Binary.class);
        return new Submission(
                document.getString("_id"),
                new Agency(document.getString("agency"), document.getString("agencyName")),
                new ReportYear(document.getInteger("year")),
                document.getInteger("revision"),
                document.getString("sha256"),
                document.getDate("receivedAt").toInstant(),
                SubmissionState.valueOf(document.getString("state")),
                document.getInteger("sequence"),
                document.getInteger("round"),
                document.getInteger("judgedRound"),
                document.getList("timeline", Document.class).stream()
                        .map(SubmissionDocument::step)
                        .toList(),
                verdict == null ? null : ReportJson.readVerdict(verdict.getData()),
                circumstances(document),
                document.getList("remarks", Document.class, List.of()).stream()
                        .map(SubmissionDocument::remark)
                        .toList(),
                document.getString("address"));
    }

    private static Circumstances circumstances(Document document) {
        Binary explanations = document.get("explanations", Binary.class);
        Binary policy = document.get("policy", Binary.class);
        Date lastYearCorrectedAt = document.getDate("lastYearCorrectedAt");
        return new Circumstances(
                document.getInteger("liveRevision"),
                document.getString("correctionReason"),
                explanations == null ? List.of() : ReportJson.readExplanations(explanations.getData()),
                policy == null ? Policy.NONE : ReportJson.readPolicy(policy.getData()),
                lastYearCorrectedAt == null ? null : lastYearCorrectedAt.toInstant(),
                document.getBoolean("approved", false));
    }

    private static Remark remark(Document document) {
        return new Remark(
                new Place(document.getInteger("part"), document.getString("row"), document.getString("column")),
                document.getString("quote"),
                document.getInteger("offset"),
                document.getString("text"));
    }

    private static Step step(Document document) {
        return new Step(
                document.getString("action"),
                SubmissionState.valueOf(document.getString("state")),
                document.getDate("at").toInstant(),
                document.getString("note"),
                document.getString("by"));
    }

    static SourceFile source(Document document) {
        return new SourceFile(
                document.getString("name"),
                document.getString("mediaType"),
                document.get("content", Binary.class).getData());
    }

    /** The event that a stored submission is still to send. */
    static ReportSubmitted event(Submission submission, Document document) {
        Instant asked = submission.timeline().getLast().at();
        return new ReportSubmitted(
                submission.id(),
                submission.revision(),
                submission.round(),
                submission.receivedAt(),
                submission.round() == 1 ? submission.receivedAt() : asked,
                ReportJson.readReport(document.get("report", Binary.class).getData()),
                ReportJson.readReading(document.get("reading", Binary.class).getData()),
                submission.circumstances());
    }
}
