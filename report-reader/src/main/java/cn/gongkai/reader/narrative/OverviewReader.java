package cn.gongkai.reader.narrative;

import cn.gongkai.reader.source.Enumerator;
import cn.gongkai.reader.source.Spelling;
import cn.gongkai.report.Overview;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits part 1 into its five aspects, each below its own heading or behind it on the same line. */
final class OverviewReader {

    private static final int LONGEST_HEADING = 30;

    private OverviewReader() {}

    static Overview read(List<Line> lines) {
        StringBuilder[] aspects = new StringBuilder[5];
        Enumerator.Style style = null;
        int current = -1;
        for (Line line : lines) {
            String text = line.text();
            int end = headingEnd(text);
            Enumerator enumerator = end < 0 ? null : Enumerator.of(text);
            int aspect = end < 0 ? -1 : aspect(text.substring(0, end), enumerator);
            boolean sameLevel = enumerator != null && (style == null || enumerator.style() == style);
            if (aspect >= 0 && aspects[aspect] == null && (sameLevel || enumerator == null)) {
                current = aspect;
                style = enumerator == null ? style : enumerator.style();
                aspects[aspect] = new StringBuilder(rest(text, end));
            } else if (end == text.length() && style != null && sameLevel) {
                // Another heading of the level ends the aspect; headings beside the five are allowed.
                current = -1;
            } else if (current >= 0) {
                StringBuilder into = aspects[current];
                into.append(into.isEmpty() ? "" : "\n").append(text);
            }
        }
        return new Overview(
                join(lines), of(aspects[0]), of(aspects[1]), of(aspects[2]), of(aspects[3]), of(aspects[4]));
    }

    static String join(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(text.isEmpty() ? "" : "\n").append(line.text());
        }
        return text.toString();
    }

    private static String of(@Nullable StringBuilder text) {
        return text == null ? "" : text.toString();
    }

    private static String rest(String text, int end) {
        return end < text.length() ? Spelling.strip(text.substring(end + 1)) : "";
    }

    /** Where a heading at the start of a line would end; -1 if the line cannot begin with one. */
    private static int headingEnd(String text) {
        Enumerator enumerator = Enumerator.of(text);
        for (int i = 2; i < text.length() && i <= LONGEST_HEADING; i++) {
            char c = text.charAt(i);
            boolean apart = enumerator != null && i > enumerator.length() + 3 && Spelling.isBlank(c);
            if (apart && aspect(text.substring(0, i), enumerator) >= 0) {
                // (一)主动公开情况 2024年…
                return i;
            }
            if (c == '：' || c == ':' || c == '。') {
                return i;
            }
            if (c == '，' || c == '；' || c == '！') {
                return -1;
            }
        }
        return text.length() <= LONGEST_HEADING ? text.length() : -1;
    }

    private static int aspect(String heading, @Nullable Enumerator enumerator) {
        String words = Spelling.bare(
                enumerator == null ? heading : heading.substring(Math.min(enumerator.length(), heading.length())));
        int aspect = words.contains("依申请") || words.contains("依法申请")
                ? 1
                : words.contains("主动公开")
                        ? 0
                        : words.contains("信息管理")
                                ? 2
                                : words.contains("平台") && (words.contains("建设") || words.contains("公开"))
                                        ? 3
                                        : words.contains("监督") && words.contains("保障") ? 4 : -1;
        // A line without a number is a heading only if it says nothing else.
        return aspect >= 0 && enumerator == null && words.length() > 14 ? -1 : aspect;
    }
}
