package cn.gongkai.reader;

import static cn.gongkai.reader.WordFile.numbered;
import static cn.gongkai.reader.WordFile.p;
import static cn.gongkai.reader.WordFile.table;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.proceeding.Outcome;
import cn.gongkai.report.proceeding.Proceeding;
import cn.gongkai.report.proceeding.ProceedingTable;
import cn.gongkai.report.reading.Observation;
import cn.gongkai.report.reading.ObservationKind;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What Word and WPS write that is more than paragraphs and cells. */
class DocxQuirksTests {

    private static final String TITLE = p("龙游县詹家镇2024年政府信息公开工作年度报告");
    private static final String HEADING = p("一、总体情况");
    private static final String OTHER = p("六、其他需要报告的事项") + p("无。");

    private static final String NUMBERING = "<w:numbering xmlns:w=\"w\">"
            + "<w:abstractNum w:abstractNumId=\"7\">"
            + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
            + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"（%2）\"/></w:lvl>"
            + "</w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>";

    private static ReadResult.Read read(WordFile file) {
        return Reports.read(new ReportReader().read(file.bytes(), Hints.NONE));
    }

    private static AnnualReport withOverview(String body) {
        return read(WordFile.of(TITLE + HEADING + body + OTHER)).report();
    }

    private static String proceedings(String... values) {
        String[] heads = new String[15];
        for (int i = 0; i < 15; i++) {
            heads[i] = Outcome.values()[i % 5].label();
        }
        return table(new String[] {"行政复议", "行政诉讼"}, heads, values);
    }

    private static String[] zeros() {
        String[] zeros = new String[15];
        Arrays.fill(zeros, "0");
        return zeros;
    }

    @Test
    void numbersThatWordCountsAreReadAsShown() {
        AnnualReport report = read(WordFile.of(TITLE
                                + numbered("总体情况", 3, 0)
                                + numbered("主动公开", 3, 1)
                                + p("全年公开5条。")
                                + numbered("依申请公开", 3, 1)
                                + p("没有收到申请。")
                                + numbered("主动公开政府信息情况", 3, 0)
                                + numbered("收到和处理政府信息公开申请情况", 3, 0)
                                + numbered("政府信息公开行政复议、行政诉讼情况", 3, 0)
                                + proceedings(zeros())
                                + numbered("存在的主要问题及改进情况", 3, 0)
                                + numbered("问题", 3, 1)
                                + numbered("其他需要报告的事项", 3, 0)
                                + p("无。"))
                        .with("word/numbering.xml", NUMBERING))
                .report();

        assertThat(report.overview().text()).isEqualTo("（一）主动公开\n全年公开5条。\n（二）依申请公开\n没有收到申请。");
        assertThat(report.overview().onApplication()).isEqualTo("没有收到申请。");
        assertThat(report.problems()).isEqualTo("（一）问题");
        assertThat(report.otherMatters()).isEqualTo("无。");
    }

    @Test
    void numbersOfAStyleAreCountedToo() {
        String heading = "<w:p><w:pPr><w:pStyle w:val=\"2\"/></w:pPr><w:r><w:t>主动公开</w:t></w:r></w:p>";
        String styles =
                "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"base\"><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"3\"/>"
                        + "</w:numPr></w:pPr></w:style><w:style w:styleId=\"2\"><w:basedOn w:val=\"base\"/></w:style></w:styles>";

        AnnualReport report = read(WordFile.of(TITLE + HEADING + heading + p("有。") + OTHER)
                        .with("word/numbering.xml", NUMBERING)
                        .with("word/styles.xml", styles))
                .report();

        assertThat(report.overview().text()).isEqualTo("（一）主动公开\n有。");
    }

    @Test
    void trackedChangesAreReadAsIfAcceptedAndNoted() {
        ReadResult.Read read = read(WordFile.of(TITLE + HEADING
                + "<w:p><w:r><w:t>公开</w:t></w:r><w:del><w:r><w:delText>5</w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>6</w:t></w:r></w:ins><w:r><w:t>条。</w:t></w:r>"
                + "<w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom></w:p>"
                + OTHER));

        assertThat(read.report().overview().text()).isEqualTo("公开6条。");
        assertThat(read.reading().observations())
                .extracting(Observation::kind)
                .contains(ObservationKind.TRACKED_CHANGES);
    }

