package cn.gongkai.validation.repair;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.validation.repair.Repair.Change;
import java.util.ArrayList;
import java.util.List;

/**
 * Cells that were written down in each other's place.
 *
 * @param these as many as {@code those}, each to be exchanged with the one of the same index
 */
record Swap(List<Place> these, List<Place> those) {

    Swap {
        these = List.copyOf(these);
        those = List.copyOf(those);
    }

    /** What putting them back changes. */
    List<Change> changes(AnnualReport report) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < these.size(); i++) {
            Cell one = report.cell(these.get(i));
            Cell other = report.cell(those.get(i));
            if (!one.equals(other)) {
                changes.add(new Change(these.get(i), one, other));
                changes.add(new Change(those.get(i), other, one));
            }
        }
        return changes;
    }
}
