package cn.gongkai.reader.table;

import cn.gongkai.reader.source.Block;
import cn.gongkai.reader.source.Grid;
import cn.gongkai.reader.source.GridCell;
import cn.gongkai.reader.source.GridRow;
import cn.gongkai.reader.source.Paragraph;
import cn.gongkai.reader.source.SourceDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the three tables of the form by what their rows say, so that neither their number nor their order matters: a table may
 * be split over two, or two stand in one, or its cells be lines of text.
 */
public final class TableFinder {

    /** What may stand between the two halves of a table broken over pages: a page number, 续表. */
    private static final int BETWEEN_HALVES = 8;

    private TableFinder() {}

    /**
     * What was found.
     *
     * @param rows the rows by part; a part without its table is absent
     * @param blocks the part by number of the block a table of the form stands in
     */
    public record Found(Map<Integer, List<GridRow>> rows, Map<Integer, Integer> blocks) {}

    public static Found find(SourceDocument document) {
        Found found = new Found(new HashMap<>(), new HashMap<>());
        int current = 0;
        List<Block> blocks = document.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (!(blocks.get(i) instanceof Grid grid)) {
                continue;
            }
            // A grid that names no table continues the one before, as tables broken over pages do.
            int part = names(grid) ? 0 : current;
            for (GridRow row : grid.rows()) {
                int named = partOf(row);
                part = named > 0 ? named : part;
                if (part > 0) {
                    found.rows.computeIfAbsent(part, none -> new ArrayList<>()).add(row);
                    found.blocks.put(i, part);
                }
            }
            current = continues(blocks, i + 1) ? part : 0;
        }
        if (found.rows.size() < 3) {
            LooseTable.find(blocks, found);
        }
        return found;
    }

    private static boolean names(Grid grid) {
        for (GridRow row : grid.rows()) {
            if (partOf(row) > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean continues(List<Block> blocks, int next) {
        int i = next;
        while (i < blocks.size()
                && blocks.get(i) instanceof Paragraph paragraph
                && paragraph.text().length() <= BETWEEN_HALVES) {
            i++;
        }
        return i < blocks.size() && i <= next + 2 && blocks.get(i) instanceof Grid;
    }

    /** The part whose table a row opens; 0 if it may stand in any. */
    static int partOf(GridRow row) {
        boolean reconsideration = false;
        boolean litigation = false;
        for (GridCell cell : row.cells()) {
            if (!cell.origin() || cell.text().length() < 3 || cell.text().length() > 80) {
                continue;
            }
            String words = Label.words(cell.text());
            if (words.contains("勾稽关系") || words.equals("申请人情况") || words.startsWith("本年新收政府信息公开申请")) {
                return 3;
            }
            if (words.startsWith("第二十条第") || words.equals("本年制发件数") || words.equals("本年新制作数量")) {
                return 2;
            }
            if (words.equals("未经复议直接起诉") || words.equals("结果维持")) {
                return 4;
            }
            reconsideration |= words.equals("行政复议");
            litigation |= words.equals("行政诉讼");
        }
        return reconsideration && litigation ? 4 : 0;
    }
}
