package cn.gongkai.reader.annotate;

import static cn.gongkai.reader.annotate.DocxNotes.escape;

import cn.gongkai.reader.source.FrontPage;
import cn.gongkai.report.finding.Finding;
import java.util.List;

/**
 * The page before the report that lists what was found, as Word's XML: a section of its own, so that the pages behind it keep their
 * size, margins, heads and numbers. All its formatting is its own, whatever the styles of the file are.
 */
final class DocxFrontPage {

    /** In twentieths of a point: numbers, severity, place, message, suggestion; together the width of the text. */
    private static final int[] COLUMNS = {560, 760, 2500, 3400, 2518};

    private static final String LINE = "BFBFBF";
    private static final String HEAD = "F2F2F2";

    private final Review review;
    private final Words words;

    /** Declares the prefix of this page's elements where the file has another. */
    private final String space;

    DocxFrontPage(Review review, Words words, DocxNames names) {
        this.review = review;
        this.words = words;
        this.space = names.prefix().equals("w:") ? "" : " xmlns:w=\"" + names.namespace() + "\"";
    }

    /**
     * The page.
     *
     * @param breakPage whether the section behind it would begin on the same page by itself
     */
    String xml(List<Mark> marks, boolean breakPage) {
        StringBuilder xml = new StringBuilder(4096 + 1024 * marks.size());
        xml.append(paragraph("center", 160, run(FrontPage.begin(words.language()), 32, true, "")));
        xml.append(paragraph("center", 60, run(review.title(words), 21, false, "")));
        xml.append(paragraph(
                "center",
                160,
                run(words.text("decision." + review.verdict().decision()) + "　" + review.counts(words), 24, true, "")));
        xml.append(paragraph("left", 160, run(words.text("hint.docx") + words.text("meaning"), 18, false, "595959")));
        if (marks.isEmpty()) {
            xml.append(paragraph("left", 160, run(words.text("none"), 21, false, "")));
        } else {
            table(marks, xml);
        }
        return xml.append(end(breakPage)).toString();
    }

    private void table(List<Mark> marks, StringBuilder xml) {
        xml.append("<w:tbl")
                .append(space)
                .append("><w:tblPr><w:tblW w:w=\"9738\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            xml.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"");
            xml.append(LINE).append("\"/>");
        }
        xml.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/>");
        xml.append("<w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
        for (int width : COLUMNS) {
            xml.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        xml.append("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        List<String> heads = List.of("number", "severity", "place", "message", "suggestion");
        for (int i = 0; i < heads.size(); i++) {
            cell(i, HEAD, List.of(words.text("column." + heads.get(i))), true, xml);
        }
        xml.append("</w:tr>");
        for (Mark mark : marks) {
            Finding finding = mark.finding();
            String place = words.place(finding);
            xml.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            cell(0, "", List.of(Integer.toString(mark.number())), false, xml);
            cell(1, Shade.of(finding.severity()), List.of(words.severity(finding)), true, xml);
            cell(2, "", lines(mark.at() == null ? place + "\n" + words.text("unmarked") : place), false, xml);
            cell(3, "", words.message(finding), false, xml);
            cell(4, "", List.of(words.suggestion(finding)), false, xml);
            xml.append("</w:tr>");
        }
        xml.append("</w:tbl>");
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n"));
    }

    private void cell(int column, String fill, List<String> lines, boolean bold, StringBuilder xml) {
        xml.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(COLUMNS[column]).append("\" w:type=\"dxa\"/>");
        if (!fill.isEmpty()) {
            xml.append("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"")
                    .append(fill)
                    .append("\"/>");
        }
        xml.append("</w:tcPr>");
        for (String line : lines) {
            xml.append(paragraph(column < 2 ? "center" : "left", 0, run(line, 18, bold, "")));
        }
        xml.append("</w:tc>");
    }

    /** The page's last line, which ends its section. Pages are counted from 0, so that the report's first is 1 as before. */
    private String end(boolean breakPage) {
        String section = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1084\""
                + " w:bottom=\"1134\" w:left=\"1084\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"
                + "<w:pgNumType w:start=\"0\"/></w:sectPr>";
        String line = run(FrontPage.end(words.language()), 18, false, "595959");
        return "<w:p" + space + "><w:pPr>" + properties("center", 0) + section + "</w:pPr>" + line
                + (breakPage ? "<w:r><w:br w:type=\"page\"/></w:r>" : "") + "</w:p>";
    }

    private String paragraph(String align, int after, String runs) {
        return "<w:p" + space + "><w:pPr>" + properties(align, after) + "</w:pPr>" + runs + "</w:p>";
    }

    private static String properties(String align, int after) {
        return "<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"" + Math.min(after, 80) + "\" w:after=\"" + after
                + "\" w:line=\"260\" w:lineRule=\"auto\"/><w:ind w:left=\"0\" w:right=\"0\" w:firstLineChars=\"0\""
                + " w:firstLine=\"0\"/><w:jc w:val=\"" + align + "\"/>";
    }

    private static String run(String text, int halfPoints, boolean bold, String color) {
        return "<w:r><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"" + (bold ? "黑体" : "宋体")
                + "\" w:cs=\"Arial\"/>" + (bold ? "<w:b/>" : "")
                + (color.isEmpty() ? "" : "<w:color w:val=\"" + color + "\"/>") + "<w:sz w:val=\"" + halfPoints
                + "\"/><w:szCs w:val=\"" + halfPoints + "\"/></w:rPr><w:t xml:space=\"preserve\">" + escape(text)
                + "</w:t></w:r>";
    }
}
