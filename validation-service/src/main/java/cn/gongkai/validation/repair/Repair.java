package cn.gongkai.validation.repair;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.disclosure.DisclosureTable;
import cn.gongkai.report.proceeding.ProceedingTable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One correction that was tried and holds: a count, an application counted in all its rows, or one moved, two neighbours
 * exchanged, or zeros written into what was left blank.
 *
 * @param changes the cells, in the order of the form
 * @param removes the ids of the rules whose findings it removes, each once, sorted
 */
public record Repair(List<Change> changes, List<String> removes) {

    private static final List<Place> ORDER = Stream.of(
                    DisclosureTable.PLACES, ApplicationTable.PLACES, ProceedingTable.PLACES)
            .flatMap(List::stream)
            .toList();

    public Repair {
        changes = changes.stream()
                .sorted(Comparator.comparingInt(change -> ORDER.indexOf(change.where())))
                .toList();
        removes = List.copyOf(removes);
    }

    /** The report with this repair made. */
    public AnnualReport applyTo(AnnualReport report) {
        AnnualReport repaired = report;
        for (Change change : changes) {
            repaired = repaired.withCell(change.where(), change.to());
        }
        return repaired;
    }

    /** One cell, before and after. */
    public record Change(Place where, Cell from, Cell to) {}
}
