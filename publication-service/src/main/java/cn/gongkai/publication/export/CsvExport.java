package cn.gongkai.publication.export;

import cn.gongkai.publication.published.Revision;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.form.FormLabels;
import cn.gongkai.report.form.OfficialForm;
import cn.gongkai.report.json.ReportJson;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * The report as a long table (RFC 4180): a line for each text and each of the 200 cells. A cell that is blank in the report is
 * empty here.
 */
@Component
public final class CsvExport implements Export {

    /** Without it Excel takes UTF-8 for the system's own encoding. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public MediaType mediaType() {
        return CSV;
    }

    @Override
    public byte[] write(Revision revision) {
        AnnualReport report = ReportJson.readReport(revision.report());
        StringBuilder csv = new StringBuilder(32_768).append(BYTE_ORDER_MARK);
        line(csv, "part", "row", "row_label", "column", "column_label", "value");
        line(csv, "0", "title", "标题", "", "", safe(report.title()));
        text(csv, report, 0);
        text(csv, report, 1);
        for (Place place : OfficialForm.PLACES) {
            line(
                    csv,
                    Integer.toString(place.part()),
                    String.valueOf(place.row()),
                    FormLabels.row(place).chinese(),
                    place.column() == null ? "" : place.column(),
                    FormLabels.column(place).chinese(),
                    shown(report.cell(place)));
        }
        text(csv, report, 5);
        text(csv, report, 6);
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void text(StringBuilder csv, AnnualReport report, int part) {
        line(
                csv,
                Integer.toString(part),
                "text",
                OfficialForm.heading(part).chinese(),
                "",
                "",
                safe(report.text(part)));
    }

    private static String shown(Cell cell) {
        return cell instanceof Cell.Words(String text) ? safe(text) : cell.shown();
    }

    /** A spreadsheet would run a text that begins like a formula; with an apostrophe before it, it shows it. */
    private static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static void line(StringBuilder csv, String... fields) {
        for (int i = 0; i < fields.length; i++) {
            csv.append(i == 0 ? "" : ",").append(quoted(fields[i]));
        }
        csv.append("\r\n");
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
