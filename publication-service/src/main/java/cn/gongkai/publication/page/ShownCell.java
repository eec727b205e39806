package cn.gongkai.publication.page;

import cn.gongkai.report.Place;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.report.form.FormCell;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table as a template wants it: the form's cell with its value in it.
 *
 * @param isHead whether it is a head cell; then it has a label and a scope, else a value and headers
 * @param headers the ids of its head cells, parted by blanks
 * @param isChanged whether this revision changed it
 * @param link where its value leads; null if nowhere
 */
record ShownCell(
        boolean isHead,
        String id,
        Wording label,
        String scope,
        int rows,
        int columns,
        String headers,
        String value,
        boolean isChanged,
        @Nullable String link) {

    /**
     * What stands in a cell that is no head.
     *
     * @param link where it leads; null if nowhere
     */
    record Content(
            String value, boolean isChanged, @Nullable String link) {}

    static ShownCell of(FormCell cell, Function<Place, Content> contents) {
        return switch (cell) {
            case FormCell.Head head ->
                new ShownCell(
                        true, head.id(), head.label(), head.scope(), head.rows(), head.columns(), "", "", false, null);
            case FormCell.Value value -> {
                Content content = contents.apply(value.place());
                yield new ShownCell(
                        false,
                        id(value.place()),
                        Wording.NONE,
                        "",
                        1,
                        value.columns(),
                        String.join(" ", value.heads()),
                        content.value(),
                        content.isChanged(),
                        content.link());
            }
        };
    }

    /** What links to a cell name: {@code c-3-3.4.1-naturalPerson}. */
    static String id(Place place) {
        String row = "c-" + place.part() + "-" + place.row();
        return place.column() == null ? row : row + "-" + place.column();
    }
}
