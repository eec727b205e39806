package cn.gongkai.reader.format;

import cn.gongkai.reader.format.PdfCanvas.Glyph;
import cn.gongkai.reader.format.PdfCanvas.Rule;
import cn.gongkai.reader.source.SourceException;
import cn.gongkai.reader.source.SourceException.Fault;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds one table from lines that touch each other. Two places of the grid are one cell where no line parts them; a line that
 * parts them half, or cells that are no rectangles, leave a doubt.
 */
final class PdfGrid {

    /** Lines nearer than this, in points, touch. */
    private static final double NEAR = 4;

    /** What the blanks at both sides of a cell take together, in points, as Word sets them. */
    private static final double MAX_PADDING = 11;

    private static final int MAX_PLACES = 20_000;
    private static final int MAX_RULES = 10_000;

    /** The edges of the columns. */
    private final PdfEdges xs;
    /** The edges of the rows. */
    private final PdfEdges ys;

    private PdfGrid(List<Rule> level, List<Rule> upright) {
        // A table may be open at its sides: it reaches as far as its lines.
        xs = new PdfEdges(
                upright.stream().map(Rule::turned).toList(),
                level.stream().mapToDouble(Rule::left).min().orElseThrow(),
                level.stream().mapToDouble(Rule::right).max().orElseThrow());
        ys = new PdfEdges(
                level,
                upright.stream().mapToDouble(Rule::top).min().orElseThrow(),
                upright.stream().mapToDouble(Rule::bottom).max().orElseThrow());
    }

    private static @Nullable PdfGrid of(List<Rule> rules) {
        List<Rule> level = new ArrayList<>();
        List<Rule> upright = new ArrayList<>();
        for (Rule rule : rules) {
            (rule.isLevel() ? level : upright).add(rule);
        }
        return level.isEmpty() || upright.isEmpty() ? null : new PdfGrid(level, upright);
    }

    /**
     * The tables of a page, and the characters that stand in none.
     *
     * @param outside filled with those characters
     * @throws SourceException if the lines leave a doubt about a table with text
     */
    static List<PdfTable> tables(PdfCanvas page, List<Glyph> outside) throws SourceException {
        List<PdfTable> tables = new ArrayList<>();
        List<Glyph> left = page.glyphs();
        List<Rule> lines = PdfRules.of(page.rules());
        if (lines.size() > MAX_RULES) {
            throw new SourceException(Fault.EXPLODES, "more than " + MAX_RULES + " lines on a page");
        }
        for (List<Rule> rules : together(lines)) {
            PdfGrid grid = of(rules);
            if (grid == null
                    || grid.xs.places() < 1
                    || grid.ys.places() < 1
                    || grid.xs.places() + grid.ys.places() < 3) {
                continue;
            }
            List<Glyph> inside = new ArrayList<>();
            List<Glyph> others = new ArrayList<>();
            for (Glyph glyph : left) {
                (grid.holds(glyph) ? inside : others).add(glyph);
            }
            if (inside.stream().allMatch(Glyph::isBlank)) {
                continue;
            }
            PdfTable table = grid.table(inside);
            if (table != null) {
                tables.add(table);
                left = others;
            }
        }
        outside.addAll(left);
        return tables;
    }

    /** Lines by what touches, smallest group first, so that what stands in a table in a frame is the table's. */
    private static List<List<Rule>> together(List<Rule> rules) {
        List<List<Rule>> groups = new ArrayList<>();
        List<Rule> left = new ArrayList<>(rules);
        while (!left.isEmpty()) {
            List<Rule> group = new ArrayList<>();
            group.add(left.removeLast());
            for (int i = 0; i < group.size(); i++) {
                Rule rule = group.get(i);
                List<Rule> apart = new ArrayList<>(left.size());
                for (Rule other : left) {
                    (touch(rule, other) ? group : apart).add(other);
                }
                left = apart;
            }
            groups.add(group);
        }
        groups.sort((a, b) -> Double.compare(height(a), height(b)));
        return groups;
    }

    private static double height(List<Rule> rules) {
        return rules.stream().mapToDouble(Rule::bottom).max().orElse(0)
                - rules.stream().mapToDouble(Rule::top).min().orElse(0);
    }

    private static boolean touch(Rule a, Rule b) {
        return a.left() - NEAR <= b.right()
                && b.left() - NEAR <= a.right()
                && a.top() - NEAR <= b.bottom()
                && b.top() - NEAR <= a.bottom();
    }

    private boolean holds(Glyph glyph) {
        return glyph.middle() > xs.first()
                && glyph.middle() < xs.last()
                && glyph.body() > ys.first()
                && glyph.body() < ys.last();
    }

    /** The table; null where the lines are only a frame. */
    private @Nullable PdfTable table(List<Glyph> inside) throws SourceException {
        int columns = xs.places();
        int rows = ys.places();
        if ((long) columns * rows > MAX_PLACES) {
            throw new SourceException(Fault.EXPLODES, "more cells than any report");
        }
        PdfTable.Cell[] at = new PdfTable.Cell[columns * rows];
        List<PdfTable.Cell> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (at[row * columns + column] == null) {
                    cells.add(cell(at, row, column));
                }
            }
        }
        if (cells.size() < 2) {
            return null;
        }
        Glyph before = null;
        PdfTable.Cell last = null;
        for (Glyph glyph : inside) {
            int row = ys.place(glyph.body());
            PdfTable.Cell cell = at[row * columns + xs.place(glyph.middle())];
            if (before != null && cell != last && glyph.isRestOfNumber(before)) {
                throw unclear(row);
            }
            cell.glyphs.add(glyph);
            before = glyph;
            last = cell;
        }
        cells.forEach(PdfTable.Cell::line);
        double padding = cells.stream().mapToDouble(PdfTable.Cell::room).min().orElse(0);
        cells.forEach(cell -> cell.layOut(Math.clamp(padding, 0, MAX_PADDING)));
        return new PdfTable(xs.first(), ys.first(), xs.last(), ys.last(), rows, cells);
    }

    private PdfTable.Cell cell(PdfTable.Cell[] at, int row, int column) throws SourceException {
        int columns = xs.places();
        int rows = ys.places();
        int right = column + 1;
        while (right < columns && !isParted(right, row, true)) {
            right++;
        }
        int bottom = row + 1;
        while (bottom < rows && !isParted(bottom, column, false)) {
            bottom++;
        }
        PdfTable.Cell cell = new PdfTable.Cell(xs.at(column), xs.at(right), row, bottom - row);
        for (int r = row; r < bottom; r++) {
            for (int c = column; c < right; c++) {
                boolean open = c + 1 < right && isParted(c + 1, r, true)
                        || r + 1 < bottom && isParted(r + 1, c, false)
                        || c + 1 == right && right < columns && !isParted(right, r, true)
                        || r + 1 == bottom && bottom < rows && !isParted(bottom, c, false);
                if (open || at[r * columns + c] != null) {
                    throw unclear(row);
                }
                at[r * columns + c] = cell;
            }
        }
        return cell;
    }

    /**
     * Whether a line parts two places.
     *
     * @param edge the number of the edge between them
     * @param place the row or column both stand in
     */
    private boolean isParted(int edge, int place, boolean byUpright) throws SourceException {
        try {
            return byUpright ? xs.isCovered(edge, place, ys) : ys.isCovered(edge, place, xs);
        } catch (SourceException half) {
            throw unclear(byUpright ? place : edge);
        }
    }

    private static SourceException unclear(int row) {
        return new SourceException(Fault.TABLE_UNCLEAR, Integer.toString(row + 1));
    }
}
