package cn.gongkai.reader.source;

import java.util.ArrayList;
import java.util.List;

/**
 * One row of a table, a cell for every column it covers.
 *
 * @param ragged whether blanks at the ends may be padding, as in plain text with a row per line: then a blank there is not
 *     surely a cell of the form
 * @param even whether all rows of a ragged table have as many cells and this one ends with text: then it is neither cut nor
 *     padded on the right
 */
public record GridRow(List<GridCell> cells, boolean ragged, boolean even) {

    /** A row of a table that says where its cells are. */
    public GridRow(List<GridCell> cells) {
        this(cells, false, false);
    }

    public GridRow {
        cells = List.copyOf(cells);
    }

    /** The row's own cells: those that begin here, a merged one once. */
    public List<GridCell> own() {
        List<GridCell> own = new ArrayList<>(cells.size());
        for (GridCell cell : cells) {
            if (cell.origin()) {
                own.add(cell);
            }
        }
        return own;
    }
}
