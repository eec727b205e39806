package cn.gongkai.validation.rule;

import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import java.math.BigDecimal;
import java.util.Set;

/** What a single cell must pass. A cell that the document does not have passes all: it is another rule's finding. */
public enum CellTest {
    /** Something is in the cell. A dash or 无 counts as nothing. */
    FILLED,
    /** What is in the cell is a number that it may hold: whole and not negative, for the fees also with decimals. */
    NUMBER;

    private static final BigDecimal MOST = BigDecimal.valueOf(Figures.MOST);

    /** Fees are in 万元: four decimals are a yuan, six a fen. */
    private static final int MOST_DECIMALS = 8;

    private static final Set<String> NOTHING =
            Set.of("", "无", "—", "——", "–", "―", "─", "-", "--", "－", "/", "／", "\\", "〇");

    /** Whether a cell passes, at its place. */
    public boolean holds(Place place, Cell cell) {
        return switch (cell) {
            case Cell.Missing() -> true;
            case Cell.Blank() -> this != FILLED;
            case Cell.Words(String text) -> NOTHING.contains(text.strip()) == (this == NUMBER);
            case Cell.Count(long value) -> this != NUMBER || value >= 0 && value <= Figures.MOST;
            case Cell.Amount(BigDecimal value) ->
                this != NUMBER || value.signum() >= 0 && "feesWan".equals(place.row()) && isBelieved(value);
        };
    }

    private static boolean isBelieved(BigDecimal value) {
        return value.compareTo(MOST) <= 0 && value.scale() <= MOST_DECIMALS;
    }
}
