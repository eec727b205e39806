package cn.gongkai.validation.rulebook;

import static cn.gongkai.report.statement.StatementKind.PERIOD;

import cn.gongkai.report.Place;
import cn.gongkai.report.reading.Observation;
import cn.gongkai.report.reading.ObservationKind;
import cn.gongkai.report.statement.Statement;
import cn.gongkai.validation.narrative.PeriodPhrases;
import cn.gongkai.validation.rule.Inquiry;
import cn.gongkai.validation.rule.Miss;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Checks of the document's parts, basis and period. */
final class DocumentChecks {

    private static final List<Integer> TEXTS = List.of(0, 1, 5, 6);
    private static final int MOST_CHARACTERS_OF_PART_1 = 1000;
    private static final Pattern NOTICE_NUMBER = Pattern.compile("20(?:21.{0,2}30|19.{0,2}60)号");
    private static final Pattern SPEAKS_OF_PERIOD = Pattern.compile(PeriodPhrases.STATISTICAL_PERIOD);
    private static final Pattern ON_A_SITE = Pattern.compile("网[站址][^。；\\n]{0,40}(?:查阅|查询|查看|浏览|公布|发布)");
    private static final Set<ObservationKind> WRONG_PARTS =
            Set.of(ObservationKind.MISSING_PART, ObservationKind.EXTRA_PART, ObservationKind.PART_ORDER);

    private DocumentChecks() {}

    static void parts(Inquiry inquiry, Supplier<Miss> miss) {
        Set<Integer> noticed = new HashSet<>();
        for (Observation observation : inquiry.reading().observations()) {
            if (WRONG_PARTS.contains(observation.kind())) {
                noticed.add(observation.where().part());
                miss.get()
                        .at(observation.where())
                        .expected(observation.expected())
                        .actual(observation.found())
                        .add();
            }
        }
        for (int part : List.of(1, 5, 6)) {
            if (inquiry.text(part).plain().isEmpty() && !noticed.contains(part)) {
                miss.get().at(Place.part(part)).actual("").add();
            }
        }
    }

    static void lengthOfPart1(Inquiry inquiry, Supplier<Miss> miss) {
        String text = inquiry.text(1).plain();
        if (text.length() <= MOST_CHARACTERS_OF_PART_1) {
            return;
        }
        int characters = text.replace("\n", "").length();
        if (characters > MOST_CHARACTERS_OF_PART_1) {
            miss.get()
                    .at(Place.part(1))
                    .expected("≤ " + MOST_CHARACTERS_OF_PART_1)
                    .actual(characters)
                    .add();
        }
    }

    static void basis(Inquiry inquiry, Supplier<Miss> miss) {
        boolean regulation = false;
        boolean notice = false;
        for (int part : TEXTS) {
            String text = inquiry.text(part).plain();
            regulation |= text.contains("政府信息公开条例");
            notice |= NOTICE_NUMBER.matcher(text).find();
        }
        if (!regulation || !notice) {
            miss.get().at(Place.part(0)).add();
        }
    }

    static void electronicCopy(Inquiry inquiry, Supplier<Miss> miss) {
        boolean named = TEXTS.stream()
                .map(part -> inquiry.text(part).plain())
                .anyMatch(text ->
                        text.contains("电子版") || text.contains("电子文本") || text.contains("电子文档") || text.contains("下载"));
        if (!named && !ON_A_SITE.matcher(inquiry.text(0).plain()).find()) {
            miss.get().at(Place.part(0)).add();
        }
    }

    static void period(Inquiry inquiry, Supplier<Miss> miss) {
        int year = inquiry.year().value();
        int reported = -1;
        for (Statement statement : inquiry.statements()) {
            if (statement.kind() != PERIOD || statement.offset() == reported) {
                continue;
            }
            long wanted = year * 10_000L + (statement.subject().equals("from") ? 101 : 1231);
            if (statement.value().longValueExact() != wanted) {
                reported = statement.offset();
                miss.get()
                        .at(Place.part(statement.part()))
                        .expected(year + "-01-01/" + year + "-12-31")
                        .actual(statement.quote())
                        .with("year", year)
                        .quote(statement.quote(), statement.offset())
                        .add();
            }
        }
    }

    static void periodStated(Inquiry inquiry, Supplier<Miss> miss) {
        boolean stated = inquiry.statements().stream().anyMatch(statement -> statement.kind() == PERIOD)
                || TEXTS.stream()
                        .anyMatch(part -> SPEAKS_OF_PERIOD
                                .matcher(inquiry.text(part).plain())
                                .find());
        if (!stated) {
            miss.get().at(Place.part(0)).with("year", inquiry.year().value()).add();
        }
    }
}
