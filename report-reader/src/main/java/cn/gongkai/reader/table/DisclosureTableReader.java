package cn.gongkai.reader.table;

import cn.gongkai.reader.source.GridCell;
import cn.gongkai.reader.source.GridRow;
import cn.gongkai.reader.source.Spelling;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.disclosure.DisclosureTable;
import cn.gongkai.report.reading.ObservationKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the table of part 2: six rows in four bands, each band under its own head. */
public final class DisclosureTableReader {

    private static final List<String> COLUMNS = List.of("issued", "repealed", "inForce");
    private static final List<String> COLUMN_LABELS = List.of("本年制发件数", "本年废止件数", "现行有效件数");
    private static final String DECISIONS = "本年处理决定数量";
    private static final String FEES = "本年收费金额（单位：万元）";

    /** Heads that only the form of 2019 has. */
    private static final Set<String> OLD_HEADS =
            Set.of("本年新制作数量", "本年新公开数量", "对外公开总数量", "上一年项目数量", "本年增减", "采购项目数量", "采购总金额");

    /** The rows in the order of the form. */
    private enum Row {
        REGULATIONS("regulations", "规章", 1),
        NORMATIVE_DOCUMENTS("normativeDocuments", "行政规范性文件", 1),
        LICENSING("licensing", "行政许可", 5),
        PENALTY("penalty", "行政处罚", 6),
        COERCION("coercion", "行政强制", 6),
        FEES_WAN("feesWan", "行政事业性收费", 8);

        final String key;
        final String label;
        /** The item of article 20 whose band the row stands in. */
        final int item;

        Row(String key, String label, int item) {
            this.key = key;
            this.label = label;
            this.item = item;
        }
    }

    private final TableReading reading;
    private final Set<Row> read = EnumSet.noneOf(Row.class);
    private DisclosureTable table = DisclosureTable.MISSING;
    /** The columns of the first band from left to right. */
    private List<String> columns = COLUMNS;

    private DisclosureTableReader(TableReading reading) {
        this.reading = reading;
    }

    /**
     * Reads the table. One in the form of 2019 counts other things: its cells stay missing. So does a row that has fewer or
     * more values than columns; it is noted.
     */
    public static DisclosureTable read(List<GridRow> rows, TableReading reading) {
        for (GridRow row : rows) {
            for (GridCell cell : row.own()) {
                if (OLD_HEADS.contains(Label.words(cell.text()))) {
                    reading.observe(ObservationKind.OLD_FORMAT, Place.part(2), cell.text(), "本年制发件数");
                    return DisclosureTable.MISSING;
                }
            }
        }
        DisclosureTableReader reader = new DisclosureTableReader(reading);
        int item = 0;
        for (GridRow row : rows) {
            item = reader.row(row.own(), item, row);
        }
        return reader.table;
    }

    private int row(List<GridCell> own, int item, GridRow line) {
        int first = firstNotBlank(own);
        if (first == own.size()) {
            return item;
        }
        String words = Label.words(own.get(first).text());
        if (words.startsWith("第二十条") || words.startsWith("二十条")) {
            return item(words);
        }
        if (words.equals("信息内容") || isHead(own, first)) {
            heads(own, item);
            return item;
        }
        Row row = match(words, item);
        if (row == null) {
            boolean counted = own.subList(first + 1, own.size()).stream()
                    .anyMatch(cell -> CountReader.count(cell.text()) instanceof Cell.Count);
            if (counted) {
                reading.observe(
                        ObservationKind.UNKNOWN_FORMAT,
                        Place.part(2),
                        own.get(first).text(),
                        "");
            }
            return item;
        }
        if (!read.add(row)) {
            reading.observe(
                    ObservationKind.REPEATED_ROW,
                    Place.row(2, row.key),
                    own.get(first).text(),
                    row.label);
            return item;
        }
        boolean labelLost = Spelling.han(words) == 0;
        reading.compare(Place.row(2, row.key), labelLost ? own.getFirst() : own.get(first), row.label);
        values(
                row,
                own.subList(labelLost ? 0 : first + 1, own.size()),
                own.get(first).text(),
                line);
        return item;
    }

