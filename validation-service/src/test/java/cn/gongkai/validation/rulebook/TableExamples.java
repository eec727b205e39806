package cn.gongkai.validation.rulebook;

import static cn.gongkai.report.Cell.BLANK;
import static cn.gongkai.report.Cell.MISSING;
import static cn.gongkai.report.SampleReports.withText;
import static cn.gongkai.report.application.Applicant.NATURAL_PERSON;
import static cn.gongkai.report.application.Applicant.TOTAL;
import static cn.gongkai.report.application.ApplicationRow.CARRIED_IN;
import static cn.gongkai.report.application.ApplicationRow.CARRIED_OUT;
import static cn.gongkai.report.application.ApplicationRow.CLOSED_FEE_UNPAID;
import static cn.gongkai.report.application.ApplicationRow.CLOSED_OTHER;
import static cn.gongkai.report.application.ApplicationRow.HANDLED;
import static cn.gongkai.report.application.ApplicationRow.NEW;
import static cn.gongkai.report.application.ApplicationRow.REFUSED_STATE_SECRET;
import static cn.gongkai.validation.rulebook.Asked.balanced;
import static cn.gongkai.validation.rulebook.Asked.zero;
import static cn.gongkai.validation.rulebook.Example.example;

import cn.gongkai.report.Agency;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.SampleReports;
import cn.gongkai.report.proceeding.Outcome;
import cn.gongkai.report.proceeding.Proceeding;
import cn.gongkai.report.reading.ObservationKind;
import java.math.BigDecimal;
import java.util.List;

/** Examples of the rules about tables 2, 3 and 4, and about two years' tables. */
final class TableExamples {

    private static final Place PENALTY = Place.row(2, "penalty");
    private static final Place FEES = Place.row(2, "feesWan");
    private static final Place REGULATIONS = Place.cell(2, "regulations", "issued");
    private static final Place ISSUED = Place.cell(2, "normativeDocuments", "issued");
    private static final Place IN_FORCE = Place.cell(2, "normativeDocuments", "inForce");
    private static final Place HANDLED_PERSONS = Place.cell(3, "3.7", "naturalPerson");
    private static final Place GRANTED_PERSONS = Place.cell(3, "3.1", "naturalPerson");
    private static final Place CARRIED_IN_PERSONS = Place.cell(3, "2", "naturalPerson");
    private static final Place UPHELD = Place.cell(4, "reconsideration", "upheld");
    private static final Place RECONSIDERATIONS = Place.cell(4, "reconsideration", "total");

    private static final String WORK = "全年围绕高标准农田、养老服务和农村改厕等群众关心的事项公开信息，每项都写明办事地点和联系人；"
            + "把便民服务中心的查阅点搬到一楼，添置两台自助终端，安排专人引导老人使用；组织村级信息员培训三次，讲解发布流程和保密审查，"
            + "对过期栏目逐一清理，对转载内容注明出处，年底请居民代表评议并在公示栏答复。";
    private static final String OTHER_WORK = "本年度重点公开了河道整治、集市搬迁、危房改造的进度和资金安排，施工期间每周更新一次；"
            + "与县融媒体中心合作录制方言短视频二十期，解读医保缴费和惠农补贴；建立依申请答复台账，由司法所把关法律文书；"
            + "针对网站检索不便的意见，重新编排目录并增加按主题查找，群众反映良好，投诉明显减少。";

