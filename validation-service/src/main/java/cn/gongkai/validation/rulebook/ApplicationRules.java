package cn.gongkai.validation.rulebook;

import static cn.gongkai.report.application.Applicant.COMMERCIAL_ENTERPRISE;
import static cn.gongkai.report.application.Applicant.LEGAL_SERVICE_ORGANIZATION;
import static cn.gongkai.report.application.Applicant.NATURAL_PERSON;
import static cn.gongkai.report.application.Applicant.OTHER;
import static cn.gongkai.report.application.Applicant.RESEARCH_INSTITUTION;
import static cn.gongkai.report.application.Applicant.SOCIAL_WELFARE_ORGANIZATION;
import static cn.gongkai.report.application.Applicant.TOTAL;
import static cn.gongkai.report.application.ApplicationRow.CARRIED_IN;
import static cn.gongkai.report.application.ApplicationRow.CARRIED_OUT;
import static cn.gongkai.report.application.ApplicationRow.CLOSED_FEE_UNPAID;
import static cn.gongkai.report.application.ApplicationRow.CLOSED_OTHER;
import static cn.gongkai.report.application.ApplicationRow.HANDLED;
import static cn.gongkai.report.application.ApplicationRow.NEW;
import static cn.gongkai.report.application.ApplicationRow.REFUSED_STATE_SECRET;
import static cn.gongkai.report.finding.Severity.ERROR;
import static cn.gongkai.report.finding.Severity.NOTICE;
import static cn.gongkai.report.finding.Severity.WARNING;
import static cn.gongkai.validation.rule.Rules.rule;
import static cn.gongkai.validation.rule.Rules.sum;
import static cn.gongkai.validation.rule.Rules.sumOf;
import static cn.gongkai.validation.rule.Source.ARITHMETIC;
import static cn.gongkai.validation.rule.Source.OFFICIAL;
import static cn.gongkai.validation.rule.Source.PRACTICE;

import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.reading.ObservationKind;
import cn.gongkai.validation.rule.CellTest;
import cn.gongkai.validation.rule.Inquiry;
import cn.gongkai.validation.rule.Miss;
import cn.gongkai.validation.rule.Rule;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** T3: the table of applications. */
final class ApplicationRules {

    private static final long FEW_CARRIED_OUT = 5;

    /** A count before or behind the words: 发出收费通知2件, 发出2件收费通知. */
    private static final Pattern FEE_NOTICES = Pattern.compile(
            "收费通知[^。；，\\d]{0,12}?(\\d{1,6}|[一两二三四五六七八九十](?=[件份次张个]))|(\\d{1,6}|[一两二三四五六七八九十])[件份次张个][^。；，\\d]{0,4}收费通知");

    private static final String SMALL_NUMBERS = "零一二三四五六七八九十";

    /** What became of such applications, or a reason given behind their count; the count alone is none. */
    private static final Pattern REASON_OF_CLOSING = Pattern.compile("撤回|撤销|撤件|放弃|合并|并案|转办|移送|终止|联系不上|无法联系|情况说明"
            + "|其他(?:处理|情形)[^。；]{0,15}?(?:[系因即]|由于|原因|主要|[为是](?!\\d)|[（(:：](?![0\\d]+[件）)]))");

