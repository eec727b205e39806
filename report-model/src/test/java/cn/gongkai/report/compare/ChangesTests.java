package cn.gongkai.report.compare;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.SampleReports;
import cn.gongkai.report.compare.TextChange.Kind;
import cn.gongkai.report.compare.TextChange.Piece;
import org.junit.jupiter.api.Test;

class ChangesTests {

    private static final AnnualReport REPORT = SampleReports.zero();

    @Test
    void theSameReportHasNoChanges() {
        assertThat(Changes.between(REPORT, REPORT).none()).isTrue();
    }

    @Test
    void aBlankThatBecomesZeroIsAChange() {
        Place place = Place.cell(3, "4", "other");
        Changes changes = Changes.between(REPORT.withCell(place, Cell.BLANK), REPORT.withCell(place, Cell.ZERO));
        assertThat(changes.contains(place)).isTrue();
        assertThat(changes.texts()).isEmpty();
        assertThat(changes.cells()).singleElement().satisfies(change -> {
            assertThat(change.was()).isEmpty();
            assertThat(change.now()).isEqualTo("0");
            assertThat(change.row().chinese()).isEqualTo("四、结转下年度继续办理");
            assertThat(change.column().chinese()).isEqualTo("其他");
        });
    }

    @Test
    void onlyTheSentenceThatChangedIsShown() {
        assertThat(Sentences.difference("甲一。乙二。丙三。", "甲一。乙四。丙三。"))
                .containsExactly(
                        new Piece(Kind.UNCHANGED, "甲一。"),
                        new Piece(Kind.REMOVED, "乙二。"),
                        new Piece(Kind.ADDED, "乙四。"),
                        new Piece(Kind.UNCHANGED, "丙三。"));
    }

    @Test
    void aTextThatComesOrGoesIsAddedOrRemovedWhole() {
        assertThat(Sentences.difference("", "甲。乙。")).containsExactly(new Piece(Kind.ADDED, "甲。乙。"));
        assertThat(Sentences.difference("甲。乙。", "")).containsExactly(new Piece(Kind.REMOVED, "甲。乙。"));
    }

    @Test
    void whatIsLongAndStaysTheSameIsShownByItsBeginningAndItsEnd() {
        String text = "甲".repeat(100) + "乙".repeat(100);

        assertThat(new TextChange.Piece(TextChange.Kind.UNCHANGED, text).shortened())
                .isEqualTo("甲".repeat(60) + " …… " + "乙".repeat(60));
        assertThat(new TextChange.Piece(TextChange.Kind.UNCHANGED, "甲乙").shortened())
                .isEqualTo("甲乙");
    }
}
