package cn.gongkai.publication.page;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A paragraph of a report's text.
 *
 * @param isHeading whether it is a numbered heading of its own: （一）主动公开情况
 */
record Paragraph(String text, boolean isHeading) {

    private static final Pattern HEADING = Pattern.compile("[（(][一二三四五六七八九十]+[）)].{1,40}(?<![。；，])");

    static List<Paragraph> of(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> new Paragraph(line, HEADING.matcher(line).matches()))
                .toList();
    }
}
