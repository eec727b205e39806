package cn.gongkai.validation.rulebook;

import static cn.gongkai.report.application.ApplicationRow.CARRIED_IN;
import static cn.gongkai.report.application.ApplicationRow.NEW;
import static cn.gongkai.report.statement.StatementKind.ANSWERED;
import static cn.gongkai.report.statement.StatementKind.CARRIED_OUT;
import static cn.gongkai.report.statement.StatementKind.FEES;
import static cn.gongkai.report.statement.StatementKind.LITIGATIONS;
import static cn.gongkai.report.statement.StatementKind.NEW_APPLICATIONS;
import static cn.gongkai.report.statement.StatementKind.RECONSIDERATIONS;
import static cn.gongkai.report.statement.StatementKind.RESULT;

import cn.gongkai.report.Place;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.proceeding.Outcome;
import cn.gongkai.report.proceeding.Proceeding;
import cn.gongkai.report.statement.Statement;
import cn.gongkai.report.statement.StatementKind;
import cn.gongkai.validation.narrative.Narrative.Breakdown;
import cn.gongkai.validation.narrative.Narrative.Share;
import cn.gongkai.validation.rule.Inquiry;
import cn.gongkai.validation.rule.Miss;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What the text says, held against itself. */
final class NarrativeChecks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String GROUP = "3.1";
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final Pattern SPOKEN_OF = Pattern.compile("申请[^。；]{0,30}\\d|\\d[^。；，]{0,30}申请");
    private static final List<StatementKind> SAID_ONCE =
            List.of(NEW_APPLICATIONS, StatementKind.CARRIED_IN, ANSWERED, CARRIED_OUT, RECONSIDERATIONS, LITIGATIONS);

    private NarrativeChecks() {}

    static void channels(Inquiry inquiry, Supplier<Miss> miss) {
        BigDecimal received = BigDecimal.valueOf(inquiry.count(NEW, Applicant.TOTAL));
        BigDecimal handled = received.add(BigDecimal.valueOf(inquiry.count(CARRIED_IN, Applicant.TOTAL)));
        for (Breakdown list : inquiry.narrative().breakdowns()) {
            BigDecimal sum = list.sum();
            if (list.whole().isEmpty() && sum.compareTo(received) != 0 && sum.compareTo(handled) != 0) {
                about(list.items().getFirst(), miss)
                        .expected(received.toPlainString())
                        .actual(sum.toPlainString())
                        .contradicts(Place.cell(3, NEW.code(), Applicant.TOTAL.key()))
                        .add();
            }
        }
    }

    static void breakdowns(Inquiry inquiry, Supplier<Miss> miss) {
        for (Breakdown list : inquiry.narrative().breakdowns()) {
            for (Statement whole : list.whole()) {
                if (!addsUp(list, whole.value())) {
                    about(whole, miss)
                            .expected(whole.value().toPlainString())
                            .actual(list.sum().toPlainString())
                            .add();
                }
            }
        }
    }

    /** A list of less than half the whole names examples. */
    private static boolean addsUp(Breakdown list, BigDecimal whole) {
        BigDecimal sum = list.sum();
        boolean namesExamples = list.isOpen() || sum.add(sum).compareTo(whole) < 0;
        return namesExamples ? sum.compareTo(whole) <= 0 : sum.compareTo(whole) == 0;
    }

    static void shares(Inquiry inquiry, Supplier<Miss> miss) {
        for (Share share : inquiry.narrative().shares()) {
            BigDecimal stated = share.stated().value();
            BigDecimal wanted = share.part().multiply(HUNDRED).divide(share.whole(), 4, RoundingMode.HALF_UP);
            if (!isShare(stated, wanted)) {
                about(share.stated(), miss)
                        .expected(wanted.setScale(Math.max(stated.scale(), 1), RoundingMode.HALF_UP)
                                .toPlainString())
                        .actual(stated.toPlainString())
                        .with("what", share.stated().subject())
                        .add();
            }
        }
    }

    /** Within a tenth, or rounded or cut to the digits written: both are in use. */
    private static boolean isShare(BigDecimal stated, BigDecimal exact) {
        int digits = Math.max(stated.scale(), 0);
        return stated.subtract(exact).abs().compareTo(TENTH) <= 0
                || stated.compareTo(exact.setScale(digits, RoundingMode.HALF_UP)) == 0
                || stated.compareTo(exact.setScale(digits, RoundingMode.DOWN)) == 0;
    }

    static void contradictions(Inquiry inquiry, Supplier<Miss> miss) {
        Map<StatementKind, Statement> first = new EnumMap<>(StatementKind.class);
        Set<StatementKind> unclear = new HashSet<>();
        for (Statement statement : inquiry.statements()) {
            if (isSaidOnce(statement)) {
                Statement before = first.putIfAbsent(statement.kind(), statement);
                if (before != null && before.value().compareTo(statement.value()) != 0) {
                    unclear.add(statement.kind());
                    contradict(statement, before.value(), statement.value(), miss);
                }
            }
        }
        if (unclear.isEmpty() && !speaksOfWithdrawal(inquiry)) {
            if (balance(first, miss) || balanceOfBoth(inquiry, first, miss)) {
                return;
            }
            results(inquiry, first, miss);
        }
    }

    private static boolean balance(Map<StatementKind, Statement> said, Supplier<Miss> miss) {
        if (said.keySet().containsAll(List.of(NEW_APPLICATIONS, StatementKind.CARRIED_IN, ANSWERED, CARRIED_OUT))) {
            Statement answered = said.get(ANSWERED);
            BigDecimal wanted = said.get(NEW_APPLICATIONS)
                    .value()
                    .add(said.get(StatementKind.CARRIED_IN).value())
                    .subtract(said.get(CARRIED_OUT).value());
            if (wanted.compareTo(answered.value()) != 0) {
                contradict(answered, wanted, answered.value(), miss);
                return true;
            }
        }
        return false;
    }

    private static boolean isSaidOnce(Statement statement) {
        return SAID_ONCE.contains(statement.kind()) && statement.subject().isEmpty();
    }

    /** An application withdrawn was handled, but nobody answered it. */
    private static boolean speaksOfWithdrawal(Inquiry inquiry) {
        String text = inquiry.text(1).plain();
        return text.contains("撤回") || text.contains("撤销申请");
    }

    /** 办理申请6件（含上年结转1件） is as many as were answered and carried out. */
    private static boolean balanceOfBoth(Inquiry inquiry, Map<StatementKind, Statement> said, Supplier<Miss> miss) {
        Statement answered = said.get(ANSWERED);
        Statement carriedOut = said.get(CARRIED_OUT);
        if (answered == null || carriedOut == null) {
            return false;
        }
        for (Statement both : inquiry.statements()) {
            if (both.kind() == NEW_APPLICATIONS && both.subject().equals("withCarriedIn")) {
                BigDecimal wanted = both.value().subtract(carriedOut.value());
                if (wanted.compareTo(answered.value()) != 0) {
                    contradict(answered, wanted, answered.value(), miss);
                    return true;
                }
                return false;
            }
        }
        return false;
    }

    private static void results(Inquiry inquiry, Map<StatementKind, Statement> said, Supplier<Miss> miss) {
        Statement answered = said.get(ANSWERED);
        Set<String> seen = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Statement statement : inquiry.statements()) {
            boolean isGroup = statement.subject().length() == GROUP.length();
            if (statement.kind() == RESULT && isGroup && seen.add(statement.subject())) {
                sum = sum.add(statement.value());
            }
        }
        if (answered != null && sum.compareTo(answered.value()) > 0) {
            contradict(answered, sum, answered.value(), miss);
        }
    }

    private static void contradict(Statement statement, BigDecimal wanted, BigDecimal said, Supplier<Miss> miss) {
        about(statement, miss)
                .expected(wanted.toPlainString())
                .actual(said.toPlainString())
                .with("what", statement)
                .add();
    }

    static void fees(Inquiry inquiry, Supplier<Miss> miss) {
        Statement first = null;
        for (Statement statement : inquiry.statements()) {
            if (statement.kind() == FEES) {
                if (first == null) {
                    first = statement;
                } else if (first.value().compareTo(statement.value()) != 0) {
                    about(statement, miss)
                            .expected(first.value().toPlainString())
                            .actual(statement.value().toPlainString())
                            .add();
                }
            }
        }
    }

    static void silence(Inquiry inquiry, Supplier<Miss> miss) {
        long received = inquiry.count(NEW, Applicant.TOTAL);
        if (received > 0 && !isSpokenOf(inquiry)) {
            miss.get()
                    .at(Place.cell(3, NEW.code(), Applicant.TOTAL.key()))
                    .actual(received)
                    .add();
        }
        String text = inquiry.text(1).plain() + inquiry.text(6).plain();
        for (Proceeding group : Proceeding.values()) {
            long cases = inquiry.report().proceedings().count(group, Outcome.TOTAL);
            if (cases > 0 && !text.contains(group == Proceeding.RECONSIDERATION ? "复议" : "诉讼")) {
                miss.get()
                        .at(Place.cell(4, group.key(), Outcome.TOTAL.key()))
                        .actual(cases)
                        .add();
            }
        }
    }

    private static boolean isSpokenOf(Inquiry inquiry) {
        return inquiry.statements().stream().anyMatch(statement -> statement.kind() == NEW_APPLICATIONS)
                || SPOKEN_OF.matcher(inquiry.text(1).plain()).find()
                || SPOKEN_OF.matcher(inquiry.text(6).plain()).find();
    }

    private static Miss about(Statement statement, Supplier<Miss> miss) {
        return miss.get().at(Place.part(statement.part())).quote(statement.quote(), statement.offset());
    }
}
