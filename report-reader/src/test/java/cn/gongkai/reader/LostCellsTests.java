package cn.gongkai.reader;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.disclosure.DisclosureTable;
import cn.gongkai.report.proceeding.ProceedingTable;
import cn.gongkai.report.reading.ObservationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever single cell or line of a table is lost, no number is ever read into another cell. */
class LostCellsTests {

    @Test
    void aLostLineNeverMovesANumber() {
        String text = Texts.zhanjia();
        AnnualReport right = Texts.read(text).report();
        List<String> lines = List.of(text.split("\n", -1));
        int noticed = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("\t")) {
                noticed += isNoticed(right, without(lines, i)) ? 1 : 0;
            }
        }
        assertThat(noticed).isGreaterThan(150);
    }

    @Test
    void aLostCellNeverMovesANumber() {
        String text = Texts.xingji();
        AnnualReport right = Texts.read(text).report();
        List<String> lines = List.of(text.split("\n", -1));
        int noticed = 0;
        for (int i = 0; i < lines.size(); i++) {
            List<String> cells = List.of(lines.get(i).split("\t", -1));
            for (int k = 0; cells.size() > 1 && k < cells.size(); k++) {
                List<String> changed = new ArrayList<>(lines);
                changed.set(i, without(cells, k).replace('\n', '\t'));
                noticed += isNoticed(right, String.join("\n", changed)) ? 1 : 0;
            }
        }
        assertThat(noticed).isGreaterThan(150);
    }

    @Test
    void aFileThatLostCellsInManyRowsIsRefused() {
        String text = Texts.zhanjia().replace("\t0\n\t0\n", "\t0\n");

        ReadProblem problem = Reports.problem(Texts.result(text));

        assertThat(problem.reason()).isEqualTo(ReadProblem.Reason.TABLE_ROW_UNCLEAR);
        assertThat(problem.in(Locale.CHINA)).contains("规章");
        assertThat(problem.in(Locale.US)).contains("规章").contains("3");
    }

    /** Whether the loss is told, by a refusal or by an unclear row; each number that is read is the right one. */
    private static boolean isNoticed(AnnualReport right, String damaged) {
        if (!(Texts.result(damaged) instanceof ReadResult.Read read)) {
            return true;
        }
        Stream.of(DisclosureTable.PLACES, ApplicationTable.PLACES, ProceedingTable.PLACES)
                .flatMap(List::stream)
                .forEach(place -> assertThat(read.report().cell(place))
                        .as("%s", place)
                        .isIn(right.cell(place), Cell.MISSING, Cell.BLANK));
        return read.reading().observations().stream()
                .anyMatch(observation -> observation.kind() == ObservationKind.UNCLEAR_ROW);
    }

    private static String without(List<String> lines, int index) {
        List<String> left = new ArrayList<>(lines);
        left.remove(index);
        return String.join("\n", left);
    }
}
