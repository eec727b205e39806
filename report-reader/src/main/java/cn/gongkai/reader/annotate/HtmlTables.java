package cn.gongkai.reader.annotate;

import static cn.gongkai.reader.annotate.HtmlCopy.escape;

import cn.gongkai.reader.source.Grid;
import cn.gongkai.reader.source.GridCell;
import cn.gongkai.reader.source.GridRow;
import cn.gongkai.reader.source.SourceLocation.InCell;
import cn.gongkai.report.finding.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Writes tables, their merged cells merged again, and the notes beside what is marked. */
final class HtmlTables {

    private final StringBuilder page;
    private final Words words;

    HtmlTables(StringBuilder page, Words words) {
        this.page = page;
        this.words = words;
    }

    /** Writes a table and tells which marks stand in it. */
    List<Mark> write(Grid grid, Map<InCell, List<Mark>> marks) {
        List<Mark> here = new ArrayList<>();
        page.append("<div class=\"scroll\" tabindex=\"0\"><table><tbody>\n");
        for (int row = 0; row < grid.rows().size(); row++) {
            page.append("<tr>");
            List<GridCell> cells = grid.rows().get(row).cells();
            for (int column = 0; column < cells.size(); column++) {
                GridCell cell = cells.get(column);
                if (cell.origin()) {
                    List<Mark> found = marks.getOrDefault(cell.at(), List.of());
                    cell(grid, row, column, found);
                    here.addAll(found);
                }
            }
            page.append("</tr>\n");
        }
        page.append("</tbody></table></div>");
        return here;
    }

    private void cell(Grid grid, int row, int column, List<Mark> marks) {
        GridCell cell = grid.rows().get(row).cells().get(column);
        int columns = 1;
        while (reaches(grid, row, column + columns, cell)) {
            columns++;
        }
        int rows = 1;
        while (reaches(grid, row + rows, column, cell)) {
            rows++;
        }
        page.append("<td");
        span("colspan", columns);
        span("rowspan", rows);
        if (!marks.isEmpty()) {
            page.append(" class=\"").append(HtmlCopy.kind(worst(marks))).append('"');
        }
        page.append('>');
        for (Mark mark : marks) {
            page.append("<span id=\"m").append(mark.number()).append("\">");
        }
        page.append(escape(cell.text()).replace("\n", "<br>")).append("</span>".repeat(marks.size()));
        HtmlText text = new HtmlText(page, words);
        marks.forEach(text::reference);
        page.append("</td>");
    }

    private static Finding worst(List<Mark> marks) {
        return marks.stream()
                .min(Comparator.comparing(mark -> mark.finding().severity()))
                .orElseThrow()
                .finding();
    }

    private void span(String name, int number) {
        if (number > 1) {
            page.append(' ').append(name).append("=\"").append(number).append('"');
        }
    }

    private static boolean reaches(Grid grid, int row, int column, GridCell from) {
        List<GridRow> rows = grid.rows();
        if (row >= rows.size() || column >= rows.get(row).cells().size()) {
            return false;
        }
        GridCell cell = rows.get(row).cells().get(column);
        return !cell.origin() && cell.at().equals(from.at());
    }

    /** Writes what was found beside what is marked. */
    void notes(List<Mark> marks) {
        if (marks.isEmpty()) {
            return;
        }
        page.append("<aside class=\"notes\" data-gongkai=\"note\" lang=\"")
                .append(words.text("language"))
                .append("\">");
        for (Mark mark : marks) {
            page.append("<div class=\"note ")
                    .append(HtmlCopy.kind(mark.finding()))
                    .append("\" id=\"n");
            page.append(mark.number())
                    .append("\"><p><a href=\"#m")
                    .append(mark.number())
                    .append("\"><strong>");
            page.append(escape(words.severity(mark.finding()))).append(' ').append(mark.number());
            page.append("</strong></a></p>");
            for (String line : words.note(mark.finding())) {
                page.append("<p>").append(escape(line)).append("</p>");
            }
            page.append("<p><a href=\"#l").append(mark.number()).append("\">").append(escape(words.text("to.list")));
            page.append("</a></p></div>");
        }
        page.append("</aside>");
    }
}
