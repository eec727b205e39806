package cn.gongkai.publication.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.publication.Verdicts;
import cn.gongkai.report.Place;
import cn.gongkai.report.compare.Changes;
import cn.gongkai.sample.SampleFiles;
import org.junit.jupiter.api.Test;

class CorrectionTests {

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
