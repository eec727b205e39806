package cn.gongkai.publication.export;

import cn.gongkai.publication.published.Figures;
import cn.gongkai.publication.published.PublicationStore.Sums;
import cn.gongkai.report.form.FormCell;
import cn.gongkai.report.form.FormTable;
import cn.gongkai.report.form.OfficialForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The consolidated table as a workbook in the look of the official form: a sheet for each table, numbers as numbers. */
final class ConsolidatedXlsx {

    private static final double FONT_SIZE = 10.5;
    private static final double NUMBER_WIDTH = 10;
    private static final double LABEL_WIDTH = 22;

    private ConsolidatedXlsx() {}

    /**
     * Writes the workbook.
     *
     * @param title what stands above each table: 梁山县2024年政府信息公开工作汇总表（已发布15个机关）
     */
    static byte[] write(String title, Sums sums) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Gongkai", "1.0")) {
            workbook.setGlobalDefaultFont("宋体", FONT_SIZE);
            for (FormTable table : OfficialForm.TABLES) {
                Worksheet sheet =
                        workbook.newWorksheet(OfficialForm.heading(table.part()).chinese());
                write(sheet, title, table, sums);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, String title, FormTable table, Sums sums) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(table.part() == 2 ? "portrait" : "landscape");
        sheet.setFitToPage(true);
        Grid grid = new Grid(sheet, sums);
        table.head().forEach(grid::row);
        table.groups().forEach(group -> group.forEach(grid::row));
        sheet.value(0, 0, title);
        sheet.range(0, 0, 0, grid.width - 1).merge();
        sheet.style(0, 0).bold().horizontalAlignment("center").set();
        for (int column = 0; column < grid.width; column++) {
            boolean isLabel = table.part() == 2 ? column == 0 : table.part() == 3 && column < 3;
            sheet.width(column, isLabel ? LABEL_WIDTH : NUMBER_WIDTH);
        }
    }

    /** Puts the form's rows into the sheet's cells: what a merged cell covers is left out of the rows below it. */
    private static final class Grid {

        private final Worksheet sheet;
        private final Sums sums;
        private final Set<Long> taken = new HashSet<>();
        private int row = 1;
        private int width;

        Grid(Worksheet sheet, Sums sums) {
            this.sheet = sheet;
            this.sums = sums;
        }

        void row(List<FormCell> cells) {
            int column = 0;
            for (FormCell cell : cells) {
                while (taken.contains(at(row, column))) {
                    column++;
                }
                switch (cell) {
                    case FormCell.Head head -> {
                        sheet.value(row, column, head.label().chinese());
                        span(column, head.rows(), head.columns());
                        column += head.columns();
                    }
                    case FormCell.Value value -> {
                        sheet.value(
                                row, column, sums.cells().getOrDefault(Figures.key(value.place()), BigDecimal.ZERO));
                        span(column, 1, value.columns());
                        column += value.columns();
                    }
                }
                width = Math.max(width, column);
            }
            row++;
        }

        private void span(int column, int rows, int columns) {
            for (int r = row; r < row + rows; r++) {
                for (int c = column; c < column + columns; c++) {
                    taken.add(at(r, c));
                }
            }
            var range = sheet.range(row, column, row + rows - 1, column + columns - 1);
            if (rows > 1 || columns > 1) {
                range.merge();
            }
            range.style()
                    .borderStyle("thin")
                    .wrapText(true)
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .set();
        }

        private static long at(int row, int column) {
            return (long) row << Integer.SIZE | column;
        }
    }
}
