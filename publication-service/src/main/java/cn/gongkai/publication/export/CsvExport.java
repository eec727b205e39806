package cn.gongkai.publication.export;

import cn.gongkai.platform.list.Csv;
import cn.gongkai.publication.published.Revision;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.form.FormLabels;
import cn.gongkai.report.form.OfficialForm;
import cn.gongkai.report.json.ReportJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * The report as a long table: a line for each text and each of the 200 cells. A cell that is blank in the report is
 * empty here.
 */
@Component
public final class CsvExport implements Export {

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public MediaType mediaType() {
        return Csv.TYPE;
    }

    @Override
    public byte[] write(Revision revision) {
        AnnualReport report = ReportJson.readReport(revision.report());
        StringBuilder csv = new StringBuilder(32_768).append(Csv.BYTE_ORDER_MARK);
        csv.append(Csv.line("part", "row", "row_label", "column", "column_label", "value"));
        csv.append(Csv.line(0, "title", "标题", "", "", report.title()));
        text(csv, report, 0);
        text(csv, report, 1);
        for (Place place : OfficialForm.PLACES) {
            csv.append(Csv.line(
                    place.part(),
                    String.valueOf(place.row()),
                    FormLabels.row(place).chinese(),
                    place.column() == null ? "" : place.column(),
                    FormLabels.column(place).chinese(),
                    value(report.cell(place))));
        }
        text(csv, report, 5);
        text(csv, report, 6);
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void text(StringBuilder csv, AnnualReport report, int part) {
        csv.append(Csv.line(part, "text", OfficialForm.heading(part).chinese(), "", "", report.text(part)));
    }

    private static Object value(Cell cell) {
        return switch (cell) {
            case Cell.Count(long value) -> value;
            case Cell.Amount(BigDecimal value) -> value;
            case Cell.Words(String text) -> text;
            case Cell.Blank() -> "";
            case Cell.Missing() -> "";
        };
    }
}
