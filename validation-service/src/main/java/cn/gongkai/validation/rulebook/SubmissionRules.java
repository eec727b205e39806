package cn.gongkai.validation.rulebook;

import static cn.gongkai.report.finding.Severity.ERROR;
import static cn.gongkai.report.finding.Severity.WARNING;
import static cn.gongkai.validation.rule.Rules.rule;
import static cn.gongkai.validation.rule.Source.ARITHMETIC;
import static cn.gongkai.validation.rule.Source.OFFICIAL;
import static cn.gongkai.validation.rule.Source.PRACTICE;

import cn.gongkai.report.Place;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.report.policy.Policy.DueDate;
import cn.gongkai.validation.rule.Inquiry;
import cn.gongkai.validation.rule.Miss;
import cn.gongkai.validation.rule.Rule;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** SUB and COR: whether the report may come in now. */
final class SubmissionRules {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    static final List<Rule> ALL = List.of(
            rule("SUB-DUPLICATE", ERROR)
                    .check((inquiry, miss) -> {
                        if (inquiry.circumstances().liveRevision() != null
                                && inquiry.circumstances().correctionReason() == null) {
                            miss.get()
                                    .at(Place.part(0))
                                    .with("year", inquiry.year().value())
                                    .with("agency", inquiry.report().agency().name())
                                    .add();
                        }
                    })
                    .basis(PRACTICE, "一个机关一个年度只有一份有效报告", "one live report for each agency and year"),
            rule("SUB-BEFORE-YEAR-END", ERROR)
                    .check((inquiry, miss) -> {
                        LocalDate received = LocalDate.ofInstant(inquiry.receivedAt(), CHINA);
                        if (!received.isAfter(inquiry.year().lastDay())) {
                            miss.get()
                                    .at(Place.part(0))
                                    .expected("> " + inquiry.year().lastDay())
                                    .actual(received.toString())
                                    .add();
                        }
                    })
                    .basis(ARITHMETIC, "统计期限为1月1日至12月31日", "the period ends on 31 December"),
            rule("SUB-DEADLINE", WARNING)
                    .check(SubmissionRules::deadline)
                    .onlyFor(inquiry -> inquiry.circumstances().liveRevision() == null)
                    .basis(
                            OFFICIAL,
                            "《条例》第四十九条；上级机关确定的报送日期",
                            "Regulation, article 49; the date that the division above set"),
            rule("COR-REASON", ERROR)
                    .check((inquiry, miss) -> {
                        String reason = inquiry.circumstances().correctionReason();
                        boolean corrects = inquiry.circumstances().liveRevision() != null;
                        if (corrects && reason != null && reason.isBlank()) {
                            miss.get().at(Place.part(0)).add();
                        }
                    })
                    .basis(PRACTICE, "更正须说明原因", "a correction gives its reason"));

    private SubmissionRules() {}

    /** A day lasts until midnight in China, wherever the server stands. */
    private static void deadline(Inquiry inquiry, Supplier<Miss> miss) {
        DueDate due = inquiry.circumstances().policy().due();
        LocalDate received = LocalDate.ofInstant(inquiry.receivedAt(), CHINA);
        if (due != null && received.isAfter(due.date())) {
            miss.get()
                    .at(Place.part(0))
                    .expected("≤ " + due.date())
                    .actual(received.toString())
                    .with("date", written(due.date()))
                    .add();
        }
    }

    private static Wording written(LocalDate date) {
        return new Wording(
                "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth()),
                DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).format(date));
    }
}
