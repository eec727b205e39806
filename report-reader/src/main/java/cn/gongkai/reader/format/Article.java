package cn.gongkai.reader.format;

import cn.gongkai.reader.source.Block;
import cn.gongkai.reader.source.Grid;
import cn.gongkai.reader.source.Paragraph;
import cn.gongkai.reader.source.Spelling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The part of a page that is the report: the smallest element around the tables, the heading of part 1 before them and the
 * heading of part 6 after them. What stands outside is the site's.
 *
 * @param outside short texts outside, among which may be the report's title
 */
record Article(List<Block> blocks, List<String> outside) {

    private static final int HEADING = 80;
    private static final int TITLE = 120;

    static Article in(List<HtmlBody.Placed> page) {
        int firstTable = -1;
        int lastTable = -1;
        for (int i = 0; i < page.size(); i++) {
            if (page.get(i).block() instanceof Grid grid && grid.rows().size() > 1) {
                firstTable = firstTable < 0 ? i : firstTable;
                lastTable = i;
            }
        }
        int first =
                firstTable < 0 ? find(page, 0, page.size(), "总体情况", false) : find(page, 0, firstTable, "总体情况", true);
        int last = find(page, Math.max(lastTable, 0), page.size(), "需要报告的事项", false);
        if (first < 0 || last < 0) {
            return new Article(page.stream().map(HtmlBody.Placed::block).toList(), List.of());
        }
        Element around = page.get(last).parent();
        for (int i = first; i < last; i++) {
            around = common(around, page.get(i).parent());
        }
        List<Block> blocks = new ArrayList<>();
        List<String> outside = new ArrayList<>();
        for (HtmlBody.Placed placed : page) {
            if (isWithin(placed.parent(), around)) {
                blocks.add(placed.block());
            } else if (placed.block() instanceof Paragraph paragraph
                    && paragraph.text().length() <= TITLE) {
                outside.add(paragraph.text());
            }
        }
        return new Article(blocks, outside);
    }

    private static int find(List<HtmlBody.Placed> page, int from, int to, String words, boolean latest) {
        int found = -1;
        for (int i = from; i < to; i++) {
            if (page.get(i).block() instanceof Paragraph paragraph
                    && paragraph.text().length() <= HEADING
                    && Spelling.squeeze(paragraph.text()).contains(words)) {
                found = i;
                if (!latest) {
                    return found;
                }
            }
        }
        return found;
    }

    private static Element common(Element a, Element b) {
        if (a == b) {
            return a;
        }
        Set<Element> above = new HashSet<>();
        for (@Nullable Element e = a; e != null; e = e.parent()) {
            above.add(e);
        }
        for (@Nullable Element e = b; e != null; e = e.parent()) {
            if (above.contains(e)) {
                return e;
            }
        }
        return a;
    }

    private static boolean isWithin(Element element, Element around) {
        for (@Nullable Element e = element; e != null; e = e.parent()) {
            if (e == around) {
                return true;
            }
        }
        return false;
    }
}
