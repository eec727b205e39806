package cn.gongkai.validation.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.Agency;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.SampleReports;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "龙游县詹家镇人民政府2024年信息公开工作年度报告",
                "龙游县詹家镇人民政府信息公开工作年度报告",
                "龙游县詹家镇人民政府二〇二四年政府信息公开工作年度报告",
                "2024年龙游县詹家镇人民政府政府信息公开年报"
            })
    void wrongSubjectIsNoOtherAgency(String title) {
        assertThat(agencyFindings(SampleReports.withTitle(SampleReports.balanced(), title)))
                .isEmpty();
    }

    @Test
    void townshipWhosePeoplesAreLeftOutIsOnlyShortened() {
        AnnualReport report =
                SampleReports.balanced().with(new Agency("520204205", "水城区杨梅彝族苗族回族乡人民政府"), new ReportYear(2024));
        Division yangmei = Divisions.china().find("520204205").orElseThrow();
        assertThat(yangmei.name()).isEqualTo("杨梅彝族苗族回族乡");

        assertThat(agencyFindings(SampleReports.withTitle(report, "水城区杨梅乡人民政府2024年政府信息公开工作年度报告")))
                .extracting(Finding::severity)
                .containsExactly(Severity.NOTICE);
    }

    @Test
    void endlessTitleIsJudgedInTime() {
        Instant start = Instant.now();

        agencyFindings("度".repeat(200_000) + "镇");

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }

    private static List<Finding> agencyFindings(String name) {
        return agencyFindings(SampleReports.withTitle(SampleReports.balanced(), name + "2024年政府信息公开工作年度报告"));
    }

    private static List<Finding> agencyFindings(AnnualReport report) {
        return RuleBook.current()
                .check(Inquiry.of(
                        report, Reading.OF_DATA, Instant.parse("2025-01-20T08:00:00Z"), Circumstances.NONE, null))
                .stream()
                .filter(finding -> finding.rule().equals("DOC-AGENCY"))
                .toList();
    }
}
