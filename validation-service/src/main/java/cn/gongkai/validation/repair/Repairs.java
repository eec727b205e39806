package cn.gongkai.validation.repair;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.finding.Severity;
import cn.gongkai.report.proceeding.ProceedingTable;
import cn.gongkai.validation.repair.Repair.Change;
import cn.gongkai.validation.rule.Inquiry;
import cn.gongkai.validation.rulebook.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for one change that makes all arithmetic findings of a table vanish, and tries it: what is offered holds under all rules. Takes
 * some thousand asks of a few sums at most, whatever the report.
 */
public final class Repairs {

    /** Where there are more ways than these to mend a table, any one would be a guess, and none is offered. */
    static final int MOST = 3;

    private static final int MOST_AMOUNTS = 4;

    private static final Pattern BLANK = Pattern.compile("T[234]-BLANK");

    private final RuleBook all;
    private final Kind applications;
    private final Kind proceedings;

    /** Repairs that hold under the rules of a book. */
    public Repairs(RuleBook all) {
        this.all = all;
        this.applications = new Kind(
                all.only(
                        "T3-ROW-TOTAL",
                        "T3-BALANCE",
                        "T3-RESULT-SUM",
                        "T3-CARRYOUT-MAX",
                        "YEAR-CARRYOVER",
                        "NARR-APPLICATIONS",
                        "NARR-CARRYIN",
                        "NARR-ANSWERED",
                        "NARR-CARRYOUT",
                        "NARR-RESULTS",
                        "NARR-APPLICANT"),
                Slips.OF_APPLICATIONS,
                Swaps.OF_APPLICATIONS,
                ApplicationTable.PLACES);
        this.proceedings = new Kind(
                all.only("T4-TOTAL", "NARR-LITIGATION"),
                Slips.OF_PROCEEDINGS,
                Swaps.OF_PROCEEDINGS,
                ProceedingTable.PLACES);
    }

    /**
     * The repairs of a report: those of the sums of table 3, then of table 4, then the zeros for its blanks. None where it needs none,
     * or where more than one thing is wrong with a table, or where that could be mended in too many ways.
     *
     * @param findings what {@link RuleBook#check} found
     */
    public List<Repair> of(Inquiry inquiry, List<Finding> findings) {
        List<Repair> repairs = new ArrayList<>(repairs(applications, inquiry, findings));
        repairs.addAll(repairs(proceedings, inquiry, findings));
        zeros(inquiry, findings, repairs).ifPresent(repairs::add);
        return repairs;
    }

    /** Zeros for the blanks, but for those that a sum wants to be something else. */
    private Optional<Repair> zeros(Inquiry inquiry, List<Finding> findings, List<Repair> others) {
        Set<Place> otherwise = Stream.concat(
                        others.stream()
                                .flatMap(repair -> repair.changes().stream())
                                .map(Change::where),
                        findings.stream()
                                .filter(finding -> finding.severity() == Severity.ERROR)
                                .map(Finding::where))
                .collect(Collectors.toSet());
        List<Finding> blanks = findings.stream()
                .filter(finding -> BLANK.matcher(finding.rule()).matches())
                .filter(finding -> !otherwise.contains(finding.where()))
                .toList();
        if (blanks.isEmpty()) {
            return Optional.empty();
        }
        Repair repair = new Repair(
                blanks.stream()
                        .map(blank -> new Change(blank.where(), inquiry.report().cell(blank.where()), Cell.ZERO))
                        .toList(),
                ids(blanks));
        return breaksNothing(inquiry.withTables(repair.applyTo(inquiry.report())), findings)
                ? Optional.of(repair)
                : Optional.empty();
    }

    private List<Repair> repairs(Kind kind, Inquiry inquiry, List<Finding> findings) {
        List<Finding> wrong = kind.rules.check(inquiry);
        List<Repair> repairs = new ArrayList<>();
        if (wrong.isEmpty() || kind.isUnreadable(inquiry.report())) {
            return repairs;
        }
        int size = Integer.MAX_VALUE;
        List<Long> amounts = amounts(wrong);
        List<String> ids = ids(wrong);
        for (Slip slip : kind.slips) {
            if (slip.size() > size || repairs.size() > MOST) {
                break;
            }
            for (long amount : amounts) {
                Repair repair = new Repair(changes(slip, amount, inquiry.report()), ids);
                if (!repairs.contains(repair) && holds(repair, kind, inquiry, findings)) {
                    repairs.add(repair);
                    size = slip.size();
                }
            }
        }
        if (repairs.isEmpty()) {
            swapped(kind, ids, inquiry, findings, repairs);
        }
        return repairs.size() > MOST ? List.of() : repairs;
    }

    private void swapped(Kind kind, List<String> ids, Inquiry inquiry, List<Finding> findings, List<Repair> repairs) {
        for (Swap swap : kind.swaps) {
            Repair repair = new Repair(swap.changes(inquiry.report()), ids);
            if (!repairs.contains(repair) && holds(repair, kind, inquiry, findings)) {
                repairs.add(repair);
            }
        }
    }

    /** Asks the few rules first: only what mends all of them is put before all rules, of which it may break none but notices. */
    private boolean holds(Repair repair, Kind kind, Inquiry inquiry, List<Finding> before) {
        if (repair.changes().isEmpty()) {
            return false;
        }
        Inquiry repaired = inquiry.withTables(repair.applyTo(inquiry.report()));
        if (!kind.rules.check(repaired).isEmpty()) {
            return false;
        }
        return breaksNothing(repaired, before);
    }

    private boolean breaksNothing(Inquiry repaired, List<Finding> before) {
        return all.check(repaired).stream()
                .filter(after -> after.severity() != Severity.NOTICE)
                .allMatch(after -> before.stream()
                        .anyMatch(known -> known.rule().equals(after.rule())
                                && known.where().equals(after.where())));
    }

    /** The cells put right; none where one would have to be less than nothing. */
    private static List<Change> changes(Slip slip, long amount, AnnualReport report) {
        List<Change> changes = new ArrayList<>();
        slip.more().forEach(place -> changes.add(change(place, report.cell(place), amount)));
        slip.less().forEach(place -> changes.add(change(place, report.cell(place), -amount)));
        return changes.stream().allMatch(change -> change.to().orZero() >= 0) ? changes : List.of();
    }

    private static Change change(Place place, Cell cell, long amount) {
        return new Change(place, cell, Cell.count(cell.orZero() + amount));
    }

    /** By how much a cell may be wrong: what the findings differ by, smallest first, either way. */
    private static List<Long> amounts(List<Finding> findings) {
        Set<Long> amounts = new TreeSet<>();
        for (Finding finding : findings) {
            if (finding.difference() != null) {
                amounts.add(Math.abs(Long.parseLong(finding.difference())));
            }
        }
        return amounts.stream()
                .limit(MOST_AMOUNTS)
                .flatMap(amount -> List.of(amount, -amount).stream())
                .toList();
    }

    private static List<String> ids(List<Finding> findings) {
        return findings.stream().map(Finding::rule).distinct().sorted().toList();
    }

    /** A table with the rules about its sums. */
    private record Kind(RuleBook rules, List<Slip> slips, List<Swap> swaps, List<Place> places) {

        /** A table with words, or without some of its cells, is not for sums to mend. */
        boolean isUnreadable(AnnualReport report) {
            return places.stream().map(report::cell).anyMatch(cell -> switch (cell) {
                case Cell.Count(long value) -> value < 0;
                case Cell.Blank() -> false;
                case Cell.Words words -> true;
                case Cell.Amount amount -> true;
                case Cell.Missing missing -> true;
            });
        }
    }
}
