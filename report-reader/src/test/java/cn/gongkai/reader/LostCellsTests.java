package cn.gongkai.reader;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.disclosure.DisclosureTable;
import cn.gongkai.report.proceeding.ProceedingTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever single cell or line of a table is lost, no number is ever read into another cell. */
class LostCellsTests {

    @Test
    void aLostLineNeverMovesANumber() {
        String text = Texts.zhanjia();
        AnnualReport right = Texts.read(text).report();
        List<String> lines = List.of(text.split("\n", -1));
        int refused = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("\t")) {
                refused += survives(right, without(lines, i)) ? 0 : 1;
            }
        }
        assertThat(refused).isGreaterThan(150);
    }

    @Test
    void aLostCellNeverMovesANumber() {
        String text = Texts.xingji();
        AnnualReport right = Texts.read(text).report();
        List<String> lines = List.of(text.split("\n", -1));
        int refused = 0;
        for (int i = 0; i < lines.size(); i++) {
            List<String> cells = List.of(lines.get(i).split("\t", -1));
            for (int k = 0; cells.size() > 1 && k < cells.size(); k++) {
                List<String> changed = new ArrayList<>(lines);
                changed.set(i, without(cells, k).replace('\n', '\t'));
                refused += survives(right, String.join("\n", changed)) ? 0 : 1;
            }
        }
        assertThat(refused).isGreaterThan(150);
    }

    /** Whether a damaged text is still read; if it is, each of its numbers is the right one. */
    private static boolean survives(AnnualReport right, String damaged) {
        if (!(Texts.result(damaged) instanceof ReadResult.Read read)) {
            return false;
        }
        Stream.of(DisclosureTable.PLACES, ApplicationTable.PLACES, ProceedingTable.PLACES)
                .flatMap(List::stream)
                .forEach(place -> assertThat(read.report().cell(place))
                        .as("%s", place)
                        .isIn(right.cell(place), Cell.MISSING, Cell.BLANK));
        return true;
    }

    private static String without(List<String> lines, int index) {
        List<String> left = new ArrayList<>(lines);
        left.remove(index);
        return String.join("\n", left);
    }
}
