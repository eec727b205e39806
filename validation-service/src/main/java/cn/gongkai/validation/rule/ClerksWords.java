package cn.gongkai.validation.rule;

import cn.gongkai.report.Place;
import cn.gongkai.report.finding.PlaceWords;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.report.reading.Observation;
import cn.gongkai.report.reading.ObservationKind;
import cn.gongkai.report.reading.Reading;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows and columns that a document calls otherwise than the form: messages name them in both words. */
final class ClerksWords {

    /** A label of the form has at most some thirty characters; more of a wrong one helps nobody to find it. */
    private static final int LONGEST = 40;

    private final Map<Place, String> labels = new HashMap<>();

    ClerksWords(Reading reading) {
        for (Observation observation : reading.observations()) {
            if (observation.kind() == ObservationKind.LABEL
                    && !observation.found().isEmpty()
                    && isLabel(observation.where(), observation.expected())) {
                labels.putIfAbsent(observation.where(), shortened(observation.found()));
            }
        }
    }

    /** A head over a row of one cell is noted at the row as well; it is not the row's label. */
    private static boolean isLabel(Place place, String official) {
        try {
            PlaceWords words = PlaceWords.of(place);
            Wording label = place.column() == null ? words.row() : words.column();
            return label.chinese().equals(official);
        } catch (IllegalArgumentException e) {
            // A caller of our API may name rows that the form does not have.
            return false;
        }
    }

    private static String shortened(String label) {
        return label.length() <= LONGEST ? label : label.substring(0, LONGEST) + "…";
    }

    /** The placeholders that a place itself fills: {@code part}, {@code row}, {@code column}, {@code cell}. */
    Map<String, Wording> of(Place place) {
        Map<String, Wording> words = FormWords.of(place);
        if (labels.isEmpty() || place.row() == null && place.column() == null) {
            return words;
        }
        String row = place.row() == null ? null : labels.get(Place.row(place.part(), place.row()));
        String column = column(place);
        if (row == null && column == null) {
            return words;
        }
        PlaceWords official = PlaceWords.of(place);
        PlaceWords both = new PlaceWords(official.part(), with(official.row(), row), with(official.column(), column));
        return Map.of("part", both.part(), "row", both.row(), "column", both.column(), "cell", both.cell());
    }

    private @Nullable String column(Place place) {
        if (place.column() == null) {
            return null;
        }
        String ofAllRows = labels.get(new Place(place.part(), null, place.column()));
        return ofAllRows == null ? labels.get(place) : ofAllRows;
    }

    private static Wording with(Wording official, @Nullable String written) {
        return written == null
                ? official
                : new Wording(
                        official.chinese() + "（表中写作‘" + written + "’）",
                        official.english() + " (written ‘" + written + "’)");
    }
}
