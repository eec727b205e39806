package cn.gongkai.publication.page;

import cn.gongkai.publication.published.Publication;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.report.form.FormLabels;
import cn.gongkai.report.form.OfficialForm;
import cn.gongkai.report.json.ReportJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports side by side, cell by cell.
 *
 * @param columns what is compared; the first is what the others are compared with
 * @param rows the cells that are not 0 in all of them, in the order of the form; of table 3 only the totals
 */
record Comparison(List<Publication> columns, List<Row> rows) {

    /**
     * One cell of all reports.
     *
     * @param first whether a table begins with it
     */
    record Row(Wording row, Wording column, boolean first, List<Value> values) {}

    /**
     * One cell of one report.
     *
     * @param difference the first report's value less this one, with its sign; null for the first report, and where a cell has
     *     no number
     */
    record Value(String shown, @Nullable String difference) {}

    static Comparison of(List<Publication> publications) {
        List<AnnualReport> reports = publications.stream()
                .map(publication -> ReportJson.readReport(publication.latest().report()))
                .toList();
        List<Row> rows = new ArrayList<>();
        int part = 0;
        for (Place place : OfficialForm.PLACES) {
            boolean compared = place.part() != 3 || Applicant.TOTAL.key().equals(place.column());
            if (compared && reports.stream().anyMatch(report -> isWorthShowing(report.cell(place)))) {
                rows.add(new Row(
                        FormLabels.row(place),
                        place.part() == 3 ? Wording.NONE : FormLabels.column(place),
                        place.part() != part,
                        values(reports, place)));
                part = place.part();
            }
        }
        return new Comparison(publications, rows);
    }

    private static boolean isWorthShowing(Cell cell) {
        BigDecimal number = number(cell);
        return number == null ? cell instanceof Cell.Words : number.signum() != 0;
    }

    private static List<Value> values(List<AnnualReport> reports, Place place) {
        BigDecimal first = number(reports.getFirst().cell(place));
        List<Value> values = new ArrayList<>();
        for (AnnualReport report : reports) {
            Cell cell = report.cell(place);
            BigDecimal number = number(cell);
            boolean isFirst = values.isEmpty();
            values.add(new Value(
                    cell.shown(), isFirst || first == null || number == null ? null : signed(first.subtract(number))));
        }
        return values;
    }

    private static @Nullable BigDecimal number(Cell cell) {
        return switch (cell) {
            case Cell.Count(long value) -> BigDecimal.valueOf(value);
            case Cell.Amount(BigDecimal value) -> value;
            case Cell.Blank() -> null;
            case Cell.Words(String text) -> null;
            case Cell.Missing() -> null;
        };
    }

    private static String signed(BigDecimal difference) {
        return switch (difference.signum()) {
            case 1 -> "+" + difference.toPlainString();
            case 0 -> "±0";
            default -> "−" + difference.negate().toPlainString();
        };
    }
}
