package cn.gongkai.publication.page;

import cn.gongkai.publication.form.FormCell;
import cn.gongkai.publication.form.FormTable;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Place;
import cn.gongkai.report.finding.Wording;
import java.util.List;
import java.util.function.Predicate;

/** A table of the form filled in from a report. */
record ShownTable(int part, Wording caption, List<List<ShownCell>> head, List<List<List<ShownCell>>> groups) {

    static ShownTable of(FormTable form, AnnualReport report, Predicate<Place> changed) {
        return new ShownTable(
                form.part(),
                form.caption(),
                rows(form.head(), report, changed),
                form.groups().stream()
                        .map(group -> rows(group, report, changed))
                        .toList());
    }

    private static List<List<ShownCell>> rows(
            List<List<FormCell>> rows, AnnualReport report, Predicate<Place> changed) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> ShownCell.of(cell, report, changed))
                        .toList())
                .toList();
    }
}
