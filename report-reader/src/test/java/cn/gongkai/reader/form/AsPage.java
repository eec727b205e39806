package cn.gongkai.reader.form;

import java.util.List;
import java.util.function.Function;

/** The ways a report stands on a web page. */
public enum AsPage {
    /** Paragraphs and tables. */
    PLAIN("<p>%s</p>\n", "%s"),
    /** As Word saves a page. */
    WORD(
            "<p class=MsoNormal style='text-indent:32.0pt'><span style='font-family:仿宋_GB2312'>%s<span lang=EN-US><o:p></o:p></span></span></p>\n\n",
            "\n  <p class=MsoNormal align=center><span\n  style='font-size:10.5pt'>%s<span lang=EN-US><o:p>&nbsp;</o:p></span></span></p>\n  "),
    /** Every line and cell in layers of elements, as editors of sites leave them. */
    LAYERS(
            "<div><div><span><font>&emsp;&emsp;%s</font></span></div></div>\r\n",
            "<div><p><span><b>%s</b></span></p></div>"),
    /** Lines parted by line breaks only. */
    BREAKS("%s<br/>\n", "&nbsp;%s&nbsp;"),
    /** No table at all: every cell a paragraph. */
    PARAGRAPHS("<p>%s</p>\n", "%s");

    private final String line;
    private final String cell;

    AsPage(String line, String cell) {
        this.line = line;
        this.cell = cell;
    }

    /** The whole page. */
    public String write(List<Item> items) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n");
        for (Item item : items) {
            switch (item) {
                case Item.Line(String text) -> page.append(line.formatted(escape(text)));
                case Item.Table table -> table(table, page);
            }
        }
        return page.append("</body></html>\n").toString();
    }

    private void table(Item.Table table, StringBuilder page) {
        Function<String, String> tag = this == PARAGRAPHS ? text -> "" : Function.identity();
        page.append(tag.apply("<table border=\"1\"><tbody>"));
        for (List<Box> row : table.rows()) {
            page.append(tag.apply("<tr>"));
            for (Box box : row) {
                if (this == PARAGRAPHS) {
                    page.append(line.formatted(escape(box.text())));
                    continue;
                }
                page.append("<td");
                page.append(box.columns() > 1 ? " colspan=\"" + box.columns() + "\"" : "");
                page.append(box.rows() > 1 ? " rowspan=\"" + box.rows() + "\"" : "");
                page.append('>').append(cell.formatted(escape(box.text()))).append("</td>");
            }
            page.append(tag.apply("</tr>\n"));
        }
        page.append(tag.apply("</tbody></table>\n"));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>");
    }
}
