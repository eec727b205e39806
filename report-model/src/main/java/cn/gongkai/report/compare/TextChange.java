package cn.gongkai.report.compare;

import cn.gongkai.report.finding.Wording;
import java.util.List;

/**
 * A text that a correction changed.
 *
 * @param heading which text
 * @param pieces all of its sentences in order, removed ones before those that came in their place
 */
public record TextChange(Wording heading, List<Piece> pieces) {

    private static final int BESIDE = 60;

    public TextChange {
        pieces = List.copyOf(pieces);
    }

    public enum Kind {
        REMOVED,
        ADDED,
        /** Sentences in both. */
        UNCHANGED
    }

    /** Some sentences in a row. Those that were not removed are, one after the other, the later text. */
    public record Piece(Kind kind, String text) {

        /** Of what is long only the beginning and the end, for readers who look for what is different beside it. */
        public String shortened() {
            return text.length() <= 2 * BESIDE
                    ? text
                    : text.substring(0, BESIDE) + " …… " + text.substring(text.length() - BESIDE);
        }
    }
}
