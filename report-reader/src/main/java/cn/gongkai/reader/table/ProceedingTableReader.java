package cn.gongkai.reader.table;

import cn.gongkai.reader.source.GridCell;
import cn.gongkai.reader.source.GridRow;
import cn.gongkai.reader.source.Spelling;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.proceeding.ProceedingTable;
import cn.gongkai.report.reading.ObservationKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads the table of part 4: one row of 15 values below two or three rows of heads, in whose order they are. */
public final class ProceedingTableReader {

    private static final int VALUES = ProceedingTable.PLACES.size();

    private ProceedingTableReader() {}

    /** Reads the table; if its values are not 15, all stay missing and it is noted. */
    public static ProceedingTable read(List<GridRow> rows, TableReading reading) {
        ProceedingHeads heads = new ProceedingHeads();
        List<GridCell> values = null;
        boolean seen = false;
        for (GridRow row : rows) {
            List<GridCell> own = row.own();
            if (ProceedingHeads.isHead(own)) {
                if (!seen) {
                    heads.add(own);
                }
            } else if (Values.allBlank(own) && own.size() < VALUES || isNote(own)) {
                continue;
            } else if (!seen) {
                seen = true;
                values = Values.of(own, VALUES, row);
                if (values == null) {
                    reading.unclear(Place.part(4), "行政复议、行政诉讼", VALUES, Values.notBlank(own));
                }
            } else if (!Values.allBlank(own)) {
                reading.observe(ObservationKind.REPEATED_ROW, Place.part(4), first(own), "");
            }
        }
        List<Place> places = heads.places(reading);
        if (values == null) {
            return ProceedingTable.MISSING;
        }
        if (places.isEmpty()) {
            reading.unclear(Place.part(4), "行政复议、行政诉讼", VALUES, VALUES);
            return ProceedingTable.MISSING;
        }
        List<Cell> cells = new ArrayList<>(Collections.nCopies(VALUES, Cell.MISSING));
        for (int i = 0; i < VALUES; i++) {
            cells.set(
                    ProceedingTable.PLACES.indexOf(places.get(i)),
                    CountReader.count(values.get(i).text()));
            reading.place(places.get(i), values.get(i));
        }
        return new ProceedingTable(cells);
    }

    /** A single text below or above the figures, such as who filled them in. */
    private static boolean isNote(List<GridCell> own) {
        return Values.notBlank(own) == 1 && own.stream().anyMatch(cell -> Spelling.han(cell.text()) >= 2);
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
