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
import cn.gongkai.reader.source.Spelling;
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
    private static final String SENTENCE_END = "。：；！？";
    /** From so many lines on it can be told how they are set. */
    private static final int MANY = 12;
    /** So many lines of a page that have so many characters on each side of a gap are set in columns. */
    private static final int COLUMN_LINES = 4;

    private static final int COLUMN_CHARACTERS = 6;
    /** How much of a page, at its head and foot, is margin. */
    private static final double MARGIN = 0.12;
    /** How much at most, where something stands there on most pages. */
    private static final double WIDE_MARGIN = 0.22;

    /** A line of a table of contents. */
    private static final Pattern CONTENTS = Pattern.compile(".{1,60}[….·\\t]{3}\\s*\\d{1,3}\\s*");

    /** A line that is the heading of a part and nothing else. */
    private static final Pattern HEADING = Pattern.compile("\\s*[一二三四五六]\\s*、\\s*(总体情况|主动公开政府信息情况|收到和处理政府信息公开申请情况"
            + "|.{0,12}行政复议、(提起)?行政诉讼情况|存在的主要问题及改进情况|其他需要报告的事项)\\s*");

    private static final Pattern GOES_ON = Pattern.compile("[（(]?\\s*(续\\s*(上\\s*)?表|接\\s*上\\s*表|续)\\s*\\d*\\s*[）)]?");

    private final SourceBuilder document = new SourceBuilder();
    private final List<PdfCanvas> pages;
    /** Lines and tables of all pages in reading order. */
    private final List<Object> flow = new ArrayList<>();

    private double left;
    private double right;
    /** How far lines of running text stand apart, in heights of their characters. */
    private double pitch;
    /** Whether lines that go on reach the edge. */
    private boolean stretched;

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
            List<PdfLine> here = PdfLine.of(outside, '\t');
            if (here.stream().filter(PdfDocument::isTwoColumns).count() >= COLUMN_LINES) {
                throw new SourceException(Fault.TABLE_UNCLEAR, (lines.size() + 1) + "/-");
            }
            lines.add(here);
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

    /** Whether running text stands on both sides of a gap: text set in columns, whose order is not known. */
    private static boolean isTwoColumns(PdfLine line) {
        int gap = line.text().indexOf('\t');
        return gap > 0
                && Spelling.han(line.text().substring(0, gap)) >= COLUMN_CHARACTERS
                && Spelling.han(line.text().substring(gap)) >= COLUMN_CHARACTERS;
    }

    private static SourceException unclear(int page, SourceException e) {
        return new SourceException(Fault.TABLE_UNCLEAR, page + "/" + e.getMessage(), e);
    }

    /** Lines that stand at the same height of half the pages: heads and feet. */
    private Set<String> furniture(List<List<PdfLine>> lines) {
        Map<String, Integer> times = new HashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            for (PdfLine line : lines.get(i)) {
                if (isInMargin(line, pages.get(i), WIDE_MARGIN)) {
                    times.merge(key(line), 1, Integer::sum);
                }
            }
        }
        Set<String> furniture = new HashSet<>();
        times.forEach((key, number) -> {
            if (number > 1 && number * 2 >= pages.size()) {
                furniture.add(key);
            }
        });
        return furniture;
    }

    private static String key(PdfLine line) {
        return Math.round(line.base()) + " " + line.text().replaceAll("\\d+", "#");
    }

    private static boolean isInMargin(PdfLine line, PdfCanvas page, double margin) {
        return line.base() < page.height() * margin || line.top() > page.height() * (1 - margin);
    }

    private void page(PdfCanvas page, List<PdfLine> lines, List<PdfTable> grids, Set<String> furniture) {
        List<Object> here = new ArrayList<>(grids);
        for (PdfLine line : lines) {
            boolean number = PAGE_NUMBER.matcher(line.text().strip()).matches();
            boolean again = furniture.contains(key(line));
            boolean apart = number && again
                    ? isInMargin(line, page, WIDE_MARGIN)
                    : (number || again) && isInMargin(line, page, MARGIN);
            if (!apart) {
                here.add(line);
            }
        }
        here.sort(Comparator.comparingDouble(PdfDocument::top));
        flow.addAll(here.subList(joined(here), here.size()));
    }

    /**
     * Joins the table a page begins with to the one the page before ended with, if they are one. What stands between may be text
     * of a cell that had no room on its page, or the word that the table goes on.
     *
     * @return how many pieces of this page are taken in
     */
    private int joined(List<Object> here) {
        int first = 0;
        while (first < here.size() && here.get(first) instanceof PdfLine) {
            first++;
        }
        int last = flow.size() - 1;
        while (last >= 0 && flow.get(last) instanceof PdfLine) {
            last--;
        }
        if (first == here.size()
                || last < 0
                || !((PdfTable) flow.get(last)).isAbove((PdfTable) here.get(first))
                || first + flow.size() - 1 - last > MANY) {
            return 0;
        }
        PdfTable above = (PdfTable) flow.get(last);
        List<Object> between = new ArrayList<>(flow.subList(last + 1, flow.size()));
        between.addAll(here.subList(0, first));
        List<PdfLine> spilt = new ArrayList<>();
        for (Object piece : between) {
            PdfLine line = (PdfLine) piece;
            if (!GOES_ON.matcher(line.text()).matches()) {
                spilt.add(line);
            }
        }
        if (!spilt.stream().allMatch(above::hasRoomFor)) {
            return 0;
        }
        spilt.forEach(above::spill);
        flow.subList(last + 1, flow.size()).clear();
        above.append((PdfTable) here.get(first));
        return first + 1;
    }

    private static double top(Object piece) {
        return piece instanceof PdfTable table ? table.top : ((PdfLine) piece).top();
    }

    /** Finds how wide the text is set and how far its lines stand apart. */
    private void measure() {
        Map<Long, Integer> starts = new HashMap<>();
        Map<Long, Integer> ends = new HashMap<>();
        for (Object piece : flow) {
            if (piece instanceof PdfLine line) {
                starts.merge(Math.round(line.left()), 1, Integer::sum);
                ends.merge(Math.round(line.right()), 1, Integer::sum);
            }
        }
        // Where a single line begins further out it hangs over the edge, as others do at the end.
        int most = starts.values().stream().max(Integer::compare).orElse(0);
        left = starts.entrySet().stream()
                .filter(entry -> entry.getValue() * 5 >= most)
                .mapToDouble(Map.Entry::getKey)
                .min()
                .orElse(0);
        right = edge(ends);
        Map<Long, Integer> distances = new HashMap<>();
        int lines = 0;
        int ragged = 0;
        PdfLine before = null;
        for (Object piece : flow) {
            PdfLine line = piece instanceof PdfLine text ? text : null;
            if (before != null && line != null && line.base() > before.base() && isFull(before, line)) {
                distances.merge(Math.round((line.base() - before.base()) / before.size() * 20), 1, Integer::sum);
                boolean end = SENTENCE_END.indexOf(last(before.text())) >= 0;
                lines++;
                ragged += !end && Math.abs(right - before.right()) > 0.5 * before.size() ? 1 : 0;
            }
            before = line;
        }
        pitch = mostFrequent(distances) / 20.0;
        stretched = lines >= MANY && ragged * 25 <= lines;
    }

    /**
     * Where lines end that are full: where most end. In text whose lines end here and there this may be where some short ones do; if
     * more lines go beyond, it is where the longest ends that has no sign hanging over the edge.
     */
    private double edge(Map<Long, Integer> ends) {
        long most = mostFrequent(ends);
        List<PdfLine> beyond = flow.stream()
                .filter(PdfLine.class::isInstance)
                .map(PdfLine.class::cast)
                .filter(line -> line.right() - most > 2 * line.size())
                .toList();
        if (beyond.size() <= ends.getOrDefault(most, 0)) {
            return most;
        }
        return beyond.stream()
                .filter(line -> !line.endsInSign())
                .mapToDouble(PdfLine::right)
                .max()
                .orElse(most);
    }

    private static long mostFrequent(Map<Long, Integer> times) {
        return times.entrySet().stream()
                .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0L);
    }

    /** Whether a line had no room for what follows. */
    private boolean isFull(PdfLine line, PdfLine next) {
        double room = right - line.right();
        // Where lines are stretched to the edge, one that ends before it with a sentence ends its paragraph.
        boolean ends = stretched && room > 0.5 * line.size() && SENTENCE_END.indexOf(last(line.text())) >= 0;
        return !ends && room < next.lead() + 0.2 * line.size();
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
        return !CONTENTS.matcher(before.text()).matches()
                && !HEADING.matcher(before.text()).matches()
                && !HEADING.matcher(line.text()).matches()
                && near
                && alike
                && !indented
                && !newItem
                && (isFull(before, line) || PdfLine.isAddress(before.text(), line.text()));
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
