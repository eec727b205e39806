package cn.gongkai.reader.narrative;

import cn.gongkai.reader.source.Spelling;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the year of the statistical period, for reports whose title has none, or another than all of their text. */
final class PeriodReader {

    private static final Pattern START = Pattern.compile("(20[0-9]{2})年0?1月0?1日");
    /** A year a text tells of; not one it compares with, carries from or into, or dates a day or a document by. */
    private static final Pattern TOLD =
            Pattern.compile("(?<![较比与同和〔\\[（(至到])(20[0-9]{2})年(?!度?(?:相比|同期|结转|将|计划|底)|[0-9]{1,2}月[0-9]{1,2}日)");

    private PeriodReader() {}

    /**
     * The year a report is of: as the title has it, or the period where the title has none. A title of another year than both the
     * period and what the overview tells of is an old title left standing.
     *
     * @param titled the title's year; 0 if it names none
     * @param around preamble and other matters, one of which states the period
     * @return 0 if no year is named
     */
    static int reportYear(int titled, String around, String overview) {
        String told = Spelling.squeeze(overview);
        int period = yearIn(around);
        period = period > 0 ? period : yearIn(told);
        if (titled == 0) {
            return period;
        }
        boolean isOldTitle =
                period > 0 && period != titled && mentions(told, period) > 0 && mentions(told, titled) == 0;
        return isOldTitle ? period : titled;
    }

    /** The year whose first of January a text names first; 0 if it names none. */
    static int yearIn(String text) {
        Matcher start = START.matcher(Spelling.squeeze(text));
        return start.find() ? Integer.parseInt(start.group(1)) : 0;
    }

    private static long mentions(String text, int year) {
        return TOLD.matcher(text)
                .results()
                .filter(told -> Integer.parseInt(told.group(1)) == year)
                .count();
    }
}