    private void values(Row row, List<GridCell> cells, String label, GridRow line) {
        if (row.item == 1) {
            List<GridCell> values = threeValues(cells, line);
            if (values == null) {
                reading.unclear(Place.row(2, row.key), label, 3, Values.notBlank(cells));
                return;
            }
            for (int i = 0; i < 3; i++) {
                GridCell value = values.get(i);
                table = table.with(row.key, columns.get(i), CountReader.count(value.text()));
                reading.place(Place.cell(2, row.key, columns.get(i)), value);
            }
            return;
        }
        GridCell value = Values.single(cells);
        if (value == null) {
            reading.unclear(Place.row(2, row.key), label, 1, Values.notBlank(cells));
            return;
        }
        Cell cell = row == Row.FEES_WAN ? CountReader.amount(value.text()) : CountReader.count(value.text());
        table = table.with(row.key, null, cell);
        reading.place(Place.row(2, row.key), value);
    }

    /** Three cells; more only if the rest are blanks that pad the row on the right. */
    private static @Nullable List<GridCell> threeValues(List<GridCell> cells, GridRow line) {
        if (cells.size() > 3 && !line.ragged() && Values.allBlank(cells.subList(3, cells.size()))) {
            return cells.subList(0, 3);
        }
        return Values.of(cells, 3, line);
    }

    private @Nullable Row match(String words, int item) {
        for (Row row : Row.values()) {
            if (row.label.equals(words)) {
                return row;
            }
        }
        for (Row row : Row.values()) {
            if (row.item == item
                    && !read.contains(row)
                    && (Spelling.han(words) == 0
                            || row.label.contains(words)
                            || words.contains(row.label)
                            || Label.isSlip(words, row.label))) {
                return row;
            }
        }
        return null;
    }

    private void heads(List<GridCell> own, int item) {
        List<String> named = own.stream()
                .map(cell -> COLUMN_LABELS.indexOf(Label.words(cell.text())))
                .filter(column -> column >= 0)
                .map(COLUMNS::get)
                .toList();
        boolean first = !named.isEmpty();
        if (named.size() == COLUMNS.size() && Set.copyOf(named).size() == COLUMNS.size()) {
            columns = named;
        }
        int next = -1;
        for (GridCell cell : own) {
            String words = Label.words(cell.text());
            if (words.isEmpty() || words.equals("信息内容")) {
                continue;
            }
            next++;
            if ((first || item == 1) && next < 3) {
                boolean ofAnotherBand = words.equals(DECISIONS) || words.equals(Label.words(FEES));
                if (!ofAnotherBand) {
                    reading.compare(new Place(2, null, COLUMNS.get(next)), cell, COLUMN_LABELS.get(next));
                }
            } else if (next == 0 && (item == 5 || item == 6)) {
                reading.compare(Place.row(2, item == 5 ? "licensing" : "penalty"), cell, DECISIONS);
            } else if (next == 0 && item == 8) {
                reading.compare(Place.row(2, "feesWan"), cell, FEES);
            }
        }
    }

    private static boolean isHead(List<GridCell> own, int first) {
        for (GridCell cell : own.subList(first, own.size())) {
            String words = Label.words(cell.text());
            if (COLUMN_LABELS.contains(words) || words.equals(DECISIONS)) {
                return true;
            }
        }
        return false;
    }

    private static int item(String words) {
        return words.endsWith("一项")
                ? 1
                : words.endsWith("五项") ? 5 : words.endsWith("六项") ? 6 : words.endsWith("八项") ? 8 : 0;
    }

    private static int firstNotBlank(List<GridCell> own) {
        int first = 0;
        while (first < own.size() && Values.isBlank(own.get(first))) {
            first++;
        }
        return first;
    }
}