    static final List<Rule> ALL = List.of(
            rule("T3-SHAPE", ERROR)
                    .check((inquiry, miss) -> TableShape.check(inquiry, 3, ApplicationTable.PLACES, miss))
                    .basis(OFFICIAL, "2021年格式第三部分", "2021 format, part 3"),
            rule("T3-NUMBER", ERROR)
                    .everyCell(3, CellTest.NUMBER)
                    .basis(ARITHMETIC, "件数为非负整数", "counts are whole and not negative"),
            rule("T3-BLANK", WARNING)
                    .everyCell(3, CellTest.FILLED)
                    .basis(PRACTICE, "填报惯例：没有数据填0", "custom: nothing is written as 0"),
            rule("T3-LABEL", WARNING)
                    .nothingNoticed(3, ObservationKind.LABEL)
                    .basis(OFFICIAL, "2021年格式第三部分表头和项目名称", "2021 format, labels of part 3"),
            rule("T3-ROW-TOTAL", ERROR)
                    .inEveryRow()
                    .expect(sum(
                            NATURAL_PERSON,
                            COMMERCIAL_ENTERPRISE,
                            RESEARCH_INSTITUTION,
                            SOCIAL_WELFARE_ORGANIZATION,
                            LEGAL_SERVICE_ORGANIZATION,
                            OTHER))
                    .toEqual(sum(TOTAL))
                    .basis(ARITHMETIC, "总计为各类申请人之和", "the total adds up the kinds of applicants"),
            rule("T3-BALANCE", ERROR)
                    .inEveryColumn()
                    .expect(sum(NEW, CARRIED_IN))
                    .toEqual(sum(HANDLED, CARRIED_OUT))
                    .basis(OFFICIAL, "2021年格式第三部分表头：第一项加第二项之和，等于第三项加第四项之和", "2021 format, part 3, head cell"),
            rule("T3-RESULT-SUM", ERROR)
                    .inEveryColumn()
                    .expect(sumOf(ApplicationRow.RESULTS))
                    .toEqual(sum(HANDLED))
                    .basis(ARITHMETIC, "第三项（七）总计为（一）至（六）各项之和", "row 3.7 adds up rows 3.1 to 3.6.3"),
            rule("T3-CARRYOUT-MAX", ERROR)
                    .inEveryColumn()
                    .expect(sum(NEW, CARRIED_IN))
                    .toBeAtLeast(sum(CARRIED_OUT))
                    .basis(ARITHMETIC, "结转下年度的申请来自本年新收或上年结转", "only what came in can be carried out"),
            rule("T3-ALL-ZERO", NOTICE)
                    .check(ApplicationRules::allZero)
                    .basis(PRACTICE, "零申请确认", "custom: no application at all is confirmed"),
            rule("T3-OTHER-EXPLAIN", WARNING)
                    .check(ApplicationRules::otherExplained)
                    .basis(PRACTICE, "“其他处理”应说明情形", "custom: other closings are explained"),
            rule("T3-FEE-ROW", WARNING)
                    .check(ApplicationRules::feeNotices)
                    .basis(PRACTICE, "《政府信息公开信息处理费管理办法》", "Measures on fees for handling information"),
            rule("T3-SECRET", NOTICE)
                    .check((inquiry, miss) -> {
                        long secret = inquiry.count(REFUSED_STATE_SECRET, TOTAL);
                        if (secret > 0) {
                            miss.get()
                                    .at(total(REFUSED_STATE_SECRET))
                                    .actual(secret)
                                    .add();
                        }
                    })
                    .onlyFor(Inquiry::isTownship)
                    .basis(PRACTICE, "《条例》第十四条", "Regulation, article 14"),
            rule("T3-CARRY-SHARE", NOTICE)
                    .check(ApplicationRules::carryShare)
                    .basis(PRACTICE, "《条例》第三十三条（答复期限）", "Regulation, article 33, on the time for an answer"));

    private ApplicationRules() {}

    private static void allZero(Inquiry inquiry, Supplier<Miss> miss) {
        for (Cell cell : inquiry.report().applications().cells()) {
            if (!(cell instanceof Cell.Count(long value) && value == 0)) {
                return;
            }
        }
        miss.get().at(Place.part(3)).add();
    }

    private static void otherExplained(Inquiry inquiry, Supplier<Miss> miss) {
        long closed = inquiry.count(CLOSED_OTHER, TOTAL);
        if (closed > 0
                && !REASON_OF_CLOSING.matcher(inquiry.text(1).plain()).find()
                && !REASON_OF_CLOSING.matcher(inquiry.text(6).plain()).find()) {
            miss.get().at(total(CLOSED_OTHER)).actual(closed).add();
        }
    }

    private static void feeNotices(Inquiry inquiry, Supplier<Miss> miss) {
        long unpaid = inquiry.count(CLOSED_FEE_UNPAID, TOTAL);
        if (unpaid <= 0) {
            return;
        }
        if (feeNotices(inquiry.text(6).plain()) < unpaid) {
            miss.get().at(total(CLOSED_FEE_UNPAID)).actual(unpaid).add();
        }
    }

    /** The most notices that a text speaks of; 0 if it speaks of none. */
    private static long feeNotices(String text) {
        long most = 0;
        Matcher notices = FEE_NOTICES.matcher(text);
        while (notices.find()) {
            String count = notices.group(1) == null ? notices.group(2) : notices.group(1);
            int small = SMALL_NUMBERS.indexOf(count.equals("两") ? "二" : count);
            most = Math.max(most, small > 0 ? small : Long.parseLong(count));
        }
        return most;
    }

    private static void carryShare(Inquiry inquiry, Supplier<Miss> miss) {
        long out = inquiry.count(CARRIED_OUT, TOTAL);
        if (inquiry.holdsCounts(TOTAL, NEW, CARRIED_IN, CARRIED_OUT)
                && out > FEW_CARRIED_OUT
                && 2 * out > inquiry.count(NEW, TOTAL) + inquiry.count(CARRIED_IN, TOTAL)) {
            miss.get().at(total(CARRIED_OUT)).actual(out).add();
        }
    }

    private static Place total(ApplicationRow row) {
        return Place.cell(3, row.code(), TOTAL.key());
    }
}
