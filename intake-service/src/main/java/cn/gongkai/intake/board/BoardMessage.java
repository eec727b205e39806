package cn.gongkai.intake.board;

import cn.gongkai.intake.board.BoardView.Arrivals;
import cn.gongkai.intake.board.BoardView.Change;
import cn.gongkai.intake.board.BoardView.Latest;
import cn.gongkai.intake.board.BoardView.Row;
import cn.gongkai.intake.board.BoardView.Rule;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A board, or what changed on it, as programs read it.
 *
 * @param version of the board when it is up to this; null outside a stream
 * @param after the version that a change is about: who has another asks for the whole; null for a whole board
 * @param at when it was counted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BoardMessage(
        @Nullable String version,
        @Nullable String after,
        Instant at,
        @Nullable Row total,
        @Nullable List<Row> rows,
        @Nullable Arrivals arrivals,
        @Nullable List<Latest> latest,
        @Nullable List<Rule> rules,
        @Nullable Long medianMillis) {

    static BoardMessage whole(@Nullable String version, Instant at, BoardView view) {
        return new BoardMessage(
                version,
                null,
                at,
                view.total(),
                view.rows(),
                view.arrivals(),
                view.latest(),
                view.rules(),
                view.medianMillis());
    }

    static BoardMessage change(String version, String after, Instant at, Change change) {
        return new BoardMessage(
                version,
                after,
                at,
                change.total(),
                change.rows(),
                change.arrivals(),
                change.latest(),
                change.rules(),
                change.medianMillis());
    }
}
