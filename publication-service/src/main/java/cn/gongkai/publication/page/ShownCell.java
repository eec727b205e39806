package cn.gongkai.publication.page;

import cn.gongkai.publication.form.FormCell;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Place;
import cn.gongkai.report.finding.Wording;
import java.util.function.Predicate;

/**
 * A cell of a table as a template wants it: the form's cell with the report's value in it.
 *
 * @param isHead whether it is a head cell; then it has a label and a scope, else a value and headers
 * @param headers the ids of its head cells, parted by blanks
 * @param isChanged whether this revision changed it
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
        boolean isChanged) {

    static ShownCell of(FormCell cell, AnnualReport report, Predicate<Place> changed) {
        return switch (cell) {
            case FormCell.Head head ->
                new ShownCell(true, head.id(), head.label(), head.scope(), head.rows(), head.columns(), "", "", false);
            case FormCell.Value value ->
                new ShownCell(
                        false,
                        id(value.place()),
                        Wording.NONE,
                        "",
                        1,
                        value.columns(),
                        String.join(" ", value.heads()),
                        report.cell(value.place()).shown(),
                        changed.test(value.place()));
        };
    }

    /** What links to a cell name: {@code c-3-3.4.1-naturalPerson}. */
    static String id(Place place) {
        String row = "c-" + place.part() + "-" + place.row();
        return place.column() == null ? row : row + "-" + place.column();
    }
}
