package cn.gongkai.reader;

import static cn.gongkai.reader.Texts.change;
import static cn.gongkai.reader.Texts.zhanjia;
import static cn.gongkai.reader.Texts.zhanjiaPage;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.reader.source.SourceLocation;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.disclosure.DisclosureTable;
import cn.gongkai.report.proceeding.ProceedingTable;
import cn.gongkai.report.reading.Observation;
import cn.gongkai.report.reading.ObservationKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables as clerks and converters leave them. */
class TableQuirksTests {

    private static final String REPEATED = "\t2.重复申请\n";
    private final AnnualReport right = Texts.read(zhanjia()).report();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "１２|12",
                "1,234|1234",
                "1，234|1234",
                "1 234|1234",
                "'\u00a07\u3000'|7",
                "'\u20027'|7",
                "-3|-3",
                "－3|-3"
            })
    void aNumberIsReadHoweverItIsWritten(String written, long value) {
        assertThat(licensing(written)).isEqualTo(Cell.count(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "—",
                "-",
                "无",
                "/",
                "3件",
                "一",
                "〇",
                "零",
                "00",
                "1 2",
                "12 34",
                "1,23",
                "1.5",
                "约3",
                "O",
                "1234567890123456"
            })
    void whatIsNoNumberStaysAsWritten(String written) {
        assertThat(licensing(written)).isEqualTo(new Cell.Words(written));
    }

    @Test
    void blanksOfAnyWidthAreABlankCell() {
        assertThat(licensing("\u3000\u00a0 \u2002\u200b")).isEqualTo(Cell.BLANK);
    }

    @ParameterizedTest
    @CsvSource({"0.5,0.5", "１．５,1.5", "0,0", "12,12"})
    void aFeeIsADecimal(String written, String value) {
        String text = change(zhanjia(), "\t行政事业性收费\n\t0\n", "\t行政事业性收费\n\t" + written + "\n");

        assertThat(Texts.read(text).report().disclosure().feesWan()).isEqualTo(new Cell.Amount(new BigDecimal(value)));
    }

    private Cell licensing(String written) {
        String text = change(zhanjia(), "\t行政许可\n\t126\n", "\t行政许可\n\t" + written + "\n");
        return Texts.read(text).report().disclosure().licensing();
    }

    @Test
    void aRowThatLostAnEqualNeighbourIsLeftOutAndNamed() {
        String text = change(zhanjia(), "\t3.要求提供公开出版物\n\t0\n", "\t3.要求提供公开出版物\n");

        assertUnclear(text, Place.row(3, "3.5.3"), "6", "7");
    }

    @Test
    void aLostValueIsNotMadeUpForByThePaddingOfItsRow() {
        String row = "三、本年度办理结果\t(一) 予以公开\t0\t0\t0\t0\t0\t0\t0\t\n";

        assertUnclear(change(Texts.xingji(), row, row.replaceFirst("0\t", "")), Place.row(3, "3.1"), "6", "7");
    }

    @Test
    void fourteenValuesInPart4AreLeftOut() {
        String text = zhanjia();
        int last = text.indexOf("\t0\n", text.indexOf("四、政府信息公开行政复议"));

        ReadResult.Read read =
                assertUnclear(text.substring(0, last) + text.substring(last + 3), Place.part(4), "14", "15");

        assertThat(read.report().applications()).isEqualTo(right.applications());
    }

    private static ReadResult.Read assertUnclear(String text, Place row, String found, String wanted) {
        ReadResult.Read read = Texts.read(text);
        assertThat(read.reading().observations())
                .contains(new Observation(ObservationKind.UNCLEAR_ROW, row, found, wanted));
        return read;
    }

    @Test
    void aRowOfHeadsIsNoRowOfValues() {
        AnnualReport report = Texts.read(change(zhanjia(), "\t科研\n", "")).report();

        assertThat(report.applications()).isEqualTo(right.applications());
    }

    @Test
    void digitsRunTogetherWithTheirLabelAreNoValues() {
        String text = change(zhanjia(), "\t规章\n\t0\n\t0\n\t0\n", "\t规章000\n");

        assertThat(Texts.read(text).report().disclosure().cell("regulations", "issued"))
                .isEqualTo(Cell.MISSING);
    }

    @Test
    void aMisspeltLabelIsNotedAndItsRowRead() {
        ReadResult.Read read = Texts.read(change(zhanjia(), REPEATED, "\t2.重覆申请\n"));

        assertThat(read.report().applications()).isEqualTo(right.applications());
        assertThat(read.reading().observations())
                .containsExactly(new Observation(ObservationKind.LABEL, Place.row(3, "3.5.2"), "2.重覆申请", "2.重复申请"));
    }

    @Test
    void punctuationAndBlanksInLabelsAreNoDeviation() {
        ReadResult.Read read =
                Texts.read(change(change(zhanjia(), REPEATED, "\t2、 重 复 申 请\n"), "三安全一稳定", "\"三安全一稳定\""));

        assertThat(read.reading().observations()).isEmpty();
    }

    @Test
    void aLabelOfAnotherGroupDoesNotMoveARow() {
        ReadResult.Read read = Texts.read(change(zhanjia(), "\t3.补正后申请内容仍不明确\n", "\t3.其他\n"));

        assertThat(read.report().applications()).isEqualTo(right.applications());
        assertThat(read.reading().observations()).singleElement().satisfies(observation -> {
            assertThat(observation.where()).isEqualTo(Place.row(3, "3.4.3"));
            assertThat(observation.found()).isEqualTo("3.其他");
        });
    }

    @Test
    void aRowThatStandsTwiceIsReadOnce() {
        int start = zhanjia().indexOf("\t\n\t\n" + REPEATED);
        int end = zhanjia().indexOf("\n\n", start) + 2;
        String row = zhanjia().substring(start, end);

        ReadResult.Read read =
                Texts.read(zhanjia().substring(0, end) + row + zhanjia().substring(end));

        assertThat(read.report().applications()).isEqualTo(right.applications());
        assertThat(read.reading().observations())
                .extracting(Observation::kind)
                .containsExactly(ObservationKind.REPEATED_ROW);
    }

    @Test
    void aRowThatIsNotThereStaysMissing() {
        int start = zhanjia().indexOf("\t\n\t\n" + REPEATED);
        int end = zhanjia().indexOf("\n\n", start) + 2;

        AnnualReport report = Texts.read(
                        zhanjia().substring(0, start) + zhanjia().substring(end))
                .report();

        for (Applicant column : Applicant.values()) {
            assertThat(report.applications().cell(ApplicationRow.NOT_PROCESSED_REPEATED, column))
                    .isEqualTo(Cell.MISSING);
        }
        assertThat(report.applications().cell(ApplicationRow.HANDLED, Applicant.TOTAL))
                .isEqualTo(right.applications().cell(ApplicationRow.HANDLED, Applicant.TOTAL));
    }

    @Test
    void theFormOf2019IsRecognised() {
        ReadResult.Read read = Texts.read(change(zhanjia(), "本年制发件数", "本年新制作数量"));

        assertThat(read.reading().format()).isEqualTo("2019");
        assertThat(read.report().disclosure()).isEqualTo(DisclosureTable.MISSING);
        assertThat(read.reading().observations())
                .extracting(Observation::kind)
                .containsExactly(ObservationKind.OLD_FORMAT);
    }

    @Test
    void aTableThatIsNotThereIsMissing() {
        String page = zhanjiaPage();
        int start = page.lastIndexOf("<table");
        int end = page.lastIndexOf("</table>") + 8;

        ReadResult.Read read = Texts.read(page.substring(0, start) + page.substring(end));

        assertThat(read.report().proceedings()).isEqualTo(ProceedingTable.MISSING);
        assertThat(read.reading().observations())
                .extracting(Observation::kind)
                .containsExactly(ObservationKind.MISSING_TABLE);
        assertThat(read.report().applications()).isEqualTo(right.applications());
    }

    @Test
    void aTableBrokenOverTwoIsOne() {
        String page = zhanjiaPage();
        int row = page.lastIndexOf("<tr", page.indexOf("重复申请"));
        // The broken halves are both whole tables: the group cells of the left columns begin anew.
        String broken = page.substring(0, row) + "</tbody></table><table border=1><tbody>" + page.substring(row);

        assertThat(Texts.read(broken).report().applications()).isEqualTo(right.applications());
    }

    @Test
    void threeTablesInOneAreThree() {
        String joined = zhanjiaPage()
                .replaceAll("(?s)</tbody></table>(?!.*<table).*?<p[^>]*><strong>五", "</tbody></table><p><strong>五");
        String one = joined.replaceAll("(?s)</tbody></table>.{0,400}?<table[^>]*><tbody>", "");

        ReadResult.Read read = Texts.read(one);

        assertThat(one.split("<table", -1)).hasSize(2);
        assertThat(read.report().disclosure()).isEqualTo(right.disclosure());
        assertThat(read.report().applications()).isEqualTo(right.applications());
        assertThat(read.report().proceedings()).isEqualTo(right.proceedings());
    }

    @Test
    void rowsPartedByStrokesAreRead() {
        List<String> lines = new ArrayList<>();
        for (String line : Texts.xingji().split("\n", -1)) {
            lines.add(line.contains("\t") ? "| " + line.replace("\t", " | ") + " |" : line);
        }

        AnnualReport report = Texts.read(String.join("\n", lines)).report();

        assertThat(report.applications()).isEqualTo(ApplicationTable.ZERO);
        assertThat(report.disclosure()).isEqualTo(DisclosureTable.ZERO);
        assertThat(report.proceedings()).isEqualTo(ProceedingTable.ZERO);
    }

    @Test
    void aPageLaidOutInATableIsReadThrough() {
        String page = zhanjiaPage()
                .replace("<div id=\"zoom\" class=\"content\">", "<table><tr><td>左栏</td><td>")
                .replace("<div class=\"share\">", "</td></tr></table></div><div><div class=\"share\">");

        assertThat(Texts.read(page).report()).isEqualTo(right);
    }

    @Test
    void everyCellKnowsItsPlaceInTheFile() {
        ReadResult.Read read = Texts.read(zhanjiaPage());

        for (Place place : ApplicationTable.PLACES) {
            assertThat(read.places().of(place)).get().isInstanceOf(SourceLocation.InCell.class);
        }
        assertThat(read.places().of(Place.cell(4, "reconsideration", "upheld")))
                .contains(new SourceLocation.InCell(2, 3, 0));
        assertThat(read.places().of(Place.row(2, "licensing"))).contains(new SourceLocation.InCell(0, 6, 1));
    }

    @Test
    void everySentenceKnowsItsPlaceInTheFile() {
        ReadResult.Read read = Texts.read(zhanjia());
        int offset = read.report().overview().text().indexOf("126件");

        SourceLocation.InParagraph at =
                (SourceLocation.InParagraph) read.places().inText(1, offset).orElseThrow();

        assertThat(zhanjia().split("\n", -1)[at.paragraph()].substring(at.offset()))
                .startsWith("126件");
    }
}
