package cn.gongkai.validation.rulebook;

import static cn.gongkai.report.finding.Severity.ERROR;
import static cn.gongkai.validation.rule.Rules.rule;
import static cn.gongkai.validation.rule.Source.ARITHMETIC;
import static cn.gongkai.validation.rule.Source.PRACTICE;

import cn.gongkai.report.Place;
import cn.gongkai.validation.rule.Rule;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

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
            rule("COR-REASON", ERROR)
                    .check((inquiry, miss) -> {
                        String reason = inquiry.circumstances().correctionReason();
                        if (reason != null && reason.isBlank()) {
                            miss.get().at(Place.part(0)).add();
                        }
                    })
                    .basis(PRACTICE, "更正须说明原因", "a correction gives its reason"));

    private SubmissionRules() {}
}
