package cn.gongkai.validation.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.SampleReports;
import cn.gongkai.report.event.Circumstances;
import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.finding.Severity;
import cn.gongkai.report.reading.Reading;
import cn.gongkai.validation.rule.Inquiry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleTests {

    @ParameterizedTest
    @ValueSource(strings = {"詹家镇", "詹家镇政府", "龙游县詹家镇政府办公室", "詹家镇人民政府办公室", "詹家镇党政办", "龙游县詹家镇"})
    void shortNameOfTheAgencyIsOnlyNoticed(String name) {
        assertThat(agencyFindings(name)).extracting(Finding::severity).containsExactly(Severity.NOTICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"常山县詹家镇政府", "龙游县政府", "湖镇镇政府"})
    void nameOfAnotherAgencyIsAnError(String name) {
        assertThat(agencyFindings(name)).extracting(Finding::severity).containsExactly(Severity.ERROR);
    }

    @Test
    void endlessTitleIsJudgedInTime() {
        Instant start = Instant.now();

        agencyFindings("度".repeat(200_000) + "镇");

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }

    private static List<Finding> agencyFindings(String name) {
        AnnualReport report = SampleReports.withTitle(SampleReports.balanced(), name + "2024年政府信息公开工作年度报告");
        return RuleBook.current()
                .check(Inquiry.of(
                        report, Reading.OF_DATA, Instant.parse("2025-01-20T08:00:00Z"), Circumstances.NONE, null))
                .stream()
                .filter(finding -> finding.rule().equals("DOC-AGENCY"))
                .toList();
    }
}
