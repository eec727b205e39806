package cn.gongkai.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.Agency;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.SampleReports;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import cn.gongkai.report.event.Circumstances;
import cn.gongkai.report.event.ReportSubmitted;
import cn.gongkai.report.event.ReportValidated;
import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.reading.Reading;
import cn.gongkai.validation.carried.CarriedFigures;
import cn.gongkai.validation.carried.MemoryCarriedFiguresStore;
import cn.gongkai.validation.rulebook.RuleBook;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reports against those of other agencies: copied texts, and sums over the divisions below. */
class NeighboursTests {

    private static final Instant MORNING = Instant.parse("2025-01-15T02:00:00Z");
    private static final String WORK = "全年围绕高标准农田、养老服务和农村改厕等群众关心的事项公开信息，每项都写明办事地点和联系人；"
            + "把便民服务中心的查阅点搬到一楼，添置两台自助终端，安排专人引导老人使用；组织村级信息员培训三次，讲解发布流程和保密审查，"
            + "对过期栏目逐一清理，对转载内容注明出处，年底请居民代表评议并在公示栏答复。";
    private static final List<Division> TOWNS = Divisions.china().children("370832");

    private final MemoryCarriedFiguresStore store = new MemoryCarriedFiguresStore();
    private final ReportValidator validator = new ReportValidator(
            RuleBook.current(),
            store,
            new ValidationMetrics(RuleBook.current(), new SimpleMeterRegistry()),
            InstantSource.fixed(MORNING));

