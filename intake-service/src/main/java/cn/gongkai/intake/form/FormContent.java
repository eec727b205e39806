package cn.gongkai.intake.form;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.json.FindingView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a form is to show.
 *
 * @param findings what the rules found, in the reader's language
 * @param lastYear last year's report, whose figures stand beside; null if there is none
 * @param before the previous revision, against which changes are marked; null if there is none
 * @param isEditable whether cells and texts are fields
 */
public record FormContent(
        AnnualReport report,
        List<FindingView> findings,
        List<FormRemark> remarks,
        @Nullable AnnualReport lastYear,
        @Nullable AnnualReport before,
        boolean isEditable) {

    public FormContent {
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
    }

    /** A report with nothing beside it, to be read. */
    public static FormContent of(AnnualReport report) {
        return new FormContent(report, List.of(), List.of(), null, null, false);
    }

    /** With these findings beside their cells and sentences. */
    public FormContent findings(List<FindingView> found) {
        return new FormContent(report, found, remarks, lastYear, before, isEditable);
    }

    /** With these remarks beside their cells and sentences. */
    public FormContent remarks(List<FormRemark> said) {
        return new FormContent(report, findings, said, lastYear, before, isEditable);
    }

    /** With last year's figures and texts; null for none. */
    public FormContent lastYear(@Nullable AnnualReport other) {
        return new FormContent(report, findings, remarks, other, before, isEditable);
    }

    /** With what changed since the previous revision marked; null for none. */
    public FormContent before(@Nullable AnnualReport other) {
        return new FormContent(report, findings, remarks, lastYear, other, isEditable);
    }

    /** With fields instead of values. */
    public FormContent editable() {
        return new FormContent(report, findings, remarks, lastYear, before, true);
    }
}
