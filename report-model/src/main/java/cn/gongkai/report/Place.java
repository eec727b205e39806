package cn.gongkai.report;

import org.jspecify.annotations.Nullable;

/**
 * A place in the form.
 *
 * @param part 0 title and preamble, 1 to 6 the numbered parts
 * @param row the form's code of a row ({@code 3.3.1}, {@code normativeDocuments}, {@code litigationDirect}); null for a text
 * @param column the JSON name of a column ({@code naturalPerson}, {@code issued}, {@code upheld}); null for a row of one cell
 */
public record Place(
        int part, @Nullable String row, @Nullable String column) {

    public Place {
        if (part < 0 || part > 6) {
            throw new IllegalArgumentException("the form has parts 0 to 6: " + part);
        }
    }

    /** The whole part, for findings about its text. */
    public static Place part(int part) {
        return new Place(part, null, null);
    }

    public static Place row(int part, String row) {
        return new Place(part, row, null);
    }

    public static Place cell(int part, String row, String column) {
        return new Place(part, row, column);
    }
}