    static final List<Example> DISCLOSURE = List.of(
            example("T2-SHAPE")
                    .passes(balanced())
                    .fails(balanced().with(PENALTY, MISSING), PENALTY)
                    .blankPasses(balanced().with(PENALTY, BLANK)),
            example("T2-OLD-FORMAT")
                    .passes(balanced())
                    .fails(balanced().noticed(ObservationKind.OLD_FORMAT, Place.part(2)), Place.part(2))
                    .blankPasses(balanced().with(PENALTY, BLANK)),
            example("T2-NUMBER")
                    .passes(balanced().with(FEES, new Cell.Amount(new BigDecimal("0.35"))))
                    .fails(balanced().with(PENALTY, new Cell.Words("若干")), PENALTY)
                    .blankPasses(balanced().with(PENALTY, BLANK)),
            example("T2-BLANK")
                    .passes(balanced())
                    .fails(balanced().with(PENALTY, new Cell.Words("—")), PENALTY)
                    .blankFails(balanced().with(PENALTY, BLANK)),
            example("T2-LABEL")
                    .passes(balanced())
                    .fails(balanced().noticed(ObservationKind.LABEL, ISSUED), ISSUED)
                    .blankPasses(balanced().with(ISSUED, BLANK)),
            example("T2-REGULATION")
                    .passes(balanced().with(REGULATIONS, Cell.count(3)).agency("3308", "衢州市人民政府"))
                    .fails(balanced().with(REGULATIONS, Cell.count(3)), REGULATIONS)
                    .blankPasses(balanced().with(REGULATIONS, BLANK)),
            example("T2-ISSUED-INFORCE")
                    .passes(balanced())
                    .fails(balanced().with(ISSUED, Cell.count(8)), ISSUED)
                    .blankPasses(balanced().with(ISSUED, BLANK)),
            example("T2-STOCK-FLOW")
                    .passes(balanced().afterLastYear())
                    .fails(balanced().lastYear(9, 0, 4, 4), IN_FORCE)
                    .blankFails(balanced().with(IN_FORCE, BLANK).afterLastYear()),
            example("T2-FEE-UNIT")
                    .passes(balanced().with(FEES, new Cell.Amount(new BigDecimal("0.5"))))
                    .fails(balanced().with(FEES, new Cell.Amount(new BigDecimal("12000"))), FEES)
                    .blankPasses(balanced().with(FEES, BLANK)),
            example("T2-NO-FEE-POWER")
                    .passes(balanced())
                    .fails(balanced().with(FEES, new Cell.Amount(new BigDecimal("0.5"))), FEES)
                    .blankPasses(balanced().with(FEES, BLANK)));

