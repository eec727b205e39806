package cn.gongkai.intake.form;

import cn.gongkai.report.Place;
import cn.gongkai.report.form.OfficialForm;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What fields of the form are called, in requests and on the page. */
public final class FieldKey {

    /** The field of the title. */
    public static final String TITLE = "title";

    private static final Map<String, Place> PLACES =
            OfficialForm.PLACES.stream().collect(Collectors.toUnmodifiableMap(FieldKey::of, Function.identity()));

    private FieldKey() {}

    /** The field of a cell, {@code c|3|3.4.1|naturalPerson}, or of a part's text, {@code t|1}. */
    public static String of(Place place) {
        if (place.row() == null) {
            return "t|" + place.part();
        }
        String row = "c|" + place.part() + "|" + place.row();
        return place.column() == null ? row : row + "|" + place.column();
    }

    /** The field of what a contact has: {@code address}, {@code phone}, {@code postcode}, {@code email}, {@code website}. */
    public static String contact(String member) {
        return "contact|" + member;
    }

    /** The cell that a field is of; empty for every other name. */
    public static Optional<Place> cell(String key) {
        return Optional.ofNullable(PLACES.get(key));
    }

    /** The id of a cell on the page: {@code c-3-3.4.1-naturalPerson}. */
    static String cellId(Place place) {
        return of(place).replace('|', '-');
    }

    /** The id of a field on the page. */
    static String fieldId(String key) {
        return "f-" + key.replaceFirst("^[ct]\\|", "").replace('|', '-');
    }
}
