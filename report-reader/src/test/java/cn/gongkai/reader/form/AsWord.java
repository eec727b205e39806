package cn.gongkai.reader.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The ways a report stands in a Word file. */
public enum AsWord {
    /** A run a paragraph. */
    PLAIN,
    /** A run a character, bookmarks and spelling marks between them. */
    SPLIT_RUNS,
    /** Each table in a text box. */
    TEXT_BOXES,
    /** Each table in a content control, each row and each cell in one of its own. */
    CONTENT_CONTROLS,
    /** The figures were written anew with tracked changes; the old ones are still in the file. */
    TRACKED;

    private static final String NAMESPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    /** The whole file. */
    public byte[] write(List<Item> items) {
        StringBuilder body = new StringBuilder("<w:document" + NAMESPACES + "><w:body>");
        for (Item item : items) {
            switch (item) {
                case Item.Line(String text) -> body.append(paragraph(text, false));
                case Item.Table table -> body.append(around(table(table)));
            }
        }
        return zip(body.append("<w:sectPr/></w:body></w:document>").toString());
    }

    private String around(String table) {
        return switch (this) {
            case TEXT_BOXES ->
                "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>"
                        + table
                        + "</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>"
                        + table
                        + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
            case CONTENT_CONTROLS -> sdt(table);
            case PLAIN, SPLIT_RUNS, TRACKED -> table;
        };
    }

    private String table(Item.Table table) {
        StringBuilder xml = new StringBuilder("<w:tbl><w:tblPr/><w:tblGrid/>");
        for (List<Item.Place> row : table.places()) {
            StringBuilder cells = new StringBuilder("<w:tr>");
            for (Item.Place place : row) {
                cells.append(wrapped(cell(place)));
            }
            xml.append(wrapped(cells.append("</w:tr>").toString()));
        }
        return xml.append("</w:tbl>").toString();
    }

    private String cell(Item.Place place) {
        Box box = place.box();
        String span = box.columns() > 1 ? "<w:gridSpan w:val=\"" + box.columns() + "\"/>" : "";
        String merge = box.rows() == 1 ? "" : place.begins() ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>";
        String text = place.begins() ? paragraph(box.text(), box.value()) : "<w:p/>";
        // Before the change the cell was another one.
        String before = this == TRACKED
                ? "<w:tcPrChange w:id=\"1\"><w:tcPr><w:gridSpan w:val=\"9\"/><w:vMerge/></w:tcPr></w:tcPrChange>"
                : "";
        return "<w:tc><w:tcPr>" + span + merge + before + "</w:tcPr>" + text + "</w:tc>";
    }

    private String wrapped(String xml) {
        return this == CONTENT_CONTROLS ? sdt(xml) : xml;
    }

    private static String sdt(String xml) {
        return "<w:sdt><w:sdtPr/><w:sdtContent>" + xml + "</w:sdtContent></w:sdt>";
    }

    private String paragraph(String text, boolean value) {
        StringBuilder runs = new StringBuilder("<w:p>");
        if (this == SPLIT_RUNS) {
            for (String piece : text.split("")) {
                runs.append(
                        "<w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/><w:bookmarkEnd w:id=\"0\"/><w:proofErr w:type=\"spellStart\"/>");
                runs.append(run(piece, "t"));
            }
        } else if (this == TRACKED && value) {
            runs.append("<w:del w:id=\"2\">").append(run("99", "delText")).append("</w:del>");
            runs.append("<w:ins w:id=\"3\">").append(run(text, "t")).append("</w:ins>");
        } else {
            runs.append(run(text, "t"));
        }
        return runs.append("</w:p>").toString();
    }

    private static String run(String text, String element) {
        StringBuilder run = new StringBuilder("<w:r>");
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            run.append(i == 0 ? "" : "<w:br/>");
            run.append("<w:").append(element).append(" xml:space=\"preserve\">");
            run.append(lines[i].replace("&", "&amp;").replace("<", "&lt;"));
            run.append("</w:").append(element).append('>');
        }
        return run.append("</w:r>").toString();
    }

    private static byte[] zip(String document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("word/document.xml");
            entry.setTime(0);
            zip.putNextEntry(entry);
            zip.write(document.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
