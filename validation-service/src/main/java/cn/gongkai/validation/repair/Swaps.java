package cn.gongkai.validation.repair;

import cn.gongkai.report.Place;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.proceeding.Outcome;
import cn.gongkai.report.proceeding.Proceeding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The exchanges of neighbours that are thought of: two cells, two rows, two columns, two groups. */
final class Swaps {

    /** Of table 3. */
    static final List<Swap> OF_APPLICATIONS = of(applications());

    /** Of table 4, whose one row counts as three. */
    static final List<Swap> OF_PROCEEDINGS = of(proceedings());

    private Swaps() {}

    private static List<Swap> of(List<List<Place>> rows) {
        List<Swap> cells = new ArrayList<>();
        List<Swap> lines = new ArrayList<>();
        for (List<Place> row : rows) {
            neighbours(cells, row);
        }
        for (int row = 0; row + 1 < rows.size(); row++) {
            lines.add(new Swap(rows.get(row), rows.get(row + 1)));
            for (int column = 0; column < rows.get(row).size(); column++) {
                cells.add(new Swap(
                        List.of(rows.get(row).get(column)),
                        List.of(rows.get(row + 1).get(column))));
            }
        }
        for (int column = 0; column + 1 < rows.getFirst().size(); column++) {
            lines.add(new Swap(column(rows, column), column(rows, column + 1)));
        }
        cells.addAll(lines);
        return List.copyOf(cells);
    }

    private static void neighbours(List<Swap> swaps, List<Place> row) {
        for (int column = 0; column + 1 < row.size(); column++) {
            swaps.add(new Swap(List.of(row.get(column)), List.of(row.get(column + 1))));
        }
    }

    private static List<Place> column(List<List<Place>> rows, int column) {
        return rows.stream().map(row -> row.get(column)).toList();
    }

    private static List<List<Place>> applications() {
        return Arrays.stream(ApplicationRow.values())
                .map(row -> Arrays.stream(Applicant.values())
                        .map(column -> Place.cell(3, row.code(), column.key()))
                        .toList())
                .toList();
    }

    private static List<List<Place>> proceedings() {
        return Arrays.stream(Proceeding.values())
                .map(group -> Arrays.stream(Outcome.values())
                        .map(outcome -> Place.cell(4, group.key(), outcome.key()))
                        .toList())
                .toList();
    }
}
