package cn.gongkai.reader.annotate;

import cn.gongkai.reader.source.Block;
import cn.gongkai.reader.source.GridBuilder;
import cn.gongkai.reader.source.Paragraph;
import cn.gongkai.reader.source.SourceBuilder;
import cn.gongkai.reader.source.SourceException;
import cn.gongkai.reader.source.SourceLocation;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.form.FormCell;
import cn.gongkai.report.form.FormTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The tables of the form of 2021 with a report's cells. */
final class FormTables {

    private final AnnualReport report;
    private final SourceBuilder document;
    private final Map<Place, SourceLocation> places;
    private int tables;

    FormTables(AnnualReport report, SourceBuilder document, Map<Place, SourceLocation> places) {
        this.report = report;
        this.document = document;
        this.places = places;
    }

    void add(FormTable form) throws SourceException {
        GridBuilder grid = new GridBuilder(document, tables++);
        rows(grid, form.head());
        for (List<List<FormCell>> group : form.groups()) {
            rows(grid, group);
        }
        for (Block block : grid.build()) {
            document.add(block);
        }
    }

    private void rows(GridBuilder grid, List<List<FormCell>> rows) throws SourceException {
        for (List<FormCell> row : rows) {
            for (FormCell cell : row) {
                switch (cell) {
                    case FormCell.Head head -> text(grid, head.label().chinese(), head.columns(), head.rows());
                    case FormCell.Value value -> {
                        places.put(value.place(), grid.next());
                        text(grid, shown(report.cell(value.place())), value.columns(), 1);
                    }
                }
            }
            grid.endRow();
        }
    }

    /** A hostile 1e999999999 would not fit into memory in plain digits. */
    private static String shown(Cell cell) {
        return cell instanceof Cell.Amount(BigDecimal value) && Math.abs(value.scale()) > 20
                ? value.toString()
                : cell.shown();
    }

    private static void text(GridBuilder grid, String text, int columns, int rows) throws SourceException {
        // A paragraph of a cell is never asked for by its number.
        grid.cell(List.of(new Paragraph(text, -1, 0)), columns, rows - 1);
    }
}
