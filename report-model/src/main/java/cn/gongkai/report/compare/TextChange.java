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
    public record Piece(Kind kind, String text) {}
}
