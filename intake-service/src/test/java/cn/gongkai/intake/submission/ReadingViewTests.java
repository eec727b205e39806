package cn.gongkai.intake.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.Place;
import cn.gongkai.report.reading.Observation;
import cn.gongkai.report.reading.ObservationKind;
import cn.gongkai.report.reading.Reading;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReadingViewTests {

    private static final Reading READING = new Reading(
            "docx",
            "2021",
            List.of(
                    new Observation(ObservationKind.TRACKED_CHANGES, Place.part(0), "", ""),
                    new Observation(ObservationKind.LABEL, Place.row(3, "3.7"), "（七）合计", "（七）总计"),
                    new Observation(ObservationKind.LABEL, Place.row(4, "litigationDirect"), "直接起诉", "未经复议直接起诉")));

    @Test
    void trackedChangesAndLabelsOfPart4AreToldBecauseNoRuleJudgesThem() {
        assertThat(ReadingView.beyondRules(READING, Locale.CHINA))
                .extracting(ReadingView.Notice::message)
                .containsExactly("文件含有未接受的修订，已按接受全部修订后的内容读取。请接受或拒绝修订，保存定稿后再报送。", "“直接起诉”与统一格式“未经复议直接起诉”不一致。");
    }

    @Test
    void aCheckTellsAllThatWasNoticed() {
        assertThat(ReadingView.of(READING, Locale.US).observations())
                .extracting(ReadingView.Notice::kind)
                .containsExactly(ObservationKind.TRACKED_CHANGES, ObservationKind.LABEL, ObservationKind.LABEL);
    }
}
