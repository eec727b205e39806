package cn.gongkai.reader.table;

import cn.gongkai.reader.source.GridCell;
import cn.gongkai.reader.source.SourceLocation;
import cn.gongkai.report.Place;
import cn.gongkai.report.reading.Observation;
import cn.gongkai.report.reading.ObservationKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the reading of the tables leaves beside their cells: where each cell stands, and what deviates from the form. */
public final class TableReading {

    /** What is found where a picture stands for a table. */
    private static final String PICTURE = "图片";

    /** A quarter of table 3: a clerk may forget some cells; a file that lost so many lost others unseen. */
    private static final int MOST_UNCLEAR_ROWS = 6;

    /** The cells and labels of the form's three tables. */
    private static final int MOST_PLACES = 256;

    private final Map<Place, SourceLocation> places = LinkedHashMap.newLinkedHashMap(MOST_PLACES);
    private final List<Observation> observations = new ArrayList<>();
    private final List<UnclearRowException> unclear = new ArrayList<>();

    void place(Place place, GridCell cell) {
        places.put(place, cell.at());
    }

    void observe(ObservationKind kind, Place where, String found, String expected) {
        observations.add(new Observation(kind, where, Label.line(found), expected));
    }

    /**
     * Notes that the document has no table of a part.
     *
     * @param pictured whether a picture stands in its place
     */
    public void missing(int part, boolean pictured) {
        observations.add(new Observation(ObservationKind.MISSING_TABLE, Place.part(part), pictured ? PICTURE : "", ""));
    }

    /** Notes a row whose values cannot be told apart for certain; its cells stay missing. */
    void unclear(Place where, String label, int wanted, int found) {
        unclear.add(new UnclearRowException(where.part(), Label.line(label), wanted, found));
        observe(ObservationKind.UNCLEAR_ROW, where, Integer.toString(found), Integer.toString(wanted));
    }

    /**
     * Refuses tables that are unclear as a whole.
     *
     * @throws UnclearRowException the first unclear row, if there are many
     */
    public void refuseIfUnclear() throws UnclearRowException {
        if (unclear.size() > MOST_UNCLEAR_ROWS) {
            throw unclear.getFirst();
        }
    }

    /** Notes a label that is not the form's, once the number and punctuation are left aside. */
    void compare(Place where, GridCell found, String official) {
        boolean same =
                found.text().equals(official) || Label.words(found.text()).equals(Label.words(official));
        if (!same) {
            // A row of one cell is a place of its own: its value goes before its label.
            places.putIfAbsent(where, found.at());
            observe(ObservationKind.LABEL, where, found.text(), official);
        }
    }

    public Map<Place, SourceLocation> places() {
        return places;
    }

    public List<Observation> observations() {
        return observations;
    }

    /** Whether the tables follow the form of 2019. */
    public boolean oldFormat() {
        return observations.stream().anyMatch(observation -> observation.kind() == ObservationKind.OLD_FORMAT);
    }
}
