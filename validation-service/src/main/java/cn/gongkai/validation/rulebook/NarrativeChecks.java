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
import cn.gongkai.validation.narrative.PlainText;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the text says, held against itself. */
final class NarrativeChecks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final Pattern SPOKEN_OF = Pattern.compile("申请[^。；]{0,30}\\d|\\d[^。；，]{0,30}申请");
    private static final List<StatementKind> SAID_ONCE =
            List.of(NEW_APPLICATIONS, StatementKind.CARRIED_IN, ANSWERED, CARRIED_OUT, RECONSIDERATIONS, LITIGATIONS);

    private static final int[] REPORTING_PARTS = {1, 5, 6};
    private static final Pattern OF_A_YEAR = Pattern.compile("(?:截至)?(?<year>20\\d\\d)年(?!\\d)[^。；！？\\n]{0,200}");
    private static final Pattern REPORTING =
            Pattern.compile("(?:收到|接到|受理|办理)[^，]{0,20}申请|(?:公开|发布)[^，]{0,12}信息[^，]{0,6}\\d+条"
                    + "|(?:收取|产生)[^，]{0,14}处理费|(?:发生|产生)[^，]{0,20}(?:复议|诉讼)");
    private static final Pattern COMPARING = Pattern.compile("比|较|同期|上年|去年|往年|以来|年起|结转|印发|施行|修订");

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
            // Both rounding and cutting are in use: up to one in the last digit written, and never less than a tenth.
            BigDecimal tolerance = BigDecimal.ONE.movePointLeft(stated.scale()).max(TENTH);
            if (stated.subtract(wanted).abs().compareTo(tolerance) > 0) {
                about(share.stated(), miss)
                        .expected(wanted.setScale(Math.max(stated.scale(), 1), RoundingMode.HALF_UP)
                                .toPlainString())
                        .actual(stated.toPlainString())
                        .with("what", share.stated().subject())
                        .add();
            }
        }
    }

    static void contradictions(Inquiry inquiry, Supplier<Miss> miss) {
        Map<StatementKind, Statement> first = new EnumMap<>(StatementKind.class);
        Set<StatementKind> unclear = new HashSet<>();
        for (Statement statement : inquiry.statements()) {
            if (SAID_ONCE.contains(statement.kind()) && statement.subject().isEmpty()) {
                Statement before = first.putIfAbsent(statement.kind(), statement);
                if (before != null && before.value().compareTo(statement.value()) != 0) {
                    unclear.add(statement.kind());
                    contradict(statement, before.value(), statement.value(), miss);
                }
            }
        }
        if (unclear.isEmpty()) {
            balance(first, miss);
            results(inquiry, first, miss);
        }
    }

    private static void balance(Map<StatementKind, Statement> said, Supplier<Miss> miss) {
        if (said.keySet().containsAll(List.of(NEW_APPLICATIONS, StatementKind.CARRIED_IN, ANSWERED, CARRIED_OUT))) {
            Statement answered = said.get(ANSWERED);
            BigDecimal wanted = said.get(NEW_APPLICATIONS)
                    .value()
                    .add(said.get(StatementKind.CARRIED_IN).value())
                    .subtract(said.get(CARRIED_OUT).value());
            if (wanted.compareTo(answered.value()) != 0) {
                contradict(answered, wanted, answered.value(), miss);
            }
        }
    }

    private static void results(Inquiry inquiry, Map<StatementKind, Statement> said, Supplier<Miss> miss) {
        Statement answered = said.get(ANSWERED);
        Set<String> seen = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Statement statement : inquiry.statements()) {
            if (statement.kind() == RESULT && seen.add(statement.subject())) {
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

    static void otherYears(Inquiry inquiry, Supplier<Miss> miss) {
        for (int part : REPORTING_PARTS) {
            PlainText text = inquiry.text(part);
            Matcher sentence = OF_A_YEAR.matcher(text.plain());
            int start = 0;
            while (start < text.plain().length()) {
                sentence.region(start, text.plain().length());
                // Most sentences begin with neither, which is cheaper to see than that a pattern does not fit.
                boolean mayBeginWithYear =
                        text.plain().charAt(start) == '2' || text.plain().charAt(start) == '截';
                if (mayBeginWithYear
                        && sentence.lookingAt()
                        && isStale(sentence, inquiry.year().value(), text.plain())) {
                    miss.get()
                            .at(Place.part(part))
                            .expected(Integer.toString(inquiry.year().value()))
                            .actual(sentence.group("year"))
                            .quote(text.quote(sentence.start(), sentence.end()), text.offset(sentence.start()))
                            .add();
                }
                start = end(text.plain(), start) + 1;
            }
        }
    }

    private static boolean isStale(Matcher sentence, int year, String text) {
        if (Integer.parseInt(sentence.group("year")) >= year
                || !REPORTING.matcher(sentence.group()).find()
                || COMPARING.matcher(sentence.group()).find()) {
            return false;
        }
        String paragraph = paragraph(text, sentence.start());
        return !paragraph.contains(year + "年") && !paragraph.contains("以来") && !paragraph.contains("累计");
    }

    private static boolean isEnd(char c) {
        return c == '\n' || c == '。' || c == '；' || c == '！' || c == '？';
    }

    private static int end(String text, int start) {
        int end = start;
        while (end < text.length() && !isEnd(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static String paragraph(String text, int index) {
        int start = text.lastIndexOf('\n', index - 1) + 1;
        int end = text.indexOf('\n', index);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    static void silence(Inquiry inquiry, Supplier<Miss> miss) {
        long received = inquiry.count(NEW, Applicant.TOTAL);
        if (received > 0 && !isSpokenOf(inquiry)) {
            miss.get()
                    .at(Place.cell(3, NEW.code(), Applicant.TOTAL.key()))
                    .actual(received)
                    .add();
        }
        String text = inquiry.text(1).plain();
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
