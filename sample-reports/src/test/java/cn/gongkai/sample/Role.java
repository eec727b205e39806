package cn.gongkai.sample;

import java.util.regex.Pattern;

/** What a paragraph is for, which decides how a clerk formats it. */
enum Role {
    TITLE,
    PART_HEADING,
    ASPECT_HEADING,
    BODY;

    private static final Pattern PART = Pattern.compile("(?:[一二三四五六]、|1、 总体情况).*");
    private static final Pattern ASPECT = Pattern.compile("[（(][一二三四五六七1-7][）)].{0,45}");
    private static final Pattern MARKS = Pattern.compile("\\[(?:bookmark|image): [^\\]]*]");

    /**
     * The role of one line.
     *
     * @param titleEnded whether a line before it ended the title
     */
    static Role of(String line, boolean titleEnded) {
        String words = bare(line).strip();
        if (!titleEnded) {
            return TITLE;
        } else if (PART.matcher(words).matches()) {
            return PART_HEADING;
        }
        return ASPECT.matcher(words).matches() ? ASPECT_HEADING : BODY;
    }

    /** Whether the title is complete with this line. */
    static boolean endsTitle(String line) {
        return line.endsWith("年度报告");
    }

    /** The line without its marks. */
    static String bare(String line) {
        return MARKS.matcher(line).replaceAll("");
    }
}
