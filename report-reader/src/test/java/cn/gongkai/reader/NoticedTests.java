package cn.gongkai.reader;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.Place;
import cn.gongkai.report.reading.Observation;
import cn.gongkai.report.reading.ObservationKind;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticedTests {

    @ParameterizedTest
    @EnumSource(ObservationKind.class)
    void everyKindHasWordsInBothLanguages(ObservationKind kind) {
        Observation observation = new Observation(kind, Place.part(3), "现有", "应有");

        assertThat(Noticed.in(Locale.CHINA, observation)).isNotBlank().doesNotContain("{", "}");
        assertThat(Noticed.in(Locale.US, observation)).isNotBlank().doesNotContain("{", "}");
        assertThat(Noticed.in(Locale.US, observation)).isNotEqualTo(Noticed.in(Locale.CHINA, observation));
    }
}
