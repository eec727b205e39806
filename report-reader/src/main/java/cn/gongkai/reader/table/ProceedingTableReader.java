package cn.gongkai.reader.table;

import cn.gongkai.reader.source.GridCell;
import cn.gongkai.reader.source.GridRow;
import cn.gongkai.reader.source.Spelling;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.proceeding.Outcome;
import cn.gongkai.report.proceeding.Proceeding;
import cn.gongkai.report.proceeding.ProceedingTable;
import cn.gongkai.report.reading.ObservationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads the table of part 4: one row of 15 values below two or three rows of heads. */
public final class ProceedingTableReader {

    private static final int VALUES = ProceedingTable.PLACES.size();

    private static final List<String> GROUPS = List.of("行政复议", "行政诉讼", "未经复议直接起诉", "复议后起诉");

    private ProceedingTableReader() {}

    /**
     * Reads the table.
     *
     * @throws UnclearRowException if the values are not 15
     */
    public static ProceedingTable read(List<GridRow> rows, TableReading reading) throws UnclearRowException {
        List<GridCell> values = null;
        List<GridCell> heads = new ArrayList<>();
        for (GridRow row : rows) {
            List<GridCell> own = row.own();
            if (isHead(own)) {
                if (values == null) {
                    heads.addAll(own);
                }
            } else if (Values.allBlank(own) && own.size() < VALUES) {
                continue;
            } else if (values == null) {
                values = Values.of(own, VALUES, row.ragged());
                if (values == null) {
                    throw new UnclearRowException(4, "行政复议、行政诉讼", VALUES, Values.notBlank(own));
                }
            } else if (!Values.allBlank(own)) {
                reading.observe(ObservationKind.REPEATED_ROW, Place.part(4), first(own), "");
            }
        }
        compare(heads, reading);
        return values == null ? ProceedingTable.MISSING : table(values, reading);
    }

    private static ProceedingTable table(List<GridCell> values, TableReading reading) {
        List<Cell> cells = new ArrayList<>(VALUES);
        for (int i = 0; i < VALUES; i++) {
            cells.add(CountReader.count(values.get(i).text()));
            reading.place(ProceedingTable.PLACES.get(i), values.get(i));
        }
        return new ProceedingTable(cells);
    }

    private static boolean isHead(List<GridCell> own) {
        for (GridCell cell : own) {
            String words = Label.words(cell.text());
            if (Spelling.han(words) >= 2 && (GROUPS.contains(words) || outcomeLike(words))) {
                return true;
            }
        }
        return false;
    }

    private static boolean outcomeLike(String words) {
        for (Outcome outcome : Outcome.values()) {
            if (outcome.label().equals(words)) {
                return true;
            }
        }
        return false;
    }

    /** The heads come as the two groups, then five outcomes, then two groups, then ten outcomes. */
    private static void compare(List<GridCell> heads, TableReading reading) {
        int next = 0;
        for (GridCell head : heads) {
            String words = Label.words(head.text());
            if (words.isEmpty() || GROUPS.contains(words)) {
                continue;
            }
            if (next == VALUES) {
                return;
            }
            Place place = ProceedingTable.PLACES.get(next);
            String official = Outcome.ofKey(place.column()).label();
            if (!words.equals(official) && !Label.isSlip(words, official) && groupSlip(words)) {
                reading.observe(
                        ObservationKind.LABEL,
                        Place.row(4, Objects.requireNonNull(place.row())),
                        head.text(),
                        Proceeding.ofKey(place.row()).label());
                continue;
            }
            if (!words.equals(official)) {
                reading.observe(ObservationKind.LABEL, place, head.text(), official);
            }
            next++;
        }
    }

    private static boolean groupSlip(String words) {
        return GROUPS.stream().anyMatch(group -> Label.isSlip(words, group));
    }

    private static String first(List<GridCell> own) {
        return own.stream()
                .map(GridCell::text)
                .filter(text -> !Spelling.isBlank(text))
                .findFirst()
                .map(Label::line)
                .orElse("");
    }
}