    @Test
    void aDeletedRowIsNotThere() {
        String row = "<w:tr><w:trPr><w:del/></w:trPr>" + "<w:tc><w:p><w:r><w:t>9</w:t></w:r></w:p></w:tc>".repeat(15)
                + "</w:tr>";
        String table = proceedings(zeros()).replaceFirst("(<w:tr>(?:(?!<w:tr>).)*)$", row + "$1");

        assertThat(withOverview(table).proceedings()).isEqualTo(ProceedingTable.ZERO);
    }

    @Test
    void aDeletedParagraphEndJoinsTwo() {
        AnnualReport report =
                withOverview("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>全年公开</w:t></w:r></w:p>" + p("6条。"));

        assertThat(report.overview().text()).isEqualTo("全年公开6条。");
    }

    @Test
    void textBoxesAreReadOnceBehindTheirParagraph() {
        AnnualReport report =
                withOverview("<w:p><w:r><w:t>正文。</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><wps:txbx>"
                        + "<w:txbxContent>" + p("框中文字。")
                        + "</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict>"
                        + "<w:txbxContent>" + p("框中文字。")
                        + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>");

        assertThat(report.overview().text()).isEqualTo("正文。\n框中文字。");
    }

    @Test
    void contentControlsFieldsLinksAndSplitRunsAreLookedThrough() {
        AnnualReport report = withOverview("<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent><w:p>"
                + "<w:r><w:t>公</w:t></w:r><w:r><w:t>开</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> NUM </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>6</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                + "<w:hyperlink><w:r><w:t>条</w:t></w:r></w:hyperlink><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>"
                + "<w:r><w:t>。</w:t></w:r></w:p></w:sdtContent></w:sdt>");

        assertThat(report.overview().text()).isEqualTo("公开6条。");
    }

    @Test
    void cellsInContentControlsAndNestedTablesAreRead() {
        String cell = "<w:tc><w:p><w:r><w:t>0</w:t></w:r></w:p></w:tc>";
        String table = proceedings(zeros());
        String wrapped =
                "<w:sdt><w:sdtContent><w:tc>" + table(new String[] {"7"}) + "<w:p/></w:tc></w:sdtContent></w:sdt>";

        ProceedingTable read = withOverview(
                        table.replaceFirst(cell.replace("<w:t>", "<w:t xml:space=\"preserve\">"), wrapped))
                .proceedings();

        assertThat(read.cell(Proceeding.RECONSIDERATION, Outcome.UPHELD)).isEqualTo(Cell.count(7));
        assertThat(read.cell(Proceeding.RECONSIDERATION, Outcome.CORRECTED)).isEqualTo(Cell.ZERO);
    }

    @Test
    void aReportInsideOneBigTableIsRead() {
        AnnualReport report = read(WordFile.of("<w:tbl><w:tr><w:tc>" + TITLE + HEADING + p("有。") + proceedings(zeros())
                        + OTHER + "</w:tc></w:tr></w:tbl>"))
                .report();

        assertThat(report.overview().text()).isEqualTo("有。");
        assertThat(report.proceedings()).isEqualTo(ProceedingTable.ZERO);
    }

    @Test
    void aTableOfApplicationsWithoutMergedCellsIsRead() {
        AnnualReport report = withOverview(table(
                new String[] {"", "", "", "申请人情况", "", "", "", "", "", ""},
                new String[] {"一、本年新收政府信息公开申请数量", "", "", "1", "2", "3", "4", "5", "6", "21"},
                new String[] {"三、本年度办理结果", "（一）予以公开", "", "0", "0", "0", "0", "0", "0", "0"}));

        assertThat(report.applications().count(ApplicationRow.NEW, Applicant.TOTAL))
                .isEqualTo(21);
        assertThat(report.applications().cell(ApplicationRow.CARRIED_IN, Applicant.TOTAL))
                .isEqualTo(Cell.MISSING);
    }
}
