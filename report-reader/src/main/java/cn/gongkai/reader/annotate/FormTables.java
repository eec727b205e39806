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
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.finding.PlaceWords;
import cn.gongkai.report.proceeding.Outcome;
import cn.gongkai.report.proceeding.Proceeding;
import cn.gongkai.report.proceeding.ProceedingTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The three tables of the form of 2021 with a report's cells. */
final class FormTables {

    private static final String BALANCE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

    /** The groups of results that have rows of their own, by the beginning of their codes. */
    private static final Map<String, String> GROUPS =
            Map.of("3.3.", "（三）不予公开", "3.4.", "（四）无法提供", "3.5.", "（五）不予处理", "3.6.", "（六）其他处理");

    private final AnnualReport report;
    private final SourceBuilder document;
    private final Map<Place, SourceLocation> places;
    private int tables;

    FormTables(AnnualReport report, SourceBuilder document, Map<Place, SourceLocation> places) {
        this.report = report;
        this.document = document;
        this.places = places;
    }

    void disclosure() throws SourceException {
        GridBuilder grid = new GridBuilder(document, tables++);
        label(grid, "第二十条第（一）项", 4, 1);
        grid.endRow();
        label(grid, "信息内容", 1, 1);
        for (String column : List.of("issued", "repealed", "inForce")) {
            label(grid, PlaceWords.of(new Place(2, null, column)).column().chinese(), 1, 1);
        }
        grid.endRow();
        for (String row : List.of("regulations", "normativeDocuments")) {
            label(grid, PlaceWords.of(Place.row(2, row)).row().chinese(), 1, 1);
            for (String column : List.of("issued", "repealed", "inForce")) {
                value(grid, Place.cell(2, row, column), 1);
            }
            grid.endRow();
        }
        band(grid, "第二十条第（五）项", "本年处理决定数量", List.of("licensing"));
        band(grid, "第二十条第（六）项", "本年处理决定数量", List.of("penalty", "coercion"));
        band(grid, "第二十条第（八）项", "本年收费金额（单位：万元）", List.of("feesWan"));
        end(grid);
    }

    private void band(GridBuilder grid, String item, String head, List<String> rows) throws SourceException {
        label(grid, item, 4, 1);
        grid.endRow();
        label(grid, "信息内容", 1, 1);
        label(grid, head, 3, 1);
        grid.endRow();
        for (String row : rows) {
            label(grid, PlaceWords.of(Place.row(2, row)).row().chinese(), 1, 1);
            value(grid, Place.row(2, row), 3);
            grid.endRow();
        }
    }

    void applications() throws SourceException {
        GridBuilder grid = new GridBuilder(document, tables++);
        label(grid, BALANCE, 3, 3);
        label(grid, "申请人情况", 7, 1);
        grid.endRow();
        label(grid, Applicant.NATURAL_PERSON.label(), 1, 2);
        label(grid, "法人或其他组织", 5, 1);
        label(grid, Applicant.TOTAL.label(), 1, 2);
        grid.endRow();
        for (Applicant column : Applicant.PARTS.subList(1, Applicant.PARTS.size())) {
            label(grid, column.label(), 1, 1);
        }
        grid.endRow();
        String group = "";
        for (ApplicationRow row : ApplicationRow.values()) {
            if (row == ApplicationRow.GRANTED) {
                label(grid, "三、本年度办理结果", 1, ApplicationRow.RESULTS.size() + 1);
            }
            String beginning = row.code().length() > 4 ? row.code().substring(0, 4) : "";
            if (!beginning.isEmpty() && !beginning.equals(group)) {
                label(grid, GROUPS.get(beginning), 1, rowsOf(beginning));
            }
            group = beginning;
            label(grid, row.label(), !row.code().contains(".") ? 3 : beginning.isEmpty() ? 2 : 1, 1);
            for (Applicant column : Applicant.values()) {
                value(grid, Place.cell(3, row.code(), column.key()), 1);
            }
            grid.endRow();
        }
        end(grid);
    }

    private static int rowsOf(String beginning) {
        return (int) ApplicationRow.RESULTS.stream()
                .filter(row -> row.code().startsWith(beginning))
                .count();
    }

    void proceedings() throws SourceException {
        GridBuilder grid = new GridBuilder(document, tables++);
        int outcomes = Outcome.values().length;
        label(grid, Proceeding.RECONSIDERATION.label(), outcomes, 1);
        label(grid, "行政诉讼", outcomes * 2, 1);
        grid.endRow();
        for (Outcome outcome : Outcome.values()) {
            label(grid, outcome.label(), 1, 2);
        }
        label(grid, Proceeding.LITIGATION_DIRECT.label(), outcomes, 1);
        label(grid, Proceeding.LITIGATION_AFTER_RECONSIDERATION.label(), outcomes, 1);
        grid.endRow();
        for (int i = 0; i < outcomes * 2; i++) {
            label(grid, Outcome.values()[i % outcomes].label(), 1, 1);
        }
        grid.endRow();
        for (Place place : ProceedingTable.PLACES) {
            value(grid, place, 1);
        }
        grid.endRow();
        end(grid);
    }

    private void end(GridBuilder grid) throws SourceException {
        for (Block block : grid.build()) {
            document.add(block);
        }
    }

    private void value(GridBuilder grid, Place place, int columns) throws SourceException {
        places.put(place, grid.next());
        label(grid, shown(report.cell(place)), columns, 1);
    }

    /** A hostile 1e999999999 would not fit into memory in plain digits. */
    private static String shown(Cell cell) {
        return cell instanceof Cell.Amount(BigDecimal value) && Math.abs(value.scale()) > 20
                ? value.toString()
                : cell.shown();
    }

    private static void label(GridBuilder grid, String text, int columns, int rows) throws SourceException {
        // A paragraph of a cell is never asked for by its number.
        grid.cell(List.of(new Paragraph(text, -1, 0)), columns, rows - 1);
    }
}
