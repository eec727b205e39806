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

    /** Lines nearer than this, in points, touch or are one. */
    private static final double NEAR = 2;

    /** How far from its ends, in points, it is asked whether a line covers an edge. */
    private static final double INSET = 3;

    private static final double SLACK = 0.5;
    private static final int MAX_PLACES = 20_000;

    private final List<Rule> level = new ArrayList<>();
    private final List<Rule> upright = new ArrayList<>();
    private final List<Double> xs = new ArrayList<>();
    private final List<Double> ys = new ArrayList<>();

    private PdfGrid(List<Rule> rules) {
        for (Rule rule : rules) {
            (rule.isLevel() ? level : upright).add(rule);
        }
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        upright.forEach(rule -> x.add(rule.left()));
        level.forEach(rule -> y.add(rule.top()));
        if (!x.isEmpty() && !y.isEmpty()) {
            // A table may be open at its sides: it reaches as far as its lines.
            x.add(level.stream().mapToDouble(Rule::left).min().orElseThrow());
            x.add(level.stream().mapToDouble(Rule::right).max().orElseThrow());
            y.add(upright.stream().mapToDouble(Rule::top).min().orElseThrow());
            y.add(upright.stream().mapToDouble(Rule::bottom).max().orElseThrow());
        }
        distinct(x, xs);
        distinct(y, ys);
    }

    private static void distinct(List<Double> all, List<Double> distinct) {
        all.sort(Double::compare);
        for (double value : all) {
            if (distinct.isEmpty() || value - distinct.getLast() > NEAR) {
                distinct.add(value);
            }
        }
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
        for (List<Rule> rules : together(page.rules())) {
            PdfGrid grid = new PdfGrid(rules);
            if (grid.xs.size() < 2 || grid.ys.size() < 2 || grid.xs.size() + grid.ys.size() < 5) {
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
        return glyph.middle() > xs.getFirst()
                && glyph.middle() < xs.getLast()
                && glyph.body() > ys.getFirst()
                && glyph.body() < ys.getLast();
    }

    /** The table; null where the lines are only a frame. */
    private @Nullable PdfTable table(List<Glyph> inside) throws SourceException {
        int columns = xs.size() - 1;
        int rows = ys.size() - 1;
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
        for (Glyph glyph : inside) {
            at[index(ys, glyph.body()) * columns + index(xs, glyph.middle())].glyphs.add(glyph);
        }
        cells.forEach(PdfTable.Cell::layOut);
        return new PdfTable(xs.getFirst(), ys.getFirst(), xs.getLast(), ys.getLast(), rows, cells);
    }

    private PdfTable.Cell cell(PdfTable.Cell[] at, int row, int column) throws SourceException {
        int columns = xs.size() - 1;
        int rows = ys.size() - 1;
        int right = column + 1;
        while (right < columns && !isParted(right, row, true)) {
            right++;
        }
        int bottom = row + 1;
        while (bottom < rows && !isParted(bottom, column, false)) {
            bottom++;
        }
        PdfTable.Cell cell = new PdfTable.Cell(xs.get(column), xs.get(right), row, bottom - row);
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
        double at = byUpright ? xs.get(edge) : ys.get(edge);
        List<Double> across = byUpright ? ys : xs;
        // Lines may end a little before or behind the edge they lead to.
        double inset = Math.min(INSET, (across.get(place + 1) - across.get(place)) / 4);
        double from = across.get(place) + inset;
        double to = across.get(place + 1) - inset;
        int steps = 8;
        int covered = 0;
        for (int i = 0; i <= steps; i++) {
            double point = from + (to - from) * i / steps;
            for (Rule rule : byUpright ? upright : level) {
                double line = byUpright ? rule.left() : rule.top();
                double start = byUpright ? rule.top() : rule.left();
                double end = byUpright ? rule.bottom() : rule.right();
                if (line >= at - 0.1 && line <= at + NEAR && start - SLACK <= point && point <= end + SLACK) {
                    covered++;
                    break;
                }
            }
        }
        if (covered > 0 && covered <= steps) {
            throw unclear(byUpright ? place : edge);
        }
        return covered > 0;
    }

    private static int index(List<Double> edges, double at) {
        int index = 0;
        while (index + 2 < edges.size() && edges.get(index + 1) <= at) {
            index++;
        }
        return index;
    }

    private static SourceException unclear(int row) {
        return new SourceException(Fault.TABLE_UNCLEAR, Integer.toString(row + 1));
    }
}
