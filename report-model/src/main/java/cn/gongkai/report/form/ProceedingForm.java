package cn.gongkai.report.form;

import cn.gongkai.report.Place;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.report.proceeding.Outcome;
import cn.gongkai.report.proceeding.Proceeding;
import java.util.ArrayList;
import java.util.List;

/** Lays out table 4: fifteen columns in three groups, two of them litigation, and a single row. */
final class ProceedingForm {

    private static final int OUTCOMES = Outcome.values().length;
    private static final String LITIGATION = "t4-litigation";

    private ProceedingForm() {}

    static FormTable table() {
        List<FormCell> values = new ArrayList<>();
        for (Proceeding proceeding : Proceeding.values()) {
            for (Outcome outcome : Outcome.values()) {
                List<String> heads = proceeding == Proceeding.RECONSIDERATION
                        ? List.of(id(proceeding), id(proceeding, outcome))
                        : List.of(LITIGATION, id(proceeding), id(proceeding, outcome));
                values.add(new FormCell.Value(Place.cell(4, proceeding.key(), outcome.key()), heads, 1));
            }
        }
        return new FormTable(
                4,
                new Wording("政府信息公开行政复议、行政诉讼情况", "Administrative reconsideration and litigation"),
                head(),
                List.of(List.of(values)));
    }

    private static List<List<FormCell>> head() {
        List<FormCell> first = List.of(
                group(Proceeding.RECONSIDERATION),
                new FormCell.Head(
                        LITIGATION, new Wording("行政诉讼", "Administrative litigation"), "colgroup", 1, 2 * OUTCOMES));
        List<FormCell> second = new ArrayList<>(outcomes(Proceeding.RECONSIDERATION, 2));
        second.add(group(Proceeding.LITIGATION_DIRECT));
        second.add(group(Proceeding.LITIGATION_AFTER_RECONSIDERATION));
        List<FormCell> third = new ArrayList<>(outcomes(Proceeding.LITIGATION_DIRECT, 1));
        third.addAll(outcomes(Proceeding.LITIGATION_AFTER_RECONSIDERATION, 1));
        return List.of(first, second, third);
    }

    private static FormCell group(Proceeding proceeding) {
        return new FormCell.Head(id(proceeding), FormLabels.of(proceeding), "colgroup", 1, OUTCOMES);
    }

    private static List<FormCell> outcomes(Proceeding proceeding, int rows) {
        List<FormCell> cells = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            cells.add(new FormCell.Head(id(proceeding, outcome), FormLabels.of(outcome), "col", rows, 1));
        }
        return cells;
    }

    private static String id(Proceeding proceeding) {
        return "t4-" + proceeding.key();
    }

    private static String id(Proceeding proceeding, Outcome outcome) {
        return id(proceeding) + "-" + outcome.key();
    }
}