    @Test
    void copyOfAnEarlierReportIsNoticedAndNamed() {
        validate(handedIn(0, WORK, 1));

        assertThat(findings(validate(handedIn(1, WORK, 2)).getFirst(), "PEER-TEXT-COPY"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message().chinese())
                            .contains("山东省济宁市梁山县" + TOWNS.getFirst().name());
                    assertThat(finding.actual()).isEqualTo("100%");
                });
    }

    @Test
    void neighboursOfTheSameBatchCount() {
        List<ReportValidated> answers = validate(handedIn(0, WORK, 1), handedIn(1, WORK, 2));

        assertThat(findings(answers.get(0), "PEER-TEXT-COPY")).isEmpty();
        assertThat(findings(answers.get(1), "PEER-TEXT-COPY")).hasSize(1);
    }

    @Test
    void sameBatchAgainGivesTheSame() {
        ReportSubmitted[] batch = {handedIn(0, WORK, 1), handedIn(1, WORK, 2), handedIn(2, WORK, 3)};

        List<ReportValidated> first = validate(batch);

        assertThat(validate(batch)).isEqualTo(first);
    }

    @Test
    void agencyIsNotItsOwnPeer() {
        validate(handedIn(0, WORK, 1));
        ReportSubmitted corrected =
                submitted(report(TOWNS.getFirst().code(), WORK), 2, 2, new Circumstances(1, "更正", List.of()));

        assertThat(findings(validate(corrected).getFirst(), "PEER-TEXT-COPY")).isEmpty();
    }

    @Test
    void returnedReportIsNoPeer() {
        ReportSubmitted wrong = submitted(
                report(TOWNS.getFirst().code(), WORK).with(ApplicationRow.NEW, Applicant.OTHER, 3),
                1,
                1,
                Circumstances.NONE);
        validate(wrong);

        assertThat(findings(validate(handedIn(1, WORK, 2)).getFirst(), "PEER-TEXT-COPY"))
                .isEmpty();
    }

    @Test
    void supersededReportIsNoPeer() {
        validate(handedIn(0, WORK, 1));
        validate(submitted(
                report(
                        TOWNS.getFirst().code(),
                        new StringBuilder(WORK).reverse().toString()),
                2,
                2,
                new Circumstances(1, "更正", List.of())));

        assertThat(findings(validate(handedIn(1, WORK, 3)).getFirst(), "PEER-TEXT-COPY"))
                .isEmpty();
    }

    @Test
    void templateOfAWholeCountryIsFoundByAFewWitnesses() {
        List<ReportSubmitted> batch = new ArrayList<>();
        List<Division> towns = Divisions.china().all().stream()
                .filter(division -> division.level() == Division.Level.TOWNSHIP)
                .limit(100)
                .toList();
        for (int i = 0; i < towns.size(); i++) {
            batch.add(submitted(report(towns.get(i).code(), WORK), 1, i, Circumstances.NONE));
        }

        List<ReportValidated> answers = validator.validate(batch);

        assertThat(answers.stream().skip(1))
                .allSatisfy(
                        answer -> assertThat(findings(answer, "PEER-TEXT-COPY")).hasSize(1));
        assertThat(towns.stream()
                        .map(town -> new CarriedFigures.Key(town.code(), SampleReports.YEAR))
                        .map(key -> store.find(List.of(key)).get(key))
                        .filter(figures -> !figures.bands().isEmpty()))
                .hasSize(8);
    }

    @Test
    void countyAddsUpItsTowns() {
        List<ReportSubmitted> towns = new ArrayList<>();
        for (int i = 0; i < TOWNS.size(); i++) {
            towns.add(submitted(report(TOWNS.get(i).code(), ""), 1, i, Circumstances.NONE));
        }
        validator.validate(towns.subList(1, towns.size()));
        long received = 5L * (towns.size() - 1);
        AnnualReport county = report("370832", "").with(ApplicationRow.NEW, Applicant.TOTAL, received - 1);

        ReportValidated partly =
                validate(submitted(county, 1, 100, Circumstances.NONE)).getFirst();

        assertThat(findings(partly, "AGG-COVER"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().chinese())
                        .isEqualTo("尚有1个单位未报送：" + TOWNS.getFirst().name() + "。"));
        assertThat(findings(partly, "AGG-SUM"))
                .filteredOn(finding -> "1".equals(finding.where().row())
                        && "total".equals(finding.where().column()))
                .singleElement()
                .extracting(Finding::expected, Finding::actual, Finding::difference)
                .containsExactly("≥ " + received, Long.toString(received - 1), "-1");

        validator.validate(towns.subList(0, 1));
        assertThat(findings(
                        validate(submitted(county, 1, 100, Circumstances.NONE)).getFirst(), "AGG-COVER"))
                .isEmpty();
    }

    @Test
    void moreThanTheTownsTogetherIsTheGovernmentsOwn() {
        validate(handedIn(0, "", 1));
        AnnualReport county = report("370832", "");
        for (Applicant column : Applicant.values()) {
            county = county.with(ApplicationRow.NEW, column, 50);
        }

        assertThat(findings(
                        validate(submitted(county, 1, 9, Circumstances.NONE)).getFirst(), "AGG-SUM"))
                .isEmpty();
    }

    @Test
    void townshipAddsUpNothing() {
        assertThat(validate(handedIn(0, "", 1)).getFirst().verdict().findings())
                .extracting(Finding::rule)
                .doesNotContain("AGG-COVER", "AGG-SUM");
    }

    private List<ReportValidated> validate(ReportSubmitted... batch) {
        return validator.validate(List.of(batch));
    }

    private static List<Finding> findings(ReportValidated answer, String rule) {
        return answer.verdict().findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                // Part 1 of the sample is the same in all these reports; what counts here is part 5.
                .filter(finding -> finding.where().part() != 1)
                .toList();
    }

    private static ReportSubmitted handedIn(int town, String work, int minute) {
        return submitted(report(TOWNS.get(town).code(), work), 1, minute, Circumstances.NONE);
    }

    private static AnnualReport report(String code, String work) {
        AnnualReport report = SampleReports.balanced().with(agency(code), new ReportYear(2024));
        AnnualReport titled = SampleReports.withTitle(report, agency(code).name() + "2024年政府信息公开工作年度报告");
        return SampleReports.withText(titled, 5, titled.problems() + work);
    }

    private static Agency agency(String code) {
        return Divisions.china().agency(Divisions.china().find(code).orElseThrow());
    }

    private static ReportSubmitted submitted(
            AnnualReport report, int revision, int minute, Circumstances circumstances) {
        Instant at = MORNING.plusSeconds(60L * minute);
        return new ReportSubmitted(
                report.agency().code() + "-2024-" + revision,
                revision,
                1,
                at,
                at,
                report,
                Reading.OF_DATA,
                circumstances);
    }
}
