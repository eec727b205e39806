package cn.gongkai.reader.table;

import cn.gongkai.reader.source.GridCell;
import cn.gongkai.reader.source.GridRow;
import cn.gongkai.reader.source.Spelling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the value cells of a row among blanks that merging or padding left around them. */
final class Values {

    private Values() {}

    /**
     * The cells that hold a row's values.
     *
     * @param cells what follows the row's label
     * @param row the row they stand in: where it is ragged, blanks at the ends may be padding that hides a lost value
     * @return exactly {@code wanted} cells; null where it is not certain which they are
     */
    static @Nullable List<GridCell> of(List<GridCell> cells, int wanted, GridRow row) {
        if (cells.size() == wanted && (!row.ragged() || row.even())) {
            return cells;
        }
        int more = cells.size() - wanted;
        if (row.even() && more > 0 && allBlank(cells.subList(0, more))) {
            // The columns of merged labels, then all the values.
            return cells.subList(more, cells.size());
        }
        int start = 0;
        int end = cells.size();
        while (start < end && isBlank(cells.get(start))) {
            start++;
        }
        while (end > start && isBlank(cells.get(end - 1))) {
            end--;
        }
        if (end - start == wanted) {
            return cells.subList(start, end);
        }
        // All blank is blank, wherever the columns lie.
        return start == end && cells.size() >= wanted ? cells.subList(0, wanted) : null;
    }

    /** The one value of a row whose columns may be unmerged, or its merged cell repeated. */
    static @Nullable GridCell single(List<GridCell> cells) {
        GridCell value = null;
        for (GridCell cell : cells) {
            if (isBlank(cell)) {
                continue;
            }
            if (value != null && !Spelling.strip(value.text()).equals(Spelling.strip(cell.text()))) {
                return null;
            }
            value = value == null ? cell : value;
        }
        return value == null && !cells.isEmpty() ? cells.getFirst() : value;
    }

    static boolean isBlank(GridCell cell) {
        return Spelling.isBlank(cell.text());
    }

    static boolean allBlank(List<GridCell> cells) {
        for (GridCell cell : cells) {
            if (!isBlank(cell)) {
                return false;
            }
        }
        return true;
    }

    static int notBlank(List<GridCell> cells) {
        return (int) cells.stream().filter(cell -> !isBlank(cell)).count();
    }
}
