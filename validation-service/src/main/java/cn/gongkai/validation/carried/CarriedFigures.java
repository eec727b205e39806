package cn.gongkai.validation.carried;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.proceeding.Outcome;
import cn.gongkai.report.proceeding.Proceeding;
import java.util.Arrays;
import java.util.List;

/**
 * What next year's report is held against: the few figures of an accepted report that must reappear, or that limit others. Counts in
 * 件; a blank counts as 0.
 *
 * @param agency the agency's code
 * @param revision the revision of the report they are from
 * @param carriedOut row 4 of table 3, in the order of its seven columns
 * @param pending the undecided cases of the three groups of table 4
 * @param regulationsInForce regulations in force at the year's end
 * @param normativeDocumentsInForce normative documents in force at the year's end
 * @param received row 1 of table 3, total
 * @param carriedIn row 2 of table 3, total
 * @param handled row 3.7 of table 3, total
 */
public record CarriedFigures(
        String agency,
        ReportYear year,
        int revision,
        List<Long> carriedOut,
        List<Long> pending,
        long regulationsInForce,
        long normativeDocumentsInForce,
        long received,
        long carriedIn,
        long handled) {

    public CarriedFigures {
        if (carriedOut.size() != Applicant.values().length || pending.size() != Proceeding.values().length) {
            throw new IllegalArgumentException("7 columns and 3 groups, not " + carriedOut + " and " + pending);
        }
        carriedOut = List.copyOf(carriedOut);
        pending = List.copyOf(pending);
    }

    /** The figures of a report. */
    public static CarriedFigures of(AnnualReport report, int revision) {
        return new CarriedFigures(
                report.agency().code(),
                report.year(),
                revision,
                Arrays.stream(Applicant.values())
                        .map(column -> report.applications().count(ApplicationRow.CARRIED_OUT, column))
                        .toList(),
                Arrays.stream(Proceeding.values())
                        .map(group -> report.proceedings().count(group, Outcome.PENDING))
                        .toList(),
                inForce(report.disclosure().regulations().inForce()),
                inForce(report.disclosure().normativeDocuments().inForce()),
                report.applications().count(ApplicationRow.NEW, Applicant.TOTAL),
                report.applications().count(ApplicationRow.CARRIED_IN, Applicant.TOTAL),
                report.applications().count(ApplicationRow.HANDLED, Applicant.TOTAL));
    }

    /** Whose figures these are. */
    public Key key() {
        return new Key(agency, year);
    }

    private static long inForce(Cell cell) {
        return cell.orZero();
    }

    /** One agency's figures of one year. */
    public record Key(String agency, ReportYear year) {}
}
