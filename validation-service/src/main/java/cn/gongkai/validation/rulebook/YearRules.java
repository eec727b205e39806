package cn.gongkai.validation.rulebook;

import static cn.gongkai.report.application.ApplicationRow.CARRIED_IN;
import static cn.gongkai.report.application.ApplicationRow.CARRIED_OUT;
import static cn.gongkai.report.application.ApplicationRow.NEW;
import static cn.gongkai.report.finding.Severity.ERROR;
import static cn.gongkai.report.finding.Severity.NOTICE;
import static cn.gongkai.report.finding.Severity.WARNING;
import static cn.gongkai.report.proceeding.Outcome.PENDING;
import static cn.gongkai.report.proceeding.Outcome.TOTAL;
import static cn.gongkai.report.statement.StatementKind.CHANGE;
import static cn.gongkai.validation.rule.Rules.lastYear;
import static cn.gongkai.validation.rule.Rules.rule;
import static cn.gongkai.validation.rule.Rules.sum;
import static cn.gongkai.validation.rule.Rules.total;
import static cn.gongkai.validation.rule.Source.ARITHMETIC;
import static cn.gongkai.validation.rule.Source.PRACTICE;

import cn.gongkai.report.Place;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.division.Divisions;
import cn.gongkai.validation.carried.CarriedFigures;
import cn.gongkai.validation.likeness.ComparableText;
import cn.gongkai.validation.likeness.Likeness;
import cn.gongkai.validation.rule.Inquiry;
import cn.gongkai.validation.rule.Miss;
import cn.gongkai.validation.rule.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** YEAR: this year's report against last year's. */
final class YearRules {

    private static final long MANY_TIMES = 5;
    private static final long LARGE_DIFFERENCE = 10;

    /** Percent of the text. */
    private static final int COPIED_FROM_LAST_YEAR = 90;

    private static final int COPIED_FROM_ANOTHER = 95;

    static final List<Rule> ALL = List.of(
            rule("YEAR-CARRYOVER", ERROR)
                    .inEveryColumn()
                    .expect(lastYear(sum(CARRIED_OUT)))
                    .toEqual(sum(CARRIED_IN))
                    .unlessExplained()
                    .basis(ARITHMETIC, "上年度“结转下年度继续办理”即本年“上年结转”", "what last year carried out, this year carries in"),
            rule("YEAR-NO-PREVIOUS", NOTICE)
                    .check((inquiry, miss) -> {
                        long carriedIn = inquiry.count(CARRIED_IN, Applicant.TOTAL);
                        if (carriedIn > 0 && !inquiry.hasLastYear()) {
                            miss.get()
                                    .at(totalCell(CARRIED_IN))
                                    .actual(carriedIn)
                                    .add();
                        }
                    })
                    .basis(PRACTICE, "系统内无上年数据", "last year's report is not in the system"),
            rule("YEAR-CORRECTED", WARNING)
                    .check((inquiry, miss) -> {
                        Instant corrected = inquiry.circumstances().lastYearCorrectedAt();
                        if (corrected != null && corrected.isAfter(inquiry.receivedAt())) {
                            miss.get()
                                    .at(Place.row(3, CARRIED_IN.code()))
                                    .with("before", inquiry.year().previous().value())
                                    .add();
                        }
                    })
                    .basis(PRACTICE, "更正后应重新核对相邻年度", "custom: a correction is looked at from the next year as well"),
            rule("YEAR-T4-PENDING", WARNING)
                    .inEveryGroup()
                    .expect(lastYear(sum(PENDING)))
                    .toBeAtMost(sum(TOTAL))
                    .basis(ARITHMETIC, "上年尚未审结的案件计入本年", "a case undecided last year counts again this year"),
            rule("YEAR-DELTA", WARNING)
                    .whereTheTextSays(CHANGE, "applications")
                    .itEquals(total(NEW).minus(lastYear(total(NEW))))
                    .basis(ARITHMETIC, "文字与两年数据应一致", "the text agrees with the figures of both years"),
            rule("YEAR-JUMP", NOTICE)
                    .check(YearRules::jump)
                    .onlyFor(Inquiry::hasLastYear)
                    .basis(PRACTICE, "异常波动复核", "custom: unusual changes are looked at again"),
            rule("YEAR-TEXT-COPY", WARNING)
                    .check(YearRules::copiedFromLastYear)
                    .onlyFor(Inquiry::hasLastYear)
                    .basis(PRACTICE, "报告应反映本年工作，不得照抄上年", "custom: a report is of its own year's work"),
            rule("PEER-TEXT-COPY", NOTICE)
                    .check(YearRules::copiedFromAnother)
                    .basis(PRACTICE, "报告应反映本机关工作", "custom: a report is of its own agency's work"));

    private YearRules() {}

    private static void jump(Inquiry inquiry, Supplier<Miss> miss) {
        long now = inquiry.count(NEW, Applicant.TOTAL);
        long before = inquiry.lastYear().received();
        boolean jumps = now > MANY_TIMES * before || now * MANY_TIMES < before;
        if (jumps && inquiry.holdsCounts(Applicant.TOTAL, NEW) && Math.abs(now - before) >= LARGE_DIFFERENCE) {
            miss.get().at(totalCell(NEW)).actual(now).with("before", before).add();
        }
    }

    /** Every part that is long enough both years; one that was written anew speaks for the report. */
    private static void copiedFromLastYear(Inquiry inquiry, Supplier<Miss> miss) {
        Map<Integer, String> before = inquiry.lastYear().texts();
        int least = 100;
        int first = 0;
        for (int part : ComparableText.PARTS) {
            String text = inquiry.comparableTexts().get(part);
            String other = before.get(part);
            if (text != null && other != null) {
                least = Math.min(least, Likeness.of(text, other, COPIED_FROM_LAST_YEAR));
                first = first == 0 ? part : first;
            }
        }
        if (first > 0 && least >= COPIED_FROM_LAST_YEAR) {
            miss.get()
                    .at(Place.part(first))
                    .expected("< " + COPIED_FROM_LAST_YEAR + "%")
                    .actual(least + "%")
                    .add();
        }
    }

    private static void copiedFromAnother(Inquiry inquiry, Supplier<Miss> miss) {
        if (inquiry.past().lookalikes().isEmpty()) {
            return;
        }
        for (int part : ComparableText.PARTS) {
            String text = inquiry.comparableTexts().get(part);
            if (text != null) {
                for (CarriedFigures other : inquiry.past().lookalikes()) {
                    int likeness = Likeness.of(text, other.texts().getOrDefault(part, ""), COPIED_FROM_ANOTHER);
                    if (likeness >= COPIED_FROM_ANOTHER) {
                        miss.get()
                                .at(Place.part(part))
                                .expected("< " + COPIED_FROM_ANOTHER + "%")
                                .actual(likeness + "%")
                                .with("other", name(other.agency()))
                                .add();
                        break;
                    }
                }
            }
        }
    }

    private static String name(String agency) {
        Divisions divisions = Divisions.china();
        return divisions.find(agency).map(divisions::fullName).orElse(agency);
    }

    private static Place totalCell(ApplicationRow row) {
        return Place.cell(3, row.code(), Applicant.TOTAL.key());
    }
}
