package cn.gongkai.reader.narrative;

import cn.gongkai.reader.source.Spelling;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the year of the statistical period, for reports whose title has none. */
final class PeriodReader {

    private static final Pattern START = Pattern.compile("(20[0-9]{2})年0?1月0?1日");

    private PeriodReader() {}

    /** The year whose first of January a text names first; 0 if it names none. */
    static int yearIn(String text) {
        Matcher start = START.matcher(Spelling.squeeze(text));
        return start.find() ? Integer.parseInt(start.group(1)) : 0;
    }
}
