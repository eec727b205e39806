package cn.gongkai.reader.form;

import cn.gongkai.report.Cell;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.disclosure.DisclosureTable;
import cn.gongkai.report.proceeding.Outcome;
import cn.gongkai.report.proceeding.Proceeding;
import cn.gongkai.report.proceeding.ProceedingTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Draws the three tables of the form, with the merged cells of the official one. */
final class FormTables {

    /** The first row of every group of results: what its left cell says, and over how many rows. */
    private static final Map<ApplicationRow, Box> GROUPS = Map.of(
            ApplicationRow.REFUSED_STATE_SECRET, Box.label("（三）不予公开", 1, 8),
            ApplicationRow.UNAVAILABLE_NOT_HELD, Box.label("（四）无法提供", 1, 3),
            ApplicationRow.NOT_PROCESSED_PETITION, Box.label("（五）不予处理", 1, 5),
            ApplicationRow.CLOSED_NOT_CLARIFIED, Box.label("（六）其他处理", 1, 3));

    private FormTables() {}

    static Item.Table disclosure(DisclosureTable table) {
        List<List<Box>> rows = new ArrayList<>();
        rows.add(List.of(Box.label("第二十条第（一）项", 4, 1)));
        rows.add(List.of(
                Box.label("信息内容", 1, 1),
                Box.label("本年制发件数", 1, 1),
                Box.label("本年废止件数", 1, 1),
                Box.label("现行有效件数", 1, 1)));
        rows.add(documents("规章", "regulations", table));
        rows.add(documents("行政规范性文件", "normativeDocuments", table));
        band(rows, "五", "本年处理决定数量", List.of("行政许可"), List.of(table.licensing()));
        band(rows, "六", "本年处理决定数量", List.of("行政处罚", "行政强制"), List.of(table.penalty(), table.coercion()));
        band(rows, "八", "本年收费金额（单位：万元）", List.of("行政事业性收费"), List.of(table.feesWan()));
        return new Item.Table(rows);
    }

    private static List<Box> documents(String label, String key, DisclosureTable table) {
        return List.of(
                Box.label(label, 1, 1),
                value(table.cell(key, "issued")),
                value(table.cell(key, "repealed")),
                value(table.cell(key, "inForce")));
    }

    private static void band(List<List<Box>> rows, String item, String head, List<String> labels, List<Cell> values) {
        rows.add(List.of(Box.label("第二十条第（" + item + "）项", 4, 1)));
        rows.add(List.of(Box.label("信息内容", 1, 1), Box.label(head, 3, 1)));
        for (int i = 0; i < labels.size(); i++) {
            rows.add(List.of(
                    Box.label(labels.get(i), 1, 1), new Box(values.get(i).shown(), 3, 1, true)));
        }
    }

    static Item.Table applications(ApplicationTable table) {
        List<List<Box>> rows = new ArrayList<>();
        rows.add(List.of(Box.label("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3), Box.label("申请人情况", 7, 1)));
        rows.add(List.of(Box.label("自然人", 1, 2), Box.label("法人或其他组织", 5, 1), Box.label("总计", 1, 2)));
        rows.add(Arrays.stream(Applicant.values())
                .filter(column -> column != Applicant.NATURAL_PERSON && column != Applicant.TOTAL)
                .map(column -> Box.label(column.label(), 1, 1))
                .toList());
        for (ApplicationRow row : ApplicationRow.values()) {
            List<Box> boxes = new ArrayList<>();
            if (row == ApplicationRow.GRANTED) {
                boxes.add(Box.label("三、本年度办理结果", 1, 22));
            }
            if (GROUPS.containsKey(row)) {
                boxes.add(GROUPS.get(row));
            }
            // Left of a row's own label stand its group and 三、本年度办理结果, where it has them.
            int columns = row.code().length() == 1 ? 3 : row.code().length() == 3 ? 2 : 1;
            boxes.add(Box.label(row.label(), columns, 1));
            for (Applicant column : Applicant.values()) {
                boxes.add(value(table.cell(row, column)));
            }
            rows.add(boxes);
        }
        return new Item.Table(rows);
    }

    static Item.Table proceedings(ProceedingTable table) {
        List<Box> outcomes = Arrays.stream(Outcome.values())
                .map(outcome -> Box.label(outcome.label(), 1, 1))
                .toList();
        List<List<Box>> rows = new ArrayList<>();
        rows.add(List.of(Box.label("行政复议", 5, 1), Box.label("行政诉讼", 10, 1)));
        List<Box> second = new ArrayList<>();
        outcomes.forEach(outcome -> second.add(Box.label(outcome.text(), 1, 2)));
        second.add(Box.label("未经复议直接起诉", 5, 1));
        second.add(Box.label("复议后起诉", 5, 1));
        rows.add(second);
        List<Box> third = new ArrayList<>(outcomes);
        third.addAll(outcomes);
        rows.add(third);
        List<Box> values = new ArrayList<>();
        for (Proceeding group : Proceeding.values()) {
            for (Outcome outcome : Outcome.values()) {
                values.add(value(table.cell(group, outcome)));
            }
        }
        rows.add(values);
        return new Item.Table(rows);
    }

    private static Box value(Cell cell) {
        return Box.value(cell.shown());
    }
}
