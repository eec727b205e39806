package cn.gongkai.validation.rulebook;

import static cn.gongkai.report.application.ApplicationRow.CARRIED_IN;
import static cn.gongkai.report.application.ApplicationRow.NEW;
import static cn.gongkai.report.finding.Severity.ERROR;
import static cn.gongkai.report.finding.Severity.NOTICE;
import static cn.gongkai.report.finding.Severity.WARNING;
import static cn.gongkai.report.proceeding.Outcome.CORRECTED;
import static cn.gongkai.report.proceeding.Outcome.OTHER;
import static cn.gongkai.report.proceeding.Outcome.PENDING;
import static cn.gongkai.report.proceeding.Outcome.TOTAL;
import static cn.gongkai.report.proceeding.Outcome.UPHELD;
import static cn.gongkai.report.proceeding.Proceeding.RECONSIDERATION;
import static cn.gongkai.validation.rule.Rules.rule;
import static cn.gongkai.validation.rule.Rules.sum;
import static cn.gongkai.validation.rule.Source.ARITHMETIC;
import static cn.gongkai.validation.rule.Source.OFFICIAL;
import static cn.gongkai.validation.rule.Source.PRACTICE;

import cn.gongkai.report.Place;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.proceeding.Proceeding;
import cn.gongkai.report.proceeding.ProceedingTable;
import cn.gongkai.validation.rule.CellTest;
import cn.gongkai.validation.rule.Inquiry;
import cn.gongkai.validation.rule.Miss;
import cn.gongkai.validation.rule.Rule;
import java.util.List;
import java.util.function.Supplier;

/** T4: the table of reconsideration and litigation. */
final class ProceedingRules {

    static final List<Rule> ALL = List.of(
            rule("T4-SHAPE", ERROR)
                    .check((inquiry, miss) -> TableShape.check(inquiry, 4, ProceedingTable.PLACES, miss))
                    .basis(OFFICIAL, "2021年格式第四部分", "2021 format, part 4"),
            rule("T4-NUMBER", ERROR)
                    .everyCell(4, CellTest.NUMBER)
                    .basis(ARITHMETIC, "件数为非负整数", "counts are whole and not negative"),
            rule("T4-BLANK", WARNING)
                    .everyCell(4, CellTest.FILLED)
                    .basis(PRACTICE, "填报惯例：没有数据填0", "custom: nothing is written as 0"),
            rule("T4-TOTAL", ERROR)
                    .inEveryGroup()
                    .expect(sum(UPHELD, CORRECTED, OTHER, PENDING))
                    .toEqual(sum(TOTAL))
                    .basis(ARITHMETIC, "总计为四种结果之和", "the total adds up the four outcomes"),
            rule("T4-NO-APPLICATION", NOTICE)
                    .check(ProceedingRules::casesWithoutApplications)
                    .onlyFor(Inquiry::hasLastYear)
                    .basis(PRACTICE, "复议、诉讼由申请引起", "cases arise from applications"),
            rule("T4-EXCEEDS", NOTICE)
                    .check(ProceedingRules::moreCasesThanApplications)
                    .onlyFor(Inquiry::hasLastYear)
                    .basis(PRACTICE, "复议由申请的办理引起", "reconsiderations arise from the handling of applications"));

    private ProceedingRules() {}

    private static void casesWithoutApplications(Inquiry inquiry, Supplier<Miss> miss) {
        long applications = received(inquiry)
                + inquiry.lastYear().received()
                + inquiry.lastYear().carriedIn();
        for (Proceeding group : Proceeding.values()) {
            long cases = inquiry.report().proceedings().count(group, TOTAL);
            if (applications == 0 && cases > 0) {
                miss.get()
                        .at(Place.cell(4, group.key(), TOTAL.key()))
                        .actual(cases)
                        .add();
            }
        }
    }

    private static void moreCasesThanApplications(Inquiry inquiry, Supplier<Miss> miss) {
        long cases = inquiry.report().proceedings().count(RECONSIDERATION, TOTAL);
        long applications = received(inquiry) + inquiry.lastYear().handled();
        if (applications > 0 && cases > applications) {
            miss.get()
                    .at(Place.cell(4, RECONSIDERATION.key(), TOTAL.key()))
                    .expected("≤ " + applications)
                    .actual(cases)
                    .add();
        }
    }

    private static long received(Inquiry inquiry) {
        return inquiry.count(NEW, Applicant.TOTAL) + inquiry.count(CARRIED_IN, Applicant.TOTAL);
    }
}
