package cn.gongkai.publication.page;

import cn.gongkai.publication.published.Publication;
import cn.gongkai.publication.published.Revision;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Contact;
import cn.gongkai.report.compare.CellChange;
import cn.gongkai.report.compare.Changes;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.report.form.OfficialForm;
import cn.gongkai.report.json.ReportJson;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a report as its page shows it.
 *
 * @param before the revision that this one corrected; null for a first one
 * @param changes what it changed; null for a first one
 */
record ShownReport(
        Publication publication,
        Revision revision,
        @Nullable Revision before,
        @Nullable Changes changes,
        AnnualReport report,
        List<ShownTable> tables) {

    static ShownReport of(Publication publication, Revision revision) {
        AnnualReport report = ReportJson.readReport(revision.report());
        Revision before = publication.before(revision).orElse(null);
        Changes changes = before == null ? null : Changes.between(ReportJson.readReport(before.report()), report);
        List<ShownTable> tables = OfficialForm.TABLES.stream()
                .map(table -> ShownTable.of(table, report, place -> changes != null && changes.contains(place)))
                .toList();
        return new ShownReport(publication, revision, before, changes, report, tables);
    }

    public boolean isLatest() {
        return revision == publication.latest();
    }

    public String agency() {
        return publication.agency().code();
    }

    public int year() {
        return publication.year();
    }

    public Wording heading(int part) {
        return OfficialForm.heading(part);
    }

    public ShownTable table(int part) {
        return tables.get(part - 2);
    }

    /** The title in the pieces between which a line may break, as the form has it: the agency, and what the document is. */
    public List<String> titleLines() {
        return List.of(report.title().split("(?=[0-9]{4}年)", 2));
    }

    public List<Paragraph> paragraphs(int part) {
        return Paragraph.of(report.text(part));
    }

    /** All revisions, the newest first. */
    public List<Revision> revisions() {
        return publication.revisions().reversed();
    }

    /** Where on the page a changed cell stands. */
    public String anchor(CellChange change) {
        return "#" + ShownCell.id(change.place());
    }

    /** Whether the report says anything of how the agency can be reached. */
    public boolean hasContact() {
        Contact contact = report.contact();
        return Stream.of(contact.address(), contact.phone(), contact.postcode(), contact.email(), contact.website())
                .anyMatch(text -> !text.isBlank());
    }
}
