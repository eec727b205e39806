package cn.gongkai.benchmark.reader;

import cn.gongkai.sample.SampleFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;

/** The least that whoever reads a format's text with its usual library has to pay. */
interface Opening {

    /** Opens a file and walks over its whole text; answers how many characters it has. */
    int open(byte[] file);

    static Opening of(SampleFormat format) {
        return switch (format) {
            case DOCX -> Opening::word;
            case HTML -> Opening::page;
            case TXT -> Opening::text;
            case JSON -> throw new IllegalArgumentException("JSON is no document");
        };
    }

    private static int word(byte[] file) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            int length = 0;
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    length += paragraph.getText().length();
                } else if (element instanceof XWPFTable table) {
                    for (XWPFTableRow row : table.getRows()) {
                        for (XWPFTableCell cell : row.getTableCells()) {
                            length += cell.getText().length();
                        }
                    }
                }
            }
            return length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int page(byte[] file) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(file), null, "").stream()
                    .flatMap(element -> element.textNodes().stream())
                    .mapToInt(Opening::length)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int length(TextNode text) {
        return text.getWholeText().length();
    }

    private static int text(byte[] file) {
        int length = 0;
        for (String line : new String(file, StandardCharsets.UTF_8).split("\r?\n")) {
            for (String cell : line.split("\t")) {
                length += cell.length();
            }
        }
        return length;
    }
}
