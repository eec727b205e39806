package cn.gongkai.reader.format;

import cn.gongkai.reader.source.Block;
import cn.gongkai.reader.source.GridBuilder;
import cn.gongkai.reader.source.SourceBuilder;
import cn.gongkai.reader.source.SourceException;
import cn.gongkai.reader.source.SourceException.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** Reads the body of an old Word file: paragraphs, and tables by the edges and merging marks of their cells. */
final class DocBody {

    private static final int MAX_NESTING = 20;
    /** Edges of columns nearer than this, in twentieths of a point, are one: a program rounded. */
    private static final int SAME_EDGE = 15;

    private final HWPFDocument word;
    private final SourceBuilder document;
    private final DocParagraph paragraphs;
    private int tables;

    DocBody(HWPFDocument word, SourceBuilder document) {
        this.word = word;
        this.document = document;
        this.paragraphs = new DocParagraph(word, document);
    }

    void read() throws SourceException {
        for (Block block : blocks(word.getRange(), 0)) {
            document.add(block);
        }
        Range boxes = word.getMainTextboxRange();
        if (boxes.getEndOffset() > boxes.getStartOffset()) {
            for (Block block : blocks(boxes, 0)) {
                document.add(block);
            }
        }
    }

    private List<Block> blocks(Range range, int level) throws SourceException {
        if (level > MAX_NESTING) {
            throw new SourceException(Fault.EXPLODES, "tables nested more than " + MAX_NESTING + " deep");
        }
        List<Block> blocks = new ArrayList<>();
        int count = range.numParagraphs();
        for (int i = 0; i < count; i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable() && paragraph.getTableLevel() > level) {
                Table table = range.getTable(paragraph);
                blocks.addAll(table(table));
                i += Math.max(table.numParagraphs(), 1) - 1;
            } else {
                paragraphs.read(paragraph, blocks);
            }
        }
        return blocks;
    }

    private List<Block> table(Table table) throws SourceException {
        GridBuilder grid = new GridBuilder(document, tables++);
        List<Integer> edges = edges(table);
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                if (cell.isMerged() && !cell.isFirstMerged()) {
                    // Covered by the cell to its left, whose text alone is shown.
                    continue;
                }
                int right = cell.getLeftEdge() + cell.getWidth();
                for (int next = c + 1; next < row.numCells() && isCovered(row.getCell(next)); next++) {
                    right = row.getCell(next).getLeftEdge() + row.getCell(next).getWidth();
                }
                int columns = Math.max(1, column(edges, right) - column(edges, cell.getLeftEdge()));
                if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged()) {
                    grid.continued(columns);
                } else {
                    grid.cell(blocks(cell, table.getTableLevel()), columns, 0);
                }
            }
            grid.endRow();
        }
        return grid.build();
    }

    private static boolean isCovered(TableCell cell) {
        return cell.isMerged() && !cell.isFirstMerged();
    }

    /** Where columns begin and end: every row only knows the edges of its own cells. */
    private static List<Integer> edges(Table table) {
        TreeSet<Integer> all = new TreeSet<>();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                all.add(row.getCell(c).getLeftEdge());
                all.add(row.getCell(c).getLeftEdge() + row.getCell(c).getWidth());
            }
        }
        List<Integer> edges = new ArrayList<>();
        for (int edge : all) {
            if (edges.isEmpty() || edge - edges.getLast() > SAME_EDGE) {
                edges.add(edge);
            }
        }
        return edges;
    }

    private static int column(List<Integer> edges, int at) {
        int column = 0;
        while (column + 1 < edges.size() && edges.get(column + 1) <= at) {
            column++;
        }
        return column;
    }
}
