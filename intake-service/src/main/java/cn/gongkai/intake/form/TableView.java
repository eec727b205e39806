package cn.gongkai.intake.form;

import cn.gongkai.report.finding.Wording;
import cn.gongkai.report.form.FormCell;
import cn.gongkai.report.form.FormTable;
import java.util.List;
import java.util.function.Function;

/** A table of the form filled in. */
public record TableView(int part, Wording caption, List<List<CellView>> head, List<List<List<CellView>>> groups) {

    static TableView of(FormTable form, Function<FormCell, CellView> fill) {
        return new TableView(
                form.part(),
                form.caption(),
                rows(form.head(), fill),
                form.groups().stream().map(group -> rows(group, fill)).toList());
    }

    private static List<List<CellView>> rows(List<List<FormCell>> rows, Function<FormCell, CellView> fill) {
        return rows.stream().map(row -> row.stream().map(fill).toList()).toList();
    }
}
