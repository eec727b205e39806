package cn.gongkai.validation.rule;

import cn.gongkai.report.Place;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.disclosure.DisclosureTable;
import cn.gongkai.report.finding.PlaceWords;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.report.proceeding.ProceedingTable;
import cn.gongkai.report.statement.StatementKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people call the places of the form. */
final class FormWords {

    private static final Map<Place, Map<String, Wording>> KNOWN = known();

    private FormWords() {}

    /** Every place of the table in a part, in the order of the form. */
    static List<Place> places(int part) {
        return switch (part) {
            case 2 -> DisclosureTable.PLACES;
            case 3 -> ApplicationTable.PLACES;
            case 4 -> ProceedingTable.PLACES;
            default -> List.of();
        };
    }

    /** The placeholders that a place itself fills: {@code part}, {@code row}, {@code column}, {@code cell}. */
    static Map<String, Wording> of(Place place) {
        Map<String, Wording> words = KNOWN.get(place);
        return words == null ? words(place) : words;
    }

    /** What a statement counts. */
    static Wording statement(StatementKind kind, String subject) {
        String key = "statement." + kind + (subject.isEmpty() ? "" : "." + subject);
        return RuleTexts.wording(key);
    }

    private static Map<Place, Map<String, Wording>> known() {
        Map<Place, Map<String, Wording>> known = new HashMap<>();
        for (int part = 2; part <= 4; part++) {
            for (Place place : places(part)) {
                known.put(place, words(place));
            }
        }
        return Map.copyOf(known);
    }

    private static Map<String, Wording> words(Place place) {
        PlaceWords words = PlaceWords.of(place);
        return Map.of("part", words.part(), "row", words.row(), "column", words.column(), "cell", words.cell());
    }
}
