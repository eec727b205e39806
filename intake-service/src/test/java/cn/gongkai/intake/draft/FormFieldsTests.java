package cn.gongkai.intake.draft;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.Agency;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Overview;
import cn.gongkai.report.Place;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.finding.Explanation;
import cn.gongkai.report.form.OfficialForm;
import cn.gongkai.report.reading.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormFieldsTests {

    private static final Place NEW = Place.cell(3, "1", "naturalPerson");
    private static final Draft.Key KEY = new Draft.Key(new Agency("370832106", "梁山县韩垓镇人民政府"), new ReportYear(2024));
    private static final Content EMPTY = Content.of(Desk.empty(KEY, null));

    private static AnnualReport read(Map<String, String> fields) {
        return FormFields.read(EMPTY, fields).report();
    }

    @Test
    void numbersAreReadHoweverTheyAreWritten() {
        assertThat(read(Map.of("c|3|1|naturalPerson", "１２")).cell(NEW)).isEqualTo(Cell.count(12));
        assertThat(read(Map.of("c|3|1|naturalPerson", " 1,234 ")).cell(NEW)).isEqualTo(Cell.count(1234));
        assertThat(read(Map.of("c|3|1|naturalPerson", "007")).cell(NEW)).isEqualTo(Cell.count(7));
        assertThat(read(Map.of("c|2|feesWan", "3.50")).cell(Place.row(2, "feesWan")))
                .isEqualTo(new Cell.Amount(new BigDecimal("3.50")));
    }

    @Test
    void whatIsNoNumberIsKeptAsWritten() {
        assertThat(read(Map.of("c|3|1|naturalPerson", "若干")).cell(NEW)).isEqualTo(new Cell.Words("若干"));
        assertThat(read(Map.of("c|3|1|naturalPerson", "1.5")).cell(NEW)).isEqualTo(new Cell.Words("1.5"));
    }

    @Test
    void emptiedCellIsBlankAndNoZero() {
        AnnualReport five = read(Map.of("c|3|1|naturalPerson", "5"));

        AnnualReport emptied = FormFields.with(five, NEW, "");

        assertThat(emptied.cell(NEW)).isEqualTo(Cell.BLANK);
    }

    @Test
    void cellThatShowsWhatItShowedStaysWhatItIs() {
        AnnualReport missing = EMPTY.report().withCell(NEW, Cell.MISSING);

        assertThat(FormFields.with(missing, NEW, "").cell(NEW)).isEqualTo(Cell.MISSING);
    }

    @Test
    void fieldsThatDidNotComeChangeNothing() {
        Content before = FormFields.read(EMPTY, Map.of("t|1", "正文", "contact|phone", "0537-1", "reason", "更正"));

        Content after = FormFields.read(before, Map.of("title", "标题", "_csrf", "x", "c|9|1|none", "5"));

        assertThat(after.report().text(1)).isEqualTo("正文");
        assertThat(after.report().contact().phone()).isEqualTo("0537-1");
        assertThat(after.reason()).isEqualTo("更正");
        assertThat(after.report().title()).isEqualTo("标题");
    }

    @Test
    void linesEndAsInReports() {
        assertThat(read(Map.of("t|5", "一\r\n二")).problems()).isEqualTo("一\n二");
    }

    @Test
    void explanationsAreAboutTheirRule() {
        Content before = FormFields.read(EMPTY, Map.of("e|T3-BLANK", "没有", "e|DOC-BASIS", "见首页"));

        Content after = FormFields.read(before, Map.of("e|DOC-BASIS", " ", "e|T3-BLANK", "确无"));

        assertThat(after.explanations()).isEqualTo(List.of(new Explanation("T3-BLANK", null, "确无")));
    }

    @Test
    void repairChangesItsCellsOnly() {
        AnnualReport repaired = FormFields.changed(
                EMPTY.report(), "c|3|1|naturalPerson=1;c|3|1|total=1;t|1=x;nonsense;=;c|3|9|total=4");

        assertThat(repaired.cell(NEW)).isEqualTo(Cell.count(1));
        assertThat(repaired.withCell(NEW, Cell.BLANK).withCell(Place.cell(3, "1", "total"), Cell.BLANK))
                .isEqualTo(EMPTY.report());
    }

    @Test
    void onlyBlanksBecomeZero() {
        AnnualReport written = read(Map.of("c|3|1|naturalPerson", "5", "c|3|1|other", "无"));

        AnnualReport filled = FormFields.blanksAsZero(written);

        assertThat(filled.cell(NEW)).isEqualTo(Cell.count(5));
        assertThat(filled.cell(Place.cell(3, "1", "other"))).isEqualTo(new Cell.Words("无"));
        assertThat(OfficialForm.PLACES)
                .noneMatch(place -> filled.cell(place).shown().isEmpty());
    }

    @Test
    void whatStoodBelowAHeadingIsForgottenOnceTheTextHasItNoMore() {
        AnnualReport report = SampleDraft.withOverview("（一）主动公开\n公开6条。", "公开6条。");
        Draft draft = SampleDraft.of(KEY, report);

        Draft changed = draft.saved(FormFields.read(draft.content(), Map.of("t|1", "公开7条。")), draft.saved());

        assertThat(changed.content().report().overview().proactive()).isEmpty();
        assertThat(draft.saved(draft.content(), draft.saved()).isTheFile()).isTrue();
        assertThat(changed.isTheFile()).isFalse();
    }

    /** A draft from a file. */
    private static final class SampleDraft {

        static AnnualReport withOverview(String text, String proactive) {
            AnnualReport empty = EMPTY.report();
            return new AnnualReport(
                    empty.agency(),
                    empty.year(),
                    empty.title(),
                    empty.preamble(),
                    empty.contact(),
                    new Overview(text, proactive, "", "", "", ""),
                    empty.disclosure(),
                    empty.applications(),
                    empty.proceedings(),
                    "",
                    "");
        }

        static Draft of(Draft.Key key, AnnualReport report) {
            return new Draft(
                    key.agency(),
                    key.year(),
                    1,
                    Content.of(report),
                    Reading.OF_DATA,
                    "报告.docx",
                    false,
                    new Draft.Saved(Instant.EPOCH, "clerk", "填报人"));
        }
    }
}
