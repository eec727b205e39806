package cn.gongkai.sample;

import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Draws one of the form's tables with merged cells, as Word stores them. */
final class WordTable {

    private static final String FACE = "宋体";

    private final WordFile file;
    private final XWPFTable table;

    WordTable(WordFile file, XWPFTable table) {
        this.file = file;
        this.table = table;
    }

    void write(SampleText.Table content) throws IOException {
        List<Integer> widths = content.form().widths();
        table.removeRow(0);
        table.setTableAlignment(TableRowAlign.CENTER);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setWidth(widths.stream().mapToInt(Integer::intValue).sum());
        var grid = table.getCTTbl().addNewTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        double points = content.form() == FormTable.PROCEEDINGS ? 9 : 10.5;
        for (List<FormTable.Drawn> cells : content.rows()) {
            // Not createRow(): it fills a row with as many cells as the first one has.
            XWPFTableRow row = new XWPFTableRow(table.getCTTbl().addNewTr(), table);
            for (FormTable.Drawn cell : cells) {
                write(row.addNewTableCell(), cell, widths, points);
            }
        }
    }

    private void write(XWPFTableCell cell, FormTable.Drawn drawn, List<Integer> widths, double points)
            throws IOException {
        var properties = cell.getCTTc().addNewTcPr();
        var width = properties.addNewTcW();
        width.setType(STTblWidth.DXA);
        width.setW(widths.subList(drawn.column(), drawn.column() + drawn.span()).stream()
                .mapToInt(Integer::intValue)
                .sum());
        if (drawn.span() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(drawn.span()));
        }
        if (drawn.begins()) {
            properties.addNewVMerge().setVal(STMerge.RESTART);
        } else if (drawn.goesOn()) {
            properties.addNewVMerge(); // Word leaves the value out for a cell going on.
        }
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().isEmpty()
                ? cell.addParagraph()
                : cell.getParagraphs().getFirst();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        String text = drawn.text();
        if (text.startsWith("\n")) {
            // An empty first line is an empty paragraph: somebody pressed Enter before the number.
            paragraph = cell.addParagraph();
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            text = text.substring(1);
        }
        file.write(paragraph, text, FACE, points);
    }
}
