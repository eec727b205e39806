package cn.gongkai.validation.rule;

import cn.gongkai.report.finding.Wording;
import java.util.List;

/**
 * Something a text must speak of.
 *
 * @param name what a message calls it
 * @param words any one of these, without blanks, counts as speaking of it
 */
public record Theme(Wording name, List<String> words) {

    public Theme {
        words = List.copyOf(words);
    }

    /** A theme and the words that show it. */
    public static Theme theme(String chinese, String english, String... words) {
        return new Theme(new Wording(chinese, english), List.of(words));
    }

    boolean isIn(String text) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
