package cn.gongkai.reader;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.reader.ReadProblem.Reason;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.proceeding.ProceedingTable;
import cn.gongkai.report.reading.Observation;
import cn.gongkai.report.reading.ObservationKind;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What writers of OpenDocument texts put in that is more than paragraphs and cells. */
class OdtQuirksTests {

    private static final String TITLE = p("龙游县詹家镇2024年政府信息公开工作年度报告");
    private static final String HEADING = p("一、总体情况");
    private static final String OTHER = p("六、其他需要报告的事项") + p("无。");

    private static final String STYLES = "<office:automatic-styles>"
            + "<style:style style:name=\"T1\"><style:text-properties text:display=\"none\"/></style:style>"
            + "<text:list-style style:name=\"L1\">"
            + "<text:list-level-style-number text:level=\"1\" style:num-format=\"一, 二, 三, ...\" style:num-suffix=\"、\"/>"
            + "<text:list-level-style-number text:level=\"2\" style:num-format=\"一, 二, 三, ...\""
            + " style:num-prefix=\"（\" style:num-suffix=\"）\"/>"
            + "</text:list-style></office:automatic-styles>";

    private static String p(String text) {
        return "<text:p>" + text + "</text:p>";
    }

    private static String list(String attributes, String items) {
        return "<text:list text:style-name=\"L1\" " + attributes + ">" + items + "</text:list>";
    }

    private static String item(String content) {
        return "<text:list-item>" + content + "</text:list-item>";
    }

    private static ReadResult result(String body) {
        return result(new WordFile(), body);
    }

    private static ReadResult result(WordFile file, String body) {
        String xml = "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\" xmlns:style=\"s\""
                + " xmlns:draw=\"d\">" + STYLES + "<office:body><office:text>" + body
                + "</office:text></office:body></office:document-content>";
        return new ReportReader().read(file.with("content.xml", xml).bytes(), Hints.NONE);
    }

    private static AnnualReport report(String body) {
        return Reports.read(result(body)).report();
    }

    private static String overview(String body) {
        return report(TITLE + HEADING + body + OTHER).overview().text();
    }

    private static String cells(String text, int repeated) {
        return "<table:table-cell table:number-columns-repeated=\"" + repeated + "\">" + p(text)
                + "</table:table-cell>";
    }

    @Test
    void numbersOfListsAreReadAsShownAlsoWhereAListIsTakenUpAgain() {
        AnnualReport report = report(TITLE
                + list("xml:id=\"a\"", item(p("总体情况")))
                + list("xml:id=\"b\" text:continue-list=\"a\"", item(list("", item(p("主动公开")))))
                + p("全年公开5条。")
                + list("text:continue-numbering=\"true\"", item(list("", item(p("依申请公开")))))
                + p("没有收到申请。")
                + list("text:continue-list=\"a\"", item(p("主动公开政府信息情况") + p("见表。")) + item(p("收到和处理政府信息公开申请情况")))
                + OTHER);

        assertThat(report.overview().text()).isEqualTo("（一）主动公开\n全年公开5条。\n（二）依申请公开\n没有收到申请。");
        assertThat(report.overview().onApplication()).isEqualTo("没有收到申请。");
    }

    @Test
    void blanksTabsAndLineBreaksAreElements() {
        assertThat(overview(p("公开<text:s text:c=\"2\"/>5条。\n   <text:span>另</text:span>有<text:line-break/>3条。")))
                .isEqualTo("公开  5条。 另有\n3条。");
    }

    @Test
    void hiddenTextRemarksAndDeletedTextAreLeftOut() {
        ReadResult.Read read = Reports.read(result(TITLE
                + HEADING
                + p("公开<text:span text:style-name=\"T1\">50</text:span>5条。<office:annotation>" + p("对吗？")
                        + "</office:annotation><text:change text:change-id=\"c\"/>")
                + "<text:tracked-changes><text:changed-region><text:deletion>" + p("公开7条。")
                + "</text:deletion></text:changed-region></text:tracked-changes>"
                + OTHER));

        assertThat(read.report().overview().text()).isEqualTo("公开5条。");
        assertThat(read.reading().observations())
                .extracting(Observation::kind)
                .contains(ObservationKind.TRACKED_CHANGES);
    }

    @Test
    void equalCellsWrittenOnceAreAllThere() {
        String table = "<table:table><table:table-row>" + cells("行政复议", 1) + cells("行政诉讼", 1)
                + "</table:table-row><table:table-row>" + cells("0", 15) + "</table:table-row></table:table>";

        assertThat(report(TITLE + HEADING + p("正文。") + p("四、政府信息公开行政复议、行政诉讼情况") + table + OTHER)
                        .proceedings())
                .isEqualTo(ProceedingTable.ZERO);
    }

    @Test
    void mergedCellsAreToldFromThoseTheyCover() {
        StringBuilder rows = new StringBuilder();
        rows.append("<table:table-row>").append(cells("申请人情况", 10)).append("</table:table-row>");
        String[] groups = {"（一）予以公开", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"};
        rows.append(row("<table:table-cell table:number-columns-spanned=\"3\">" + p("一、本年新收政府信息公开申请数量")
                + "</table:table-cell><table:covered-table-cell/><table:covered-table-cell/>"));
        rows.append(row("<table:table-cell table:number-rows-spanned=\"2\">" + p("三、本年度办理结果") + "</table:table-cell>"
                + "<table:table-cell table:number-columns-spanned=\"2\">" + p(groups[0])
                + "</table:table-cell><table:covered-table-cell/>"));
        rows.append(row("<table:covered-table-cell/><table:table-cell table:number-columns-spanned=\"2\">"
                + p(groups[1]) + "</table:table-cell><table:covered-table-cell/>"));
        ApplicationTable table = report(TITLE + HEADING + p("正文。") + "<table:table>" + rows + "</table:table>" + OTHER)
                .applications();

        assertThat(Arrays.stream(ApplicationRow.values())
                        .filter(row -> table.cell(row, Applicant.TOTAL).equals(Cell.count(0)))
                        .map(ApplicationRow::code))
                .containsExactly("1", "3.1", "3.2");
    }

    private static String row(String labels) {
        return "<table:table-row>" + labels + cells("0", 7) + "</table:table-row>";
    }

    @Test
    void whatRepeatsOrNestsWithoutEndIsStopped() {
        String row = "<table:table-row table:number-rows-repeated=\"1048576\">" + cells("0", 3) + "</table:table-row>";

        assertThat(Reports.problem(result("<table:table>" + row + "</table:table>"))
                        .reason())
                .isEqualTo(Reason.EXPLODES);
        assertThat(Reports.problem(result("<table:table><table:table-row>" + cells("0", 16384)
                                + "</table:table-row></table:table>"))
                        .reason())
                .isEqualTo(Reason.EXPLODES);
        assertThat(Reports.problem(result("<text:list><text:list-item>".repeat(5000)
                                + "</text:list-item></text:list>".repeat(5000)))
                        .reason())
                .isEqualTo(Reason.EXPLODES);
    }

    @Test
    void aTextWithAPasswordIsSaidToBeLocked() {
        WordFile file = new WordFile()
                .with(
                        "META-INF/manifest.xml",
                        "<manifest:manifest xmlns:manifest=\"m\"><manifest:encryption-data/></manifest:manifest>");

        assertThat(Reports.problem(result(file, p("x"))).reason()).isEqualTo(Reason.ENCRYPTED);
    }
}
