package cn.gongkai.reader.narrative;

import cn.gongkai.reader.source.Spelling;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the title, which may stand on several lines, begin with the year, or share its line with the preamble. */
final class TitleReader {

    private static final int LONGEST = 90;
    private static final int LINES = 4;
    private static final int SEARCHED = 400;

    private static final Pattern YEAR = Pattern.compile("(20[0-9]{2})年");
    private static final Pattern HAN_YEAR = Pattern.compile("二[〇○零0]([〇○零0一二三四五六七八九])([〇○零0一二三四五六七八九])年");
    private static final Pattern ANY_YEAR = Pattern.compile("(?:[0-9０-９]{4}|二[〇○零0一二三四五六七八九]{3})年度?");
    private static final List<String> ORGANS = List.of("人民政府", "政府", "办事处", "街道办事处");
    private static final String HAN_DIGITS = "〇一二三四五六七八九";

    private TitleReader() {}

    /**
     * The title.
     *
     * @param text on one line, without blanks
     * @param first its first line
     * @param last the line after its last
     * @param rest what follows it on its last line
     */
    record Title(String text, int first, int last, @Nullable Line rest) {}

    /** The title among lines; null if none is one. The last one counts: a site puts its own above the report's. */
    static @Nullable Title find(List<Line> lines) {
        int searched = Math.min(lines.size(), SEARCHED);
        for (int last = searched; last > 0; last--) {
            for (int first = last - 1; first >= 0 && first >= last - LINES; first--) {
                String text = joined(lines, first, last);
                if (text.length() > LONGEST) {
                    break;
                }
                if (isTitle(text)) {
                    return withAgency(lines, first, last, text);
                }
            }
            Title shared = shared(lines, last - 1);
            if (shared != null) {
                return shared;
            }
        }
        return null;
    }

    /** The title in one of the texts around a document, such as a page's title; empty if none has one. */
    static String inNames(List<String> names) {
        for (String name : names) {
            String squeezed = Spelling.squeeze(name);
            int end = squeezed.indexOf("年度报告");
            String title = end < 0 ? squeezed : squeezed.substring(0, end + 4);
            if (isTitle(title)) {
                return title;
            }
        }
        return "";
    }

    /** Whether a text without blanks is the title of an annual report. */
    static boolean isTitle(String text) {
        boolean ends = text.endsWith("报告") || text.endsWith("年报");
        boolean names =
                text.contains("信息公开") && (text.contains("年度报告") || text.contains("工作报告") || text.endsWith("年报"));
        return ends && names && text.length() <= LONGEST && yearIn(text) > 0 && !isSentence(text);
    }

    private static boolean isSentence(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("，。；：《,;:>＞|".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return text.startsWith("根据") || text.startsWith("按照") || text.startsWith("依据") || text.startsWith("现将");
    }

    /** A title that begins with the year may have the agency on the lines above, its 人民政府 on one of its own. */
    private static Title withAgency(List<Line> lines, int first, int last, String text) {
        String title = text;
        int top = first;
        while (top > 0 && top > first - 2 && (agencyIn(title).isEmpty() || ORGANS.contains(agencyIn(title)))) {
            String above = Spelling.squeeze(lines.get(top - 1).text());
            if (above.length() < 2 || above.length() > 40 || isSentence(above) || !endsLikeAgency(above)) {
                break;
            }
            title = above + title;
            top--;
        }
        return new Title(title, top, last, null);
    }

    private static boolean endsLikeAgency(String text) {
        for (String end : List.of("政府", "镇", "乡", "街道", "办事处", "委员会", "局", "县", "市", "区", "办公室", "苏木", "旗", "厅", "院")) {
            if (text.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    /** A title that runs into the preamble: …年度报告 根据…. */
    private static @Nullable Title shared(List<Line> lines, int line) {
        String text = lines.get(line).text();
        int end = text.indexOf("年度报告");
        if (end < 0 || end > LONGEST || end + 4 >= text.length()) {
            return null;
        }
        String title = Spelling.squeeze(text.substring(0, end + 4));
        char next = text.charAt(end + 4);
        boolean apart = Spelling.isBlank(next)
                || text.startsWith("根据", end + 4)
                || text.startsWith("按照", end + 4)
                || text.startsWith("依据", end + 4)
                || text.startsWith("本报告", end + 4);
        return apart && isTitle(title)
                ? new Title(title, line, line + 1, lines.get(line).sub(end + 4, text.length()))
                : null;
    }

    private static String joined(List<Line> lines, int first, int last) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines.subList(first, last)) {
            if (!line.isText() || line.text().length() > LONGEST) {
                return " ".repeat(LONGEST + 1);
            }
            text.append(Spelling.squeeze(line.text()));
        }
        boolean quoted = text.length() > 2 && text.charAt(0) == '《' && text.charAt(text.length() - 1) == '》';
        return quoted ? text.substring(1, text.length() - 1) : text.toString();
    }

    /** The first year a text names before 年, in digits or Chinese; 0 if it names none. */
    static int yearIn(String squeezed) {
        StringBuilder folded = new StringBuilder(squeezed.length());
        for (int i = 0; i < squeezed.length(); i++) {
            folded.append(Spelling.fold(squeezed.charAt(i)));
        }
        Matcher digits = YEAR.matcher(folded);
        if (digits.find()) {
            return Integer.parseInt(digits.group(1));
        }
        Matcher han = HAN_YEAR.matcher(folded);
        return han.find() ? 2000 + 10 * digit(han.group(1)) + digit(han.group(2)) : 0;
    }

    private static int digit(String han) {
        return Math.max(HAN_DIGITS.indexOf(han), 0);
    }

    /** The agency a title names: what is left without the year and what the report is. */
    static String agencyIn(String title) {
        String rest = title;
        int end = rest.lastIndexOf("政府信息公开");
        end = end < 0 ? rest.lastIndexOf("信息公开") : end;
        if (end >= 0) {
            rest = rest.substring(0, end);
        }
        StringBuilder agency = new StringBuilder();
        Matcher year = ANY_YEAR.matcher(rest);
        int from = 0;
        while (year.find()) {
            agency.append(rest, from, year.start());
            from = year.end();
        }
        agency.append(rest.substring(from));
        String name = agency.toString();
        name = name.startsWith("关于") ? name.substring(2) : name;
        return name.endsWith("关于") ? name.substring(0, name.length() - 2) : name;
    }
}
