package cn.gongkai.publication.published;

import cn.gongkai.report.Agency;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;

/** Publications and summaries as documents, and back. */
final class PublicationDocuments {

    private PublicationDocuments() {}

    static Document revision(Revision revision) {
        return new Document("revision", revision.number())
                .append("submission", revision.submission())
                .append("receivedAt", Date.from(revision.receivedAt()))
                .append("publishedAt", Date.from(revision.publishedAt()))
                .append("correctionReason", revision.correctionReason())
                .append("report", new Binary(revision.report()))
                .append("sha256", revision.sha256());
    }

    static Publication publication(Document document) {
        Document agency = document.get("agency", Document.class);
        return new Publication(
                new Agency(agency.getString("code"), agency.getString("name")),
                document.getInteger("year"),
                revisions(document));
    }

    /** The revisions in their order, without reports where those were not asked for. */
    static List<Revision> revisions(Document document) {
        // They stand in the order of their arrival, which after a delay may not be that of their numbers.
        return document.getList("revisions", Document.class).stream()
                .map(PublicationDocuments::revision)
                .sorted(Comparator.comparingInt(Revision::number))
                .toList();
    }

    private static Revision revision(Document document) {
        Binary report = document.get("report", Binary.class);
        return new Revision(
                document.getInteger("revision"),
                document.getString("submission"),
                instant(document, "receivedAt"),
                instant(document, "publishedAt"),
                document.getString("correctionReason"),
                report == null ? new byte[0] : report.getData(),
                document.getString("sha256"));
    }

    static Document summary(Arrival arrival, Revision stored) {
        Summary summary = Summary.of(arrival.report(), stored);
        List<Document> figures = Figures.of(arrival.report()).entrySet().stream()
                .map(PublicationDocuments::figure)
                .toList();
        return new Document("agency", summary.agency())
                .append("name", summary.name())
                .append("year", summary.year())
                .append("title", summary.title())
                .append("province", division(summary.agency(), 2))
                .append("city", division(summary.agency(), 4))
                .append("county", division(summary.agency(), 6))
                .append("revision", summary.revision())
                .append("corrected", summary.corrected())
                .append("publishedAt", Date.from(summary.publishedAt()))
                .append("newApplications", summary.newApplications())
                .append("carriedIn", summary.carriedIn())
                .append("handled", summary.handled())
                .append("carriedOut", summary.carriedOut())
                .append("reconsiderations", summary.reconsiderations())
                .append("litigations", summary.litigations())
                .append("figures", figures);
    }

    private static Document figure(Map.Entry<String, BigDecimal> figure) {
        boolean whole = figure.getValue().stripTrailingZeros().scale() <= 0;
        // Money keeps its digits; a count is a plain integer, which sums faster.
        return new Document("cell", figure.getKey())
                .append("value", whole ? figure.getValue().longValue() : new Decimal128(figure.getValue()));
    }

    private static String division(String agency, int digits) {
        return agency.length() >= digits ? agency.substring(0, digits) : "";
    }

    static Summary summary(Document document) {
        return new Summary(
                document.getString("agency"),
                document.getString("name"),
                document.getInteger("year"),
                document.getString("title"),
                document.getInteger("revision"),
                document.getBoolean("corrected", false),
                instant(document, "publishedAt"),
                document.getLong("newApplications"),
                document.getLong("carriedIn"),
                document.getLong("handled"),
                document.getLong("carriedOut"),
                document.getLong("reconsiderations"),
                document.getLong("litigations"));
    }

    private static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }
}
