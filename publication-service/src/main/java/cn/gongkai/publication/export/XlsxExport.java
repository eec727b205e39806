package cn.gongkai.publication.export;

import cn.gongkai.publication.published.Revision;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.form.OfficialForm;
import cn.gongkai.report.json.ReportJson;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The report as a workbook: a sheet of its texts, and the three tables in the look of the official form. */
@Component
public final class XlsxExport implements Export {

    static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final String TEXTS = "正文";
    private static final double TEXT_WIDTH = 100;
    private static final List<Integer> PARTS = List.of(0, 1, 5, 6);

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public MediaType mediaType() {
        return XLSX;
    }

    /** A workbook bears the time when it was written. */
    @Override
    public boolean isExact() {
        return false;
    }

    @Override
    public byte[] write(Revision revision) {
        AnnualReport report = ReportJson.readReport(revision.report());
        return new FormWorkbook(List.of(title(report)), Locale.SIMPLIFIED_CHINESE, report::cell)
                .write(workbook -> texts(workbook.newWorksheet(TEXTS), report));
    }

    private static void texts(Worksheet sheet, AnnualReport report) {
        sheet.width(0, TEXT_WIDTH);
        sheet.value(0, 0, title(report));
        sheet.style(0, 0).bold().horizontalAlignment("center").set();
        int row = 1;
        for (int part : PARTS) {
            if (part > 0) {
                sheet.value(row, 0, OfficialForm.heading(part).chinese());
                sheet.style(row++, 0).bold().set();
            }
            for (String line : report.text(part).lines().toList()) {
                sheet.value(row, 0, line);
                sheet.style(row++, 0).wrapText(true).verticalAlignment("top").set();
            }
        }
    }

    private static String title(AnnualReport report) {
        return report.title().isEmpty() ? report.agency().name() + report.year().value() + "年" : report.title();
    }
}
