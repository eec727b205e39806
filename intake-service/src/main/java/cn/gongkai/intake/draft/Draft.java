package cn.gongkai.intake.draft;

import cn.gongkai.platform.access.Caller;
import cn.gongkai.report.Agency;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Overview;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.reading.Reading;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A report being written. There is one for an agency and year.
 *
 * @param version counts what was saved, over the drafts that were there before as well, so that none is taken for another
 * @param reading what was noticed in the file it came from, as long as nothing was changed
 * @param fileName the name of that file, perhaps empty; null if it was begun without one
 * @param changed whether it says something else than the file
 */
record Draft(
        Agency agency,
        ReportYear year,
        int version,
        Content content,
        Reading reading,
        @Nullable String fileName,
        boolean changed,
        Saved saved) {

    /**
     * When and by whom it was last saved.
     *
     * @param subject the issuer's id of the person
     */
    record Saved(Instant at, String subject, String name) {

        static Saved by(Caller caller, Instant at) {
            return new Saved(at, caller.subject(), caller.name());
        }
    }

    /** Which report it is. */
    record Key(Agency agency, ReportYear year) {

        String id() {
            return Draft.id(agency.code(), year.value());
        }
    }

    /** What a draft is called in lists and in the store. */
    static String id(String agency, int year) {
        return agency + "-" + year;
    }

    String id() {
        return id(agency.code(), year.value());
    }

    /** Whether it is still what the file says, so that the file itself can be handed in. */
    boolean isTheFile() {
        return fileName != null && !changed;
    }

    /** The draft after one more saving. */
    Draft saved(Content next, Saved by) {
        AnnualReport report = next.report();
        AnnualReport kept = report.overview().equals(content.report().overview()) ? report : withOverview(report);
        boolean differs = changed || !kept.equals(content.report());
        return new Draft(
                agency,
                year,
                version + 1,
                new Content(kept, next.explanations(), next.reason()),
                differs ? Reading.OF_DATA : reading,
                fileName,
                differs,
                by);
    }

    /** What stood below a heading of part 1 is only kept apart as long as the text still has it. */
    static AnnualReport withOverview(AnnualReport report) {
        Overview overview = report.overview();
        UnaryOperator<String> still = part -> overview.text().contains(part) ? part : "";
        return new AnnualReport(
                report.agency(),
                report.year(),
                report.title(),
                report.preamble(),
                report.contact(),
                new Overview(
                        overview.text(),
                        still.apply(overview.proactive()),
                        still.apply(overview.onApplication()),
                        still.apply(overview.management()),
                        still.apply(overview.platform()),
                        still.apply(overview.supervision())),
                report.disclosure(),
                report.applications(),
                report.proceedings(),
                report.problems(),
                report.otherMatters());
    }
}
