package cn.gongkai.reader.format;

import cn.gongkai.reader.format.PdfCanvas.Glyph;
import cn.gongkai.reader.source.Block;
import cn.gongkai.reader.source.Enumerator;
import cn.gongkai.reader.source.GridBuilder;
import cn.gongkai.reader.source.Paragraph;
import cn.gongkai.reader.source.SourceBuilder;
import cn.gongkai.reader.source.SourceDocument;
import cn.gongkai.reader.source.SourceException;
import cn.gongkai.reader.source.SourceException.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Puts the pages of a PDF file together: lines to paragraphs, the pieces of tables to tables. */
final class PdfDocument {

    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—–―－·第\\s]*\\d{1,3}[-—–―－·页/共第\\s\\d]*");
    /** How much of a page, at its head and foot, is margin. */
    private static final double MARGIN = 0.12;

    private final SourceBuilder document = new SourceBuilder();
    private final List<PdfCanvas> pages;
    /** Lines and tables of all pages in reading order. */
    private final List<Object> flow = new ArrayList<>();

    private double left = Double.MAX_VALUE;
    private double right;
    /** How far lines of running text stand apart, in heights of their characters. */
    private double pitch;

    private int paragraphs;
    private int tables;

    /** @param title what the file says of itself; programs put the first heading there */
    PdfDocument(List<PdfCanvas> pages, String title) {
        this.pages = pages;
        document.name(title);
    }

    SourceDocument read() throws SourceException {
        List<List<PdfLine>> lines = new ArrayList<>();
        List<List<PdfTable>> grids = new ArrayList<>();
        for (PdfCanvas page : pages) {
            List<Glyph> outside = new ArrayList<>();
            try {
                grids.add(PdfGrid.tables(page, outside));
            } catch (SourceException e) {
                throw e.fault() == Fault.TABLE_UNCLEAR ? unclear(lines.size() + 1, e) : e;
            }
            lines.add(PdfLine.of(outside, '\t'));
        }
        Set<String> furniture = furniture(lines);
        for (int i = 0; i < pages.size(); i++) {
            page(pages.get(i), lines.get(i), grids.get(i), furniture);
        }
        if (flow.stream().noneMatch(PdfTable.class::isInstance)) {
            throw new SourceException(Fault.TABLE_UNCLEAR, "-");
        }
        measure();
        build();
        return document.build();
    }

    private static SourceException unclear(int page, SourceException e) {
        return new SourceException(Fault.TABLE_UNCLEAR, page + "/" + e.getMessage(), e);
    }

    /** Lines that stand at the same height of several pages: heads and feet. */
    private Set<String> furniture(List<List<PdfLine>> lines) {
        Map<String, Integer> times = new HashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            for (PdfLine line : lines.get(i)) {
                if (isInMargin(line, pages.get(i))) {
                    times.merge(key(line), 1, Integer::sum);
                }
            }
        }
        Set<String> furniture = new HashSet<>();
        times.forEach((key, number) -> {
            if (number > 1) {
                furniture.add(key);
            }
        });
        return furniture;
    }

    private static String key(PdfLine line) {
        return Math.round(line.base()) + " " + line.text().replaceAll("\\d+", "#");
    }

    private static boolean isInMargin(PdfLine line, PdfCanvas page) {
        return line.base() < page.height() * MARGIN || line.top() > page.height() * (1 - MARGIN);
    }

    private void page(PdfCanvas page, List<PdfLine> lines, List<PdfTable> grids, Set<String> furniture) {
        List<Object> here = new ArrayList<>(grids);
        for (PdfLine line : lines) {
            boolean number = PAGE_NUMBER.matcher(line.text().strip()).matches();
            if (!(isInMargin(line, page) && (number || furniture.contains(key(line))))) {
                here.add(line);
            }
        }
        here.sort(Comparator.comparingDouble(PdfDocument::top));
        for (int i = 0; i < here.size(); i++) {
            boolean goesOn = i == 0
                    && !flow.isEmpty()
                    && flow.getLast() instanceof PdfTable above
                    && here.getFirst() instanceof PdfTable below
                    && above.isAbove(below);
            if (goesOn) {
                ((PdfTable) flow.getLast()).append((PdfTable) here.getFirst());
            } else {
                flow.add(here.get(i));
            }
        }
    }

    private static double top(Object piece) {
        return piece instanceof PdfTable table ? table.top : ((PdfLine) piece).top();
    }

    /** Finds how wide the text is set and how far its lines stand apart. */
    private void measure() {
        Map<Long, Integer> edges = new HashMap<>();
        for (Object piece : flow) {
            if (piece instanceof PdfLine line) {
                left = Math.min(left, line.left());
                edges.merge(Math.round(line.right()), 1, Integer::sum);
            }
        }
        // Signs may hang over the edge that most lines reach.
        right = mostFrequent(edges);
        Map<Long, Integer> distances = new HashMap<>();
        PdfLine before = null;
        for (Object piece : flow) {
            PdfLine line = piece instanceof PdfLine text ? text : null;
            if (before != null && line != null && line.base() > before.base() && isFull(before, line)) {
                distances.merge(Math.round((line.base() - before.base()) / before.size() * 20), 1, Integer::sum);
            }
            before = line;
        }
        pitch = mostFrequent(distances) / 20.0;
    }

    private static long mostFrequent(Map<Long, Integer> times) {
        return times.entrySet().stream()
                .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0L);
    }

    /**
     * Whether a line had no room for what follows: a word or number stays whole, and signs that may not begin a line take a
     * neighbour with them.
     */
    private boolean isFull(PdfLine line, PdfLine next) {
        int word = 0;
        while (word < next.text().length()
                && next.text().charAt(word) > ' '
                && next.text().charAt(word) < 0x7F) {
            word++;
        }
        return right - line.right() < (2.2 + 0.65 * word) * line.size();
    }

    private void build() throws SourceException {
        StringBuilder text = new StringBuilder();
        PdfLine before = null;
        for (Object piece : flow) {
            if (piece instanceof PdfLine line) {
                if (before != null && !goesOn(before, line)) {
                    end(text);
                }
                document.count(line.text().length());
                if (text.isEmpty()) {
                    text.append(line.text());
                } else {
                    PdfLine.join(text, line.text(), false);
                }
                before = line;
            } else {
                end(text);
                before = null;
                table((PdfTable) piece);
            }
        }
        end(text);
    }

    private boolean goesOn(PdfLine before, PdfLine line) {
        boolean samePage = line.base() > before.base();
        boolean near = !samePage || line.base() - before.base() <= (pitch + 0.13) * before.size();
        boolean alike = Math.abs(before.size() - line.size()) < 0.15 * before.size();
        boolean indented = line.left() - left > 1.2 * line.size();
        boolean newItem = "。：；".indexOf(last(before.text())) >= 0 && Enumerator.of(line.text()) != null;
        return near && alike && !indented && !newItem && isFull(before, line);
    }

    private static char last(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? ' ' : stripped.charAt(stripped.length() - 1);
    }

    private void end(StringBuilder text) throws SourceException {
        if (!text.isEmpty()) {
            document.add(new Paragraph(text.toString(), paragraphs++, 0));
            text.setLength(0);
        }
    }

    private void table(PdfTable table) throws SourceException {
        GridBuilder grid = new GridBuilder(document, tables++);
        TreeSet<Double> all = new TreeSet<>();
        table.cells().forEach(cell -> {
            all.add(cell.left);
            all.add(cell.right);
        });
        List<Double> edges = new ArrayList<>();
        for (double edge : all) {
            if (edges.isEmpty() || edge - edges.getLast() > 3) {
                edges.add(edge);
            }
        }
        for (int row = 0; row < table.rows(); row++) {
            for (PdfTable.Cell cell : table.row(row)) {
                document.count(cell.text().length());
                int columns = Math.max(1, column(edges, cell.right) - column(edges, cell.left));
                grid.cell(List.of(new Paragraph(cell.text(), -1, 0)), columns, cell.span - 1);
            }
            grid.endRow();
        }
        for (Block block : grid.build()) {
            document.add(block);
        }
    }

    private static int column(List<Double> edges, double at) {
        int column = 0;
        while (column + 1 < edges.size() && edges.get(column + 1) <= at + 0.1) {
            column++;
        }
        return column;
    }
}
