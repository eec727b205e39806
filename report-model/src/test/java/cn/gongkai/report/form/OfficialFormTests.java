package cn.gongkai.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.form.FormCell.Head;
import cn.gongkai.report.form.FormCell.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OfficialFormTests {

    static List<FormTable> tables() {
        return OfficialForm.TABLES;
    }

    @ParameterizedTest
    @MethodSource("tables")
    void mergedCellsFillTheTableWithoutGapOrOverlap(FormTable table) {
        List<List<FormCell>> rows = rows(table).toList();
        Set<List<Integer>> taken = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            int column = 0;
            for (FormCell cell : rows.get(row)) {
                while (taken.contains(List.of(row, column))) {
                    column++;
                }
                for (int r = row; r < row + height(cell); r++) {
                    for (int c = column; c < column + width(cell); c++) {
                        assertThat(taken.add(List.of(r, c)))
                                .as("row %d column %d", r, c)
                                .isTrue();
                    }
                }
            }
        }
        int width = rows.getFirst().stream().mapToInt(OfficialFormTests::width).sum();
        assertThat(taken).hasSize(rows.size() * width);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyValueNamesHeadsThatAreThere(FormTable table) {
        List<String> heads = rows(table)
                .flatMap(List::stream)
                .filter(Head.class::isInstance)
                .map(cell -> ((Head) cell).id())
                .toList();
        assertThat(heads).doesNotHaveDuplicates();
        rows(table)
                .flatMap(List::stream)
                .filter(Value.class::isInstance)
                .forEach(cell -> assertThat(heads).containsAll(((Value) cell).heads()));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyPlaceOfTheFormHasOneCellInTheFormsOrder(FormTable table) {
        List<Object> places = new ArrayList<>();
        rows(table).flatMap(List::stream).forEach(cell -> {
            if (cell instanceof Value value) {
                places.add(value.place());
            }
        });
        assertThat(places)
                .isEqualTo(OfficialForm.PLACES.stream()
                        .filter(place -> place.part() == table.part())
                        .toList());
    }

    private static Stream<List<FormCell>> rows(FormTable table) {
        return Stream.concat(table.head().stream(), table.groups().stream().flatMap(List::stream));
    }

    private static int height(FormCell cell) {
        return cell instanceof Head head ? head.rows() : 1;
    }

    private static int width(FormCell cell) {
        return switch (cell) {
            case Head head -> head.columns();
            case Value value -> value.columns();
        };
    }
}
