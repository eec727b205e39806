package cn.gongkai.report.form;

import cn.gongkai.report.Place;
import cn.gongkai.report.finding.Wording;
import java.util.ArrayList;
import java.util.List;

/** Lays out table 2: four groups of rows, each under its item of article 20 and with column heads of its own. */
final class DisclosureForm {

    private static final int VALUE_COLUMNS = 3;
    private static final Wording CONTENT = new Wording("信息内容", "Content");
    private static final String DECISIONS = "decisions";

    private DisclosureForm() {}

    static FormTable table() {
        return new FormTable(
                2,
                new Wording("主动公开政府信息情况", "Proactive disclosure"),
                List.of(),
                List.of(
                        group(
                                1,
                                new Wording("第二十条第（一）项", "Article 20 (1)"),
                                List.of("issued", "repealed", "inForce"),
                                List.of("regulations", "normativeDocuments")),
                        group(5, new Wording("第二十条第（五）项", "Article 20 (5)"), List.of(DECISIONS), List.of("licensing")),
                        group(
                                6,
                                new Wording("第二十条第（六）项", "Article 20 (6)"),
                                List.of(DECISIONS),
                                List.of("penalty", "coercion")),
                        group(8, new Wording("第二十条第（八）项", "Article 20 (8)"), List.of("fees"), List.of("feesWan"))));
    }

    private static List<List<FormCell>> group(int item, Wording basis, List<String> columns, List<String> rows) {
        String id = "t2-" + item;
        int width = VALUE_COLUMNS / columns.size();
        List<List<FormCell>> group = new ArrayList<>();
        group.add(List.of(new FormCell.Head(id, basis, "rowgroup", 1, VALUE_COLUMNS + 1)));
        List<FormCell> heads = new ArrayList<>();
        heads.add(new FormCell.Head(id + "-content", CONTENT, "col", 1, 1));
        for (String column : columns) {
            heads.add(new FormCell.Head(id + "-" + column, FormLabels.disclosureColumn(column), "col", 1, width));
        }
        group.add(heads);
        for (String row : rows) {
            group.add(row(id, row, columns, width));
        }
        return group;
    }

    private static List<FormCell> row(String group, String row, List<String> columns, int width) {
        String id = "t2-" + row;
        List<FormCell> cells = new ArrayList<>();
        cells.add(new FormCell.Head(id, FormLabels.disclosureRow(row), "row", 1, 1));
        for (String column : columns) {
            Place place = columns.size() == 1 ? Place.row(2, row) : Place.cell(2, row, column);
            cells.add(new FormCell.Value(place, List.of(group, id, group + "-" + column), width));
        }
        return cells;
    }
}
