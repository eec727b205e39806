package cn.gongkai.sample;

import java.util.List;

/** A table of the form in HTML, merged cells as rowspan and colspan. */
final class WebTable {

    private WebTable() {}

    static String of(SampleText.Table table, WebPage page, String stem) {
        boolean word = page.origin() == WebPage.Origin.WORD;
        StringBuilder html = new StringBuilder(
                word
                        ? "<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0\n style='border-collapse:collapse;border:none'>\n"
                        : "<table border=\"1\" cellspacing=\"0\" style=\"border-collapse:collapse\"><tbody>\n");
        List<List<FormTable.Drawn>> rows = table.rows();
        for (int row = 0; row < rows.size(); row++) {
            html.append(word ? " <tr style='height:22.7pt'>\n" : "<tr>");
            for (FormTable.Drawn cell : rows.get(row)) {
                if (!cell.goesOn()) {
                    String attributes = attribute("colspan", cell.span(), word)
                            + attribute("rowspan", cell.begins() ? height(rows, row, cell.column()) : 1, word);
                    String text = page.inline(cell.text(), stem);
                    html.append(word ? wordCell(attributes, text) : "<td" + attributes + ">" + text + "</td>");
                }
            }
            html.append(word ? " </tr>\n" : "</tr>\n");
        }
        return html.append(word ? "</table>\n\n" : "</tbody></table>\n").toString();
    }

    private static String wordCell(String attributes, String text) {
        return "  <td" + attributes + " style='border:solid windowtext 1.0pt;\n  padding:0cm 5.4pt 0cm 5.4pt'>\n"
                + "  <p class=MsoNormal align=center style='text-align:center'><span\n"
                + "  style='font-size:10.5pt;font-family:宋体'>"
                + (text.isEmpty() ? "&nbsp;" : text)
                + "</span></p>\n  </td>\n";
    }

    private static String attribute(String name, int value, boolean bare) {
        if (value == 1) {
            return "";
        }
        return (bare ? " %s=%d" : " %s=\"%d\"").formatted(name, value);
    }

    /** How many rows the cell beginning here goes on for. */
    private static int height(List<List<FormTable.Drawn>> rows, int row, int column) {
        int below = row + 1;
        while (below < rows.size()
                && rows.get(below).stream().anyMatch(cell -> cell.column() == column && cell.goesOn())) {
            below++;
        }
        return below - row;
    }
}
