package cn.gongkai.publication.export;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.publication.Verdicts;
import cn.gongkai.publication.published.Revision;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.sample.SampleFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvExportTests {

    private static final AnnualReport REPORT = Verdicts.report(SampleFiles.ZHANJIA);

    @Test
    void beginsWithAByteOrderMarkSoThatExcelReadsChinese() {
        assertThat(new CsvExport().write(revision(REPORT))).startsWith((byte) 0xEF, (byte) 0xBB, (byte) 0xBF);
    }

    @Test
    void hasALineForEachCellWithItsLabels() {
        List<String> lines = csv(REPORT).lines().toList();
        assertThat(lines)
                .contains(
                        "2,normativeDocuments,行政规范性文件,issued,本年制发件数,2",
                        "2,licensing,行政许可,,本年处理决定数量,126",
                        "3,1,一、本年新收政府信息公开申请数量,naturalPerson,自然人,5",
                        "3,3.6.3,3.其他,other,其他,0",
                        "4,reconsideration,行政复议,upheld,结果维持,1");
        assertThat(lines.stream().filter(line -> line.startsWith("3,"))).hasSize(175);
        assertThat(lines.stream().filter(line -> line.startsWith("4,"))).hasSize(15);
    }

    @Test
    void aBlankCellIsEmptyAndAWordIsKept() {
        Place place = Place.cell(3, "4", "total");
        assertThat(csv(REPORT.withCell(place, Cell.BLANK))).contains("3,4,四、结转下年度继续办理,total,总计,\r\n");
        assertThat(csv(REPORT.withCell(place, new Cell.Words("若干")))).contains("3,4,四、结转下年度继续办理,total,总计,若干\r\n");
    }

    @Test
    void nothingRunsAsAFormula() {
        Place place = Place.cell(3, "4", "total");
        for (String formula : List.of("=1+1", "+1", "@SUM(A1)", "-2+3", "\tx", "＝1")) {
            assertThat(csv(REPORT.withCell(place, new Cell.Words(formula)))).contains("总计,'" + formula);
        }
        assertThat(csv(REPORT.withCell(place, Cell.count(-3)))).contains("总计,-3\r\n");
    }

    @Test
    void quotesWhatHasCommasQuotesOrLines() {
        Place place = Place.cell(3, "4", "total");
        assertThat(csv(REPORT.withCell(place, new Cell.Words("1,\"2\"\n3")))).contains("总计,\"1,\"\"2\"\"\n3\"");
    }

    private static String csv(AnnualReport report) {
        return new String(new CsvExport().write(revision(report)), StandardCharsets.UTF_8);
    }

    private static Revision revision(AnnualReport report) {
        return new Revision(1, "s-1", Verdicts.RECEIVED, Verdicts.JUDGED, null, ReportJson.write(report), "");
    }
}
