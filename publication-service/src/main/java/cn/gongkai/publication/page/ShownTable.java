package cn.gongkai.publication.page;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Place;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.report.form.FormCell;
import cn.gongkai.report.form.FormTable;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** A table of the form filled in. */
record ShownTable(int part, Wording caption, List<List<ShownCell>> head, List<List<List<ShownCell>>> groups) {

    /** The table of a report, in which a correction's cells are marked. */
    static ShownTable of(FormTable form, AnnualReport report, Predicate<Place> changed) {
        return of(form, place -> new ShownCell.Content(report.cell(place).shown(), changed.test(place), null));
    }

    static ShownTable of(FormTable form, Function<Place, ShownCell.Content> content) {
        return new ShownTable(
                form.part(),
                form.caption(),
                rows(form.head(), content),
                form.groups().stream().map(group -> rows(group, content)).toList());
    }

    private static List<List<ShownCell>> rows(List<List<FormCell>> rows, Function<Place, ShownCell.Content> content) {
        return rows.stream()
                .map(row ->
                        row.stream().map(cell -> ShownCell.of(cell, content)).toList())
                .toList();
    }
}
