package cn.gongkai.validation.rulebook;

import cn.gongkai.report.Place;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import cn.gongkai.report.finding.Severity;
import cn.gongkai.validation.narrative.PlainText;
import cn.gongkai.validation.rule.Inquiry;
import cn.gongkai.validation.rule.Miss;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the title must say: whose report, of which year. */
final class TitleChecks {

    private static final String SUBJECT = "政府信息公开工作年度报告";
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年?(?:度)?");
    private static final Pattern HAN_YEAR = Pattern.compile("二[〇零○Ｏ][一二三四五六七八九〇零○Ｏ]{2}年(?:度)?");
    private static final int SHORTEST_STEM = 2;
    private static final Pattern END_OF_A_DIVISION = Pattern.compile("[省市县区旗州盟]$");

    private TitleChecks() {}

    static void title(Inquiry inquiry, Supplier<Miss> miss) {
        String title = plain(inquiry);
        if (!title.contains(SUBJECT)
                || !YEAR.matcher(title).find()
                || agency(title).isEmpty()) {
            miss.get()
                    .at(Place.part(0))
                    .expected(inquiry.report().agency().name() + inquiry.year().value() + "年" + SUBJECT)
                    .actual(inquiry.report().title())
                    .add();
        }
    }

    static void year(Inquiry inquiry, Supplier<Miss> miss) {
        Matcher year = YEAR.matcher(plain(inquiry));
        if (year.find() && Integer.parseInt(year.group(1)) != inquiry.year().value()) {
            miss.get()
                    .at(Place.part(0))
                    .expected(Integer.toString(inquiry.year().value()))
                    .actual(year.group(1))
                    .add();
        }
    }

    static void agency(Inquiry inquiry, Supplier<Miss> miss) {
        String inTitle = agency(plain(inquiry));
        String official = inquiry.report().agency().name();
        if (inTitle.isEmpty() || inTitle.equals(official)) {
            return;
        }
        Match match = Divisions.china()
                .find(inquiry.report().agency().code())
                .filter(division -> official.endsWith(division.organ()))
                .map(division -> compare(inTitle, division))
                .orElseGet(() -> compare(inTitle, official));
        if (match != Match.SAME) {
            Miss found = miss.get().at(Place.part(0)).expected(official).actual(inTitle);
            (match == Match.SHORT ? found.severity(Severity.NOTICE) : found).add();
        }
    }

    /** How offices of a township sign, longest first. */
    private static final List<String> OFFICES =
            List.of("人民政府办公室", "党政综合办公室", "党政办公室", "政府办公室", "人民政府", "办事处", "党政办", "政府办", "政府", "办");

    private enum Match {
        SAME,
        SHORT,
        OTHER
    }

    private static Match compare(String inTitle, Division division) {
        Optional<String> before = before(inTitle, division.organ())
                .or(() -> before(inTitle, division.name()))
                .or(() -> before(withoutOffice(inTitle), division.name()))
                .or(() -> beforeShortened(withoutOffice(inTitle), division.name()));
        if (before.isEmpty()) {
            return Match.OTHER;
        }
        String foreign = before.get();
        for (Division step : Divisions.china().path(division)) {
            foreign = foreign.replace(step.name(), "");
        }
        if (END_OF_A_DIVISION.matcher(foreign).find()) {
            return Match.OTHER;
        }
        return inTitle.endsWith(division.organ()) ? Match.SAME : Match.SHORT;
    }

    private static Match compare(String inTitle, String official) {
        return official.contains(inTitle) || inTitle.contains(official) ? Match.SHORT : Match.OTHER;
    }

    /** A name as short as its division's: 韩垓镇政府 and 韩垓镇人民政府办公室 are 韩垓镇, 某某街道办 is 某某街道. */
    private static String withoutOffice(String name) {
        for (String office : OFFICES) {
            if (name.endsWith(office)) {
                return name.substring(0, name.length() - office.length());
            }
        }
        return name;
    }

    private static Optional<String> before(String text, String end) {
        return text.endsWith(end) ? Optional.of(text.substring(0, text.length() - end.length())) : Optional.empty();
    }

    /** The same for a name that leaves out its peoples: 杨梅乡 is 杨梅彝族苗族回族乡. */
    private static Optional<String> beforeShortened(String text, String full) {
        int last = full.length() - 1;
        if (last > SHORTEST_STEM && full.charAt(last - 1) == '族') {
            for (int stem = SHORTEST_STEM; stem < last - 1; stem++) {
                Optional<String> before = before(text, full.substring(0, stem) + full.charAt(last));
                if (before.isPresent()) {
                    return before;
                }
            }
        }
        return Optional.empty();
    }

    /** What is left of a title without its year and subject. */
    private static String agency(String title) {
        int subject = title.indexOf("信息公开");
        String before = subject < 0 ? title : title.substring(0, subject);
        // 人民政府政府信息公开 and 人民政府信息公开 are of the same agency: only the second 政府 belongs to the subject.
        if (before.endsWith("政府") && !before.endsWith("人民政府")) {
            before = before.substring(0, before.length() - 2);
        }
        String name = HAN_YEAR.matcher(YEAR.matcher(before).replaceAll("")).replaceAll("");
        int end = name.length();
        // A loop, because a pattern anchored at the end would start anew at every character of a long title.
        while (end > 0 && "年度关于的".indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return name.substring(0, end);
    }

    private static String plain(Inquiry inquiry) {
        return PlainText.of(inquiry.report().title()).plain().replace("\n", "");
    }
}
