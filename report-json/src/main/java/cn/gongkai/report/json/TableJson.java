package cn.gongkai.report.json;

import cn.gongkai.report.Cell;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.disclosure.DisclosureTable;
import cn.gongkai.report.disclosure.DocumentCounts;
import cn.gongkai.report.proceeding.Outcome;
import cn.gongkai.report.proceeding.Proceeding;
import cn.gongkai.report.proceeding.ProceedingTable;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/** The three tables. A row or cell that the form does not have is refused: it is a slip of the sender's. */
final class TableJson {

    private static final List<String> DOCUMENT_COLUMNS = List.of("issued", "repealed", "inForce");

    private TableJson() {}

    static void write(JsonGenerator json, DisclosureTable table) {
        json.writeStartObject();
        write(json, "regulations", table.regulations());
        write(json, "normativeDocuments", table.normativeDocuments());
        CellJson.write(json, "licensing", table.licensing());
        CellJson.write(json, "penalty", table.penalty());
        CellJson.write(json, "coercion", table.coercion());
        CellJson.write(json, "feesWan", table.feesWan());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, DocumentCounts counts) {
        if (counts.equals(DocumentCounts.MISSING)) {
            return;
        }
        json.writeObjectPropertyStart(name);
        CellJson.write(json, "issued", counts.issued());
        CellJson.write(json, "repealed", counts.repealed());
        CellJson.write(json, "inForce", counts.inForce());
        json.writeEndObject();
    }

    static DisclosureTable readDisclosure(JsonInput input) {
        DisclosureTable[] table = {DisclosureTable.MISSING};
        input.object(row -> {
            switch (row) {
                case "regulations", "normativeDocuments" ->
                    input.object(column -> {
                        if (!DOCUMENT_COLUMNS.contains(column)) {
                            throw input.wrong("one of " + DOCUMENT_COLUMNS);
                        }
                        table[0] = table[0].with(row, column, CellJson.readCount(input));
                    });
                case "licensing", "penalty", "coercion" ->
                    table[0] = table[0].with(row, null, CellJson.readCount(input));
                case "feesWan" -> table[0] = table[0].with(row, null, CellJson.readAmount(input));
                default -> throw input.wrong("a row of table 2");
            }
        });
        return table[0];
    }

    static void write(JsonGenerator json, ApplicationTable table) {
        write(json, table.cells(), ApplicationRow.values(), ApplicationRow::code, Applicant.values(), Applicant::key);
    }

    static ApplicationTable readApplications(JsonInput input) {
        return new ApplicationTable(
                read(input, ApplicationRow.values().length, ApplicationRow::ofCode, 7, Applicant::ofKey));
    }

    static void write(JsonGenerator json, ProceedingTable table) {
        write(json, table.cells(), Proceeding.values(), Proceeding::key, Outcome.values(), Outcome::key);
    }

    static ProceedingTable readProceedings(JsonInput input) {
        return new ProceedingTable(read(input, 3, Proceeding::ofKey, Outcome.values().length, Outcome::ofKey));
    }

    private static <R, C> void write(
            JsonGenerator json,
            List<Cell> cells,
            R[] rows,
            Function<R, String> rowName,
            C[] columns,
            Function<C, String> columnName) {
        json.writeStartObject();
        for (int row = 0; row < rows.length; row++) {
            List<Cell> rowCells = cells.subList(row * columns.length, (row + 1) * columns.length);
            if (rowCells.stream().allMatch(Cell.Missing.class::isInstance)) {
                continue;
            }
            json.writeObjectPropertyStart(rowName.apply(rows[row]));
            for (int column = 0; column < columns.length; column++) {
                CellJson.write(json, columnName.apply(columns[column]), rowCells.get(column));
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static <R extends Enum<R>, C extends Enum<C>> List<Cell> read(
            JsonInput input, int rows, Function<String, R> rowOf, int columns, Function<String, C> columnOf) {
        Cell[] cells = new Cell[rows * columns];
        Arrays.fill(cells, Cell.MISSING);
        input.object(rowName -> {
            int row = known(input, rowOf, rowName, "row").ordinal();
            input.object(columnName -> {
                int column = known(input, columnOf, columnName, "column").ordinal();
                cells[row * columns + column] = CellJson.readCount(input);
            });
        });
        return Arrays.asList(cells);
    }

    private static <T> T known(JsonInput input, Function<String, T> of, String name, String what) {
        try {
            return of.apply(name);
        } catch (IllegalArgumentException e) {
            throw input.wrong("a " + what + " of the form");
        }
    }
}
