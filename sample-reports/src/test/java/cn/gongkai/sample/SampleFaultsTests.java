package cn.gongkai.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Each sample has the faults it is said to have, and no others of these kinds. */
class SampleFaultsTests {

    private static final List<String> COLUMNS = List.of(
            "naturalPerson",
            "commercialEnterprise",
            "researchInstitution",
            "socialWelfareOrganization",
            "legalServiceOrganization",
            "other",
            "total");

    @ParameterizedTest
    @EnumSource(SampleFiles.class)
    void onlyHangaiMissesItsResultSum(SampleFiles sample) {
        Expected report = Expected.of(sample);
        List<String> missed = new ArrayList<>();
        for (String column : COLUMNS) {
            long results = StreamSupport.stream(
                            report.report().get("applications").propertyNames().spliterator(), false)
                    .filter(row -> row.startsWith("3.") && !row.equals("3.7"))
                    .mapToLong(row -> report.count(row, column))
                    .sum();
            if (results != report.count("3.7", column)) {
                missed.add(column);
            }
            assertThat(report.count("1", column) + report.count("2", column))
                    .as("balance of " + column)
                    .isEqualTo(report.count("3.7", column) + report.count("4", column));
        }
        assertThat(missed).isEqualTo(sample == SampleFiles.HANGAI ? List.of("naturalPerson", "total") : List.of());
    }

    @ParameterizedTest
    @EnumSource(SampleFiles.class)
    void everyRowAddsUp(SampleFiles sample) {
        Expected report = Expected.of(sample);
        for (String row : report.report().get("applications").propertyNames()) {
            assertThat(COLUMNS.subList(0, 6).stream()
                            .mapToLong(column -> report.count(row, column))
                            .sum())
                    .as(row)
                    .isEqualTo(report.count(row, "total"));
        }
        for (JsonNode group : report.report().get("proceedings")) {
            assertThat(group.get("upheld").asLong()
                            + group.get("corrected").asLong()
                            + group.get("other").asLong()
                            + group.get("pending").asLong())
                    .isEqualTo(group.get("total").asLong());
        }
    }

    @Test
    void onlyHangaiLeavesCellsBlank() {
        for (SampleFiles sample : SampleFiles.values()) {
            Expected report = Expected.of(sample);
            List<String> cells = new ArrayList<>(report.disclosure());
            report.applications().forEach(cells::addAll);
            cells.addAll(report.proceedings());
            assertThat(cells.stream().filter(String::isEmpty))
                    .as(sample.name())
                    .hasSize(sample == SampleFiles.HANGAI ? 13 : 0);
        }
    }

    @Test
    void supervisionIsReportedWhereItShouldBe() {
        for (SampleFiles sample : SampleFiles.values()) {
            boolean whole = sample.expectedState() == ExpectedState.ACCEPTED;
            String supervision = Expected.of(sample).text("/overview/supervision");
            assertThat(List.of("工作考核", "社会评议", "责任追究").stream().allMatch(supervision::contains))
                    .as(sample.name())
                    .isEqualTo(whole);
        }
    }

    @Test
    void basisAndPeriodAreMissingOnlyWhereTheyWereMissing() {
        assertThat(samplesWith("国办公开办函〔2021〕30号"))
                .doesNotContain(SampleFiles.XINGJI)
                .hasSize(6);
        assertThat(samplesWith("12月31日"))
                .doesNotContain(SampleFiles.SIXIA, SampleFiles.XINGJI)
                .hasSize(5);
        assertThat(samplesWith("需在此专门报告")).containsExactly(SampleFiles.CAOHE);
    }

    @Test
    void partOneIsLongInTheSameReports() {
        List<SampleFiles> tooLong = new ArrayList<>();
        for (SampleFiles sample : SampleFiles.values()) {
            if (Expected.of(sample).text("/overview/text").replaceAll("\\s", "").length() > 1000) {
                tooLong.add(sample);
            }
        }
        assertThat(tooLong)
                .containsExactly(
                        SampleFiles.HANGAI, SampleFiles.SIXIA, SampleFiles.CHAIHUDIAN, SampleFiles.HANGAI_CORRECTED);
    }

    private static List<SampleFiles> samplesWith(String words) {
        return List.of(SampleFiles.values()).stream()
                .filter(sample ->
                        String.join("\n", Expected.of(sample).paragraphs()).contains(words))
                .toList();
    }
}
