package cn.gongkai.publication.export;

import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.form.FormCell;
import cn.gongkai.report.form.FormTable;
import cn.gongkai.report.form.OfficialForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook in the look of the official form: a sheet for each table, numbers as numbers.
 *
 * @param above the lines that stand above each table, the first of them its title
 * @param cells what stands in the tables
 */
record FormWorkbook(List<String> above, Locale locale, Function<Place, Cell> cells) {

    private static final double FONT_SIZE = 10.5;
    private static final double NUMBER_WIDTH = 10;
    private static final double LABEL_WIDTH = 22;

    /**
     * The file.
     *
     * @param first adds the sheets that come before the tables
     */
    byte[] write(Consumer<Workbook> first) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Gongkai", "1.0")) {
            workbook.setGlobalDefaultFont("宋体", FONT_SIZE);
            first.accept(workbook);
            for (FormTable table : OfficialForm.TABLES) {
                write(workbook.newWorksheet(OfficialForm.heading(table.part()).in(locale)), table);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private void write(Worksheet sheet, FormTable table) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(table.part() == 2 ? "portrait" : "landscape");
        sheet.setFitToPage(true);
        Grid grid = new Grid(sheet, above.size());
        table.head().forEach(grid::row);
        table.groups().forEach(group -> group.forEach(grid::row));
        for (int line = 0; line < above.size(); line++) {
            sheet.value(line, 0, above.get(line));
            sheet.range(line, 0, line, grid.width - 1).merge();
            sheet.style(line, 0).horizontalAlignment("center").set();
        }
        sheet.style(0, 0).bold().horizontalAlignment("center").set();
        for (int column = 0; column < grid.width; column++) {
            boolean isLabel = table.part() == 2 ? column == 0 : table.part() == 3 && column < 3;
            sheet.width(column, isLabel ? LABEL_WIDTH : NUMBER_WIDTH);
        }
    }

    /** Puts the form's rows into the sheet's cells: what a merged cell covers is left out of the rows below it. */
    private final class Grid {

        private final Worksheet sheet;
        private final Set<Long> taken = new HashSet<>();
        private int row;
        private int width;

        Grid(Worksheet sheet, int row) {
            this.sheet = sheet;
            this.row = row;
        }

        void row(List<FormCell> line) {
            int column = 0;
            for (FormCell cell : line) {
                while (taken.contains(at(row, column))) {
                    column++;
                }
                switch (cell) {
                    case FormCell.Head head -> {
                        sheet.value(row, column, head.label().in(locale));
                        span(column, head.rows(), head.columns());
                        column += head.columns();
                    }
                    case FormCell.Value value -> {
                        value(column, cells.apply(value.place()));
                        span(column, 1, value.columns());
                        column += value.columns();
                    }
                }
                width = Math.max(width, column);
            }
            row++;
        }

        private void value(int column, Cell cell) {
            switch (cell) {
                case Cell.Count(long count) -> sheet.value(row, column, count);
                case Cell.Amount(BigDecimal amount) -> sheet.value(row, column, amount);
                case Cell.Words(String text) -> sheet.value(row, column, text);
                case Cell.Blank() -> sheet.value(row, column, "");
                case Cell.Missing() -> sheet.value(row, column, "");
            }
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
