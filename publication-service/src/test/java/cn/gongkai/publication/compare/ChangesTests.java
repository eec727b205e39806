package cn.gongkai.publication.compare;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.publication.Verdicts;
import cn.gongkai.publication.compare.TextChange.Kind;
import cn.gongkai.publication.compare.TextChange.Piece;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.sample.SampleFiles;
import org.junit.jupiter.api.Test;

class ChangesTests {

    private static final AnnualReport REPORT = Verdicts.report(SampleFiles.ZHANJIA);

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
                        new Piece(Kind.UNCHANGED, ""),
                        new Piece(Kind.REMOVED, "乙二。"),
                        new Piece(Kind.ADDED, "乙四。"),
                        new Piece(Kind.UNCHANGED, ""));
    }

    @Test
    void aTextThatComesOrGoesIsAddedOrRemovedWhole() {
        assertThat(Sentences.difference("", "甲。乙。")).containsExactly(new Piece(Kind.ADDED, "甲。乙。"));
        assertThat(Sentences.difference("甲。乙。", "")).containsExactly(new Piece(Kind.REMOVED, "甲。乙。"));
    }

    @Test
    void theMendedSampleDiffersWhereItWasMended() {
        Changes changes =
                Changes.between(Verdicts.report(SampleFiles.HANGAI), Verdicts.report(SampleFiles.HANGAI_CORRECTED));
        assertThat(changes.contains(Place.cell(3, "1", "total"))).isTrue();
        assertThat(changes.contains(Place.cell(2, "regulations", "issued"))).isTrue();
        assertThat(changes.contains(Place.cell(3, "3.4.1", "total"))).isFalse();
        assertThat(changes.texts()).extracting(text -> text.heading().chinese()).containsExactly("一、总体情况");
    }
}
