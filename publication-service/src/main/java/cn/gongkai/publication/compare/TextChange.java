package cn.gongkai.publication.compare;

import cn.gongkai.report.finding.Wording;
import java.util.List;

/**
 * A text that a correction changed.
 *
 * @param heading which text
 * @param pieces its changed sentences in order, removed ones before those that came in their place
 */
public record TextChange(Wording heading, List<Piece> pieces) {

    public TextChange {
        pieces = List.copyOf(pieces);
    }

    public enum Kind {
        REMOVED,
        ADDED,
        /** Sentences in between that did not change. */
        UNCHANGED
    }

    /** Some sentences in a row; without text where they did not change. */
    public record Piece(Kind kind, String text) {}
}