    static final List<Example> APPLICATIONS = List.of(
            example("T3-SHAPE")
                    .passes(balanced())
                    .fails(balanced().with(HANDLED_PERSONS, MISSING), Place.row(3, "3.7"))
                    .blankPasses(balanced().with(HANDLED_PERSONS, BLANK)),
            example("T3-NUMBER")
                    .passes(balanced())
                    .fails(balanced().with(HANDLED_PERSONS, Cell.count(-1)), HANDLED_PERSONS)
                    .blankPasses(balanced().with(HANDLED_PERSONS, BLANK)),
            example("T3-BLANK")
                    .passes(balanced())
                    .fails(balanced().with(HANDLED_PERSONS, new Cell.Words("无")), HANDLED_PERSONS)
                    .blankFails(balanced().with(HANDLED_PERSONS, BLANK)),
            example("T3-LABEL")
                    .passes(balanced().noticed(ObservationKind.LABEL, ISSUED))
                    .fails(balanced().noticed(ObservationKind.LABEL, HANDLED_PERSONS), HANDLED_PERSONS)
                    .blankPasses(balanced().with(HANDLED_PERSONS, BLANK)),
            example("T3-ROW-TOTAL")
                    .passes(balanced())
                    .fails(balanced().with(NEW, TOTAL, 6), Place.cell(3, "1", "total"))
                    .blankFails(balanced().with(Place.cell(3, "1", "naturalPerson"), BLANK)),
            example("T3-BALANCE")
                    .passes(balanced())
                    .fails(balanced().with(HANDLED, NATURAL_PERSON, 4), HANDLED_PERSONS)
                    .blankFails(balanced().with(HANDLED_PERSONS, BLANK)),
            example("T3-RESULT-SUM")
                    .passes(balanced())
                    .fails(balanced().with(HANDLED, NATURAL_PERSON, 4), HANDLED_PERSONS)
                    .blankFails(balanced().with(GRANTED_PERSONS, BLANK)),
            example("T3-CARRYOUT-MAX")
                    .passes(balanced().with(CARRIED_OUT, NATURAL_PERSON, 4))
                    .fails(balanced().with(CARRIED_OUT, NATURAL_PERSON, 5), Place.cell(3, "4", "naturalPerson"))
                    .blankPasses(balanced().with(Place.cell(3, "4", "naturalPerson"), BLANK)),
            example("T3-ALL-ZERO")
                    .passes(balanced())
                    .fails(zero(), Place.part(3))
                    .blankPasses(zero().with(HANDLED_PERSONS, BLANK)),
            example("T3-OTHER-EXPLAIN")
                    .passes(balanced().with(CLOSED_OTHER, TOTAL, 1).text(6, "未收取信息处理费。其中1件由申请人撤回。"))
                    .fails(balanced().with(CLOSED_OTHER, TOTAL, 1), Place.cell(3, "3.6.3", "total"))
                    .blankPasses(balanced().with(Place.cell(3, "3.6.3", "total"), BLANK)),
            example("T3-FEE-ROW")
                    .passes(balanced().with(CLOSED_FEE_UNPAID, TOTAL, 2).text(6, "信息处理费：发出收费通知2件。"))
                    .fails(
                            balanced().with(CLOSED_FEE_UNPAID, TOTAL, 2).text(6, "信息处理费：发出收费通知1件。"),
                            Place.cell(3, "3.6.2", "total"))
                    .blankPasses(balanced().with(Place.cell(3, "3.6.2", "total"), BLANK)),
            example("T3-SECRET")
                    .passes(balanced())
                    .fails(balanced().with(REFUSED_STATE_SECRET, TOTAL, 1), Place.cell(3, "3.3.1", "total"))
                    .blankPasses(balanced().with(Place.cell(3, "3.3.1", "total"), BLANK)),
            example("T3-CARRY-SHARE")
                    .passes(balanced().with(NEW, TOTAL, 11).with(CARRIED_OUT, TOTAL, 6))
                    .fails(balanced().with(NEW, TOTAL, 10).with(CARRIED_OUT, TOTAL, 6), Place.cell(3, "4", "total"))
                    .blankPasses(balanced().with(Place.cell(3, "4", "total"), BLANK)));

    static final List<Example> PROCEEDINGS = List.of(
            example("T4-SHAPE")
                    .passes(balanced())
                    .fails(balanced().with(UPHELD, MISSING), Place.row(4, "reconsideration"))
                    .blankPasses(balanced().with(UPHELD, BLANK)),
            example("T4-NUMBER")
                    .passes(balanced())
                    .fails(balanced().with(UPHELD, new Cell.Words("1件")), UPHELD)
                    .blankPasses(balanced().with(UPHELD, BLANK)),
            example("T4-BLANK")
                    .passes(balanced())
                    .fails(balanced().with(UPHELD, new Cell.Words("/")), UPHELD)
                    .blankFails(balanced().with(UPHELD, BLANK)),
            example("T4-TOTAL")
                    .passes(balanced())
                    .fails(balanced().with(Proceeding.RECONSIDERATION, Outcome.TOTAL, 2), RECONSIDERATIONS)
                    .blankFails(balanced().with(UPHELD, BLANK)),
            example("T4-NO-APPLICATION")
                    .passes(zero().lastYear(0, 0, 0, 0))
                    .fails(
                            zero().with(Proceeding.RECONSIDERATION, Outcome.TOTAL, 1)
                                    .lastYear(0, 0, 0, 0),
                            RECONSIDERATIONS)
                    .blankPasses(zero().with(RECONSIDERATIONS, BLANK).lastYear(0, 0, 0, 0)),
            example("T4-EXCEEDS")
                    .passes(balanced()
                            .with(Proceeding.RECONSIDERATION, Outcome.TOTAL, 10)
                            .afterLastYear())
                    .fails(
                            balanced()
                                    .with(Proceeding.RECONSIDERATION, Outcome.TOTAL, 11)
                                    .afterLastYear(),
                            RECONSIDERATIONS)
                    .blankPasses(balanced().with(RECONSIDERATIONS, BLANK).afterLastYear()));

