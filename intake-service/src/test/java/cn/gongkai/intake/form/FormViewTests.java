package cn.gongkai.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.intake.form.TextView.Run;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.SampleReports;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.form.OfficialForm;
import cn.gongkai.report.json.FindingView;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormViewTests {

    private static final AnnualReport REPORT = SampleReports.balanced();
    private static final Place TOTAL = Place.cell(3, "1", "total");

    private static FindingView finding(
            String severity, Place where, @Nullable String quote, @Nullable Integer offset, @Nullable Place cell) {
        return new FindingView(
                "T-" + severity,
                severity,
                where,
                null,
                null,
                "1",
                "0",
                "-1",
                "错了",
                "请改",
                "依据",
                quote,
                offset,
                cell,
                null);
    }

    private static FormView view(FormContent content) {
        return FormView.of(content, Locale.SIMPLIFIED_CHINESE);
    }

    private static Stream<CellView> cells(FormView view) {
        return view.parts().stream()
                .map(PartView::table)
                .filter(Objects::nonNull)
                .flatMap(table -> Stream.concat(
                        table.head().stream(), table.groups().stream().flatMap(List::stream)))
                .flatMap(List::stream);
    }

    private static CellView.Value cell(FormView view, String id) {
        return cells(view)
                .filter(cell ->
                        cell instanceof CellView.Value value && value.id().equals(id))
                .map(CellView.Value.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<Run> runs(FormView view, int part) {
        return Objects.requireNonNull(view.parts().get(part).text()).paragraphs().stream()
                .flatMap(paragraph -> paragraph.runs().stream())
                .toList();
    }

    @Test
    void everyCellOfTheFormHasAFieldThatLeadsBackToIt() {
        List<Place> places = cells(view(FormContent.of(REPORT)))
                .filter(cell -> cell instanceof CellView.Value)
                .map(cell -> FieldKey.cell(((CellView.Value) cell).key()).orElseThrow())
                .toList();

        assertThat(places).containsExactlyElementsOf(OfficialForm.PLACES);
        assertThat(FieldKey.of(Place.cell(3, "3.4.1", "naturalPerson"))).isEqualTo("c|3|3.4.1|naturalPerson");
        assertThat(FieldKey.cell("c|3|9.9|naturalPerson")).isEmpty();
    }

    @Test
    void findingStandsAtItsCellAndIsNumberedInTheOrderOfTheForm() {
        FormView view = view(FormContent.of(REPORT)
                .findings(List.of(
                        finding("WARNING", Place.part(6), null, null, null),
                        finding("ERROR", TOTAL, null, null, null),
                        finding("NOTICE", TOTAL, null, null, null))));

        assertThat(view.notes()).extracting(Note::number).containsExactly(1, 2, 3);
        assertThat(cell(view, "c-3-1-total").notes()).extracting(Note::severity).containsExactly("ERROR", "NOTICE");
        assertThat(cell(view, "c-3-1-total").mark()).isEqualTo("ERROR");
        assertThat(cell(view, "c-3-1-total").isInvalid()).isTrue();
        assertThat(cell(view, "c-3-1-total").describedBy()).isEqualTo("n-1 n-2");
        assertThat(cell(view, "c-3-2-total").describedBy()).isNull();
        assertThat(view.notes().getLast().places().getFirst().address()).isEqualTo("#part-6");
    }

    @Test
    void noticeAloneDoesNotCallAFieldWrong() {
        FormView view = view(FormContent.of(REPORT).findings(List.of(finding("NOTICE", TOTAL, null, null, null))));

        assertThat(cell(view, "c-3-1-total").isInvalid()).isFalse();
        assertThat(cell(view, "c-3-1-total").describedBy()).isEqualTo("n-1");
    }

    @Test
    void quotedSentenceIsMarkedWhereItStandsAndSoIsTheCellItContradicts() {
        String text = REPORT.text(1);
        String quote = "收到政府信息公开申请5件";
        FormView view = view(FormContent.of(REPORT)
                .findings(List.of(finding("ERROR", Place.part(1), quote, text.indexOf(quote), TOTAL))));

        assertThat(runs(view, 1))
                .filteredOn(run -> !run.mark().isEmpty())
                .singleElement()
                .satisfies(run -> {
                    assertThat(run.text()).isEqualTo(quote);
                    assertThat(run.mark()).isEqualTo("ERROR");
                    assertThat(run.ends()).extracting(Note::number).containsExactly(1);
                });
        assertThat(cell(view, "c-3-1-total").notes()).extracting(Note::number).containsExactly(1);
        assertThat(view.notes().getFirst().places())
                .extracting(Note.Link::address)
                .containsExactly("#m-1", "#c-3-1-total");
    }

    @Test
    void textIsWholeHoweverManyMarksOverlap() {
        String text = REPORT.text(1);
        FormView view = view(FormContent.of(REPORT)
                .findings(List.of(
                        finding("WARNING", Place.part(1), text.substring(5, 30), 5, null),
                        finding("ERROR", Place.part(1), text.substring(20, 60), 20, null),
                        finding("NOTICE", Place.part(1), text.substring(20, 25), 20, null))));

        assertThat(String.join("", runs(view, 1).stream().map(Run::text).toList()))
                .isEqualTo(text.replace("\n", ""));
        assertThat(runs(view, 1).stream().flatMap(run -> run.ends().stream()))
                .extracting(Note::number)
                .containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void quoteThatMovedIsFoundAndOneThatIsGoneStandsBesideThePart() {
        FormView view = view(FormContent.of(REPORT)
                .findings(List.of(
                        finding("ERROR", Place.part(6), "未收取信息处理费", 9999, null),
                        finding("ERROR", Place.part(6), "这句话已经没有了", 3, null))));

        assertThat(runs(view, 6).stream().filter(run -> !run.mark().isEmpty()))
                .extracting(Run::text)
                .containsExactly("未收取信息处理费");
        assertThat(view.notes().get(1).places().getFirst().address()).isEqualTo("#part-6");
    }

    @Test
    void findingAboutTheTitleIsMarkedInIt() {
        FormView view = view(FormContent.of(REPORT)
                .findings(List.of(finding("ERROR", Place.part(0), "龙游县詹家镇人民政府2024年", null, null))));

        assertThat(view.title().notes()).hasSize(1);
        assertThat(view.title().paragraphs().getFirst().runs().getFirst().mark())
                .isEqualTo("ERROR");
    }

    @Test
    void wholeRowOrColumnIsMarkedAtItsHead() {
        FormView view = view(FormContent.of(REPORT)
                .findings(List.of(
                        finding("ERROR", Place.row(3, "3.7"), null, null, null),
                        finding("ERROR", new Place(3, null, "total"), null, null, null),
                        finding("ERROR", Place.row(2, "regulations"), null, null, null),
                        finding("ERROR", Place.row(2, "licensing"), null, null, null))));

        assertThat(cells(view).filter(cell -> cell.isHead() && !cell.notes().isEmpty()))
                .extracting(cell -> ((CellView.Head) cell).id())
                .containsExactly("t2-regulations", "t3-total", "t3-3.7");
        assertThat(cell(view, "c-2-licensing").notes()).hasSize(1);
    }

    @Test
    void remarkAboutAPlaceThatTheFormLacksStandsBesideThePart() {
        FormView view = view(FormContent.of(REPORT)
                .remarks(List.of(new FormRemark(Place.cell(3, "9.9", "nobody"), null, null, "请核对"))));

        assertThat(view.parts().get(3).notes()).singleElement().satisfies(note -> {
            assertThat(note.severity()).isEqualTo("REMARK");
            assertThat(note.places()).containsExactly(new Note.Link("#part-3", "三、收到和处理政府信息公开申请情况"));
        });
    }

    @Test
    void lastYearsFiguresStandBesideAndChangesAreMarked() {
        AnnualReport before = REPORT.with(ApplicationRow.NEW, Applicant.TOTAL, 4);
        AnnualReport lastYear = REPORT.withCell(TOTAL, Cell.BLANK);
        FormView view = view(FormContent.of(REPORT).before(before).lastYear(lastYear));

        assertThat(cell(view, "c-3-1-total").before()).isEqualTo("4");
        assertThat(cell(view, "c-3-1-total").lastYear()).isEmpty();
        assertThat(cell(view, "c-3-1-other").before()).isNull();
        assertThat(cells(view).filter(cell -> cell instanceof CellView.Value value && value.before() != null))
                .hasSize(1);
    }

    @Test
    void sentencesThatChangedAreMarkedInTheText() {
        AnnualReport before = SampleReports.withText(REPORT, 6, "2024年度，本机关收取了信息处理费。年度政务公开工作要点各项任务均已完成。");
        FormView view = view(FormContent.of(REPORT).before(before));

        assertThat(runs(view, 6)).extracting(Run::change).containsExactly("REMOVED", "ADDED", "");
        assertThat(runs(view, 6).get(1).text()).isEqualTo("2024年度，本机关未收取信息处理费。");
        assertThat(runs(view, 5)).extracting(Run::change).containsOnly("");
    }

    @Test
    void fieldsAreWhereNotesOfAFormThatIsEditedLead() {
        FormView view = view(FormContent.of(REPORT)
                .findings(List.of(finding("ERROR", Place.part(6), "未收取信息处理费", null, null)))
                .editable());

        assertThat(view.notes().getFirst().places().getFirst().address()).isEqualTo("#f-6");
        assertThat(view.notes().getFirst().key()).isEqualTo("t|6");
        assertThat(Objects.requireNonNull(view.parts().get(6).text()).fieldId()).isEqualTo("f-6");
    }
}