    static final List<Example> YEARS = List.of(
            example("YEAR-CARRYOVER")
                    .passes(balanced().afterLastYear())
                    .fails(balanced().with(CARRIED_IN, NATURAL_PERSON, 2).afterLastYear(), CARRIED_IN_PERSONS)
                    .blankFails(balanced().with(CARRIED_IN_PERSONS, BLANK).afterLastYear()),
            example("YEAR-NO-PREVIOUS")
                    .passes(balanced().afterLastYear())
                    .fails(balanced(), Place.cell(3, "2", "total"))
                    .blankPasses(balanced().with(Place.cell(3, "2", "total"), BLANK)),
            example("YEAR-CORRECTED")
                    .passes(balanced().lastYearCorrectedAt("2025-01-15T01:00:00Z"))
                    .fails(balanced().lastYearCorrectedAt("2025-01-15T03:00:00Z"), Place.row(3, "2"))
                    .blankPasses(balanced()),
            example("YEAR-T4-PENDING")
                    .passes(balanced().lastYear(5, 1, 4, 4))
                    .fails(balanced().lastYear(5, 2, 4, 4), RECONSIDERATIONS)
                    .blankFails(balanced().with(RECONSIDERATIONS, BLANK).lastYear(5, 1, 4, 4)),
            example("YEAR-DELTA")
                    .passes(balanced().reworded(1, "申请5件", "申请5件，比2023年增加1件").afterLastYear())
                    .fails(balanced().reworded(1, "申请5件", "申请5件，比上年减少1件").afterLastYear(), Place.part(1))
                    .blankFails(balanced()
                            .reworded(1, "申请5件", "申请5件，比上年增加1件")
                            .with(Place.cell(3, "1", "total"), BLANK)
                            .afterLastYear()),
            example("YEAR-JUMP")
                    .passes(balanced().with(NEW, TOTAL, 20).afterLastYear())
                    .fails(balanced().with(NEW, TOTAL, 21).afterLastYear(), Place.cell(3, "1", "total"))
                    .blankPasses(
                            balanced().with(Place.cell(3, "1", "total"), BLANK).afterLastYear()));

    static final List<Example> TEXTS = List.of(
            example("YEAR-TEXT-COPY")
                    .passes(balanced()
                            .text(1, WORK)
                            .afterTexts(withText(balanced().report(), 1, OTHER_WORK)))
                    .fails(
                            balanced()
                                    .text(1, WORK)
                                    .afterTexts(withText(balanced().report(), 1, WORK)),
                            Place.part(1))
                    .blankPasses(balanced()
                            .text(1, "")
                            .afterTexts(withText(balanced().report(), 1, WORK))),
            example("PEER-TEXT-COPY")
                    .passes(balanced().text(1, WORK).besides(neighbour(1, OTHER_WORK)))
                    .fails(balanced().text(5, WORK).besides(neighbour(5, WORK)), Place.part(5))
                    .blankPasses(balanced().text(5, "").besides(neighbour(5, ""))));

    static final List<Example> AGGREGATES = List.of(
            example("AGG-SUM")
                    .passes(county().with(NEW, TOTAL, 7).summing(balanced().report()))
                    .fails(county().with(NEW, TOTAL, 4).summing(balanced().report()), Place.cell(3, "1", "total"))
                    .blankFails(county().with(Place.cell(3, "1", "total"), BLANK)
                            .summing(balanced().report())),
            example("AGG-COVER")
                    .passes(county().summing(neighbour(1, ""), town("370832106")))
                    .fails(county().summing(neighbour(1, "")), Place.part(0))
                    .blankFails(county().summing()));

    private static Asked county() {
        return balanced().agency("370832", "梁山县人民政府");
    }

    private static AnnualReport town(String code) {
        return SampleReports.zero().with(new Agency(code, "某镇人民政府"), SampleReports.YEAR);
    }

    private static AnnualReport neighbour(int part, String text) {
        return withText(town("370832107"), part, text);
    }

    private TableExamples() {}
}
