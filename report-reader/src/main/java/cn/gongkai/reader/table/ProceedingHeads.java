package cn.gongkai.reader.table;

import cn.gongkai.reader.source.GridCell;
import cn.gongkai.reader.source.Spelling;
import cn.gongkai.report.Place;
import cn.gongkai.report.proceeding.Outcome;
import cn.gongkai.report.proceeding.Proceeding;
import cn.gongkai.report.proceeding.ProceedingTable;
import cn.gongkai.report.reading.ObservationKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The heads of table 4: the two groups, then five outcomes, then two groups, then ten outcomes.
 *
 * <p>Where they name all columns in another order, the values are in that order; it is noted.
 */
final class ProceedingHeads {

    private static final int VALUES = ProceedingTable.PLACES.size();
    private static final int OUTCOMES = Outcome.values().length;
    private static final String RECONSIDERATION = "行政复议";
    private static final String LITIGATION = "行政诉讼";
    private static final String DIRECT = "未经复议直接起诉";
    private static final String AFTER = "复议后起诉";
    private static final List<String> GROUPS = List.of(RECONSIDERATION, LITIGATION, DIRECT, AFTER);

    private final List<List<GridCell>> rows = new ArrayList<>();

    static boolean isHead(List<GridCell> own) {
        for (GridCell cell : own) {
            String words = Label.words(cell.text());
            if (Spelling.han(words) >= 2 && (GROUPS.contains(words) || ofLabel(words) != null)) {
                return true;
            }
        }
        return false;
    }

    void add(List<GridCell> row) {
        rows.add(row);
    }

    /** The places of the 15 values from left to right; none if the heads say no order for certain. */
    List<Place> places(TableReading reading) {
        boolean litigationFirst = isBefore(LITIGATION, RECONSIDERATION);
        if (litigationFirst) {
            return List.of();
        }
        boolean swapped = isBefore(AFTER, DIRECT);
        if (swapped) {
            observeGroup(Proceeding.LITIGATION_DIRECT, AFTER, reading);
            observeGroup(Proceeding.LITIGATION_AFTER_RECONSIDERATION, DIRECT, reading);
        }
        List<Outcome> outcomes = outcomes();
        List<Place> places = new ArrayList<>(VALUES);
        for (int group = 0; group < VALUES / OUTCOMES; group++) {
            Proceeding proceeding = Proceeding.values()[swapped && group > 0 ? 3 - group : group];
            List<Outcome> order = order(outcomes, group);
            for (Outcome outcome : order.isEmpty() ? List.of(Outcome.values()) : order) {
                places.add(Place.cell(4, proceeding.key(), outcome.key()));
            }
        }
        compare(outcomes.size() == VALUES ? places : ProceedingTable.PLACES, reading);
        return places;
    }

    /** The outcomes of a group in their order; empty if they are not all five. */
    private static List<Outcome> order(List<Outcome> outcomes, int group) {
        if (outcomes.size() != VALUES) {
            return List.of();
        }
        List<Outcome> order = outcomes.subList(group * OUTCOMES, (group + 1) * OUTCOMES);
        return order.stream().distinct().count() == OUTCOMES ? order : List.of();
    }

    /** What the heads say of the 15 columns, those of merged cells once. */
    private List<Outcome> outcomes() {
        List<Outcome> all = new ArrayList<>();
        for (List<GridCell> row : rows) {
            List<Outcome> named = new ArrayList<>();
            for (GridCell cell : row) {
                Outcome outcome = ofLabel(Label.words(cell.text()));
                if (outcome != null) {
                    named.add(outcome);
                }
            }
            if (named.size() == VALUES) {
                return named;
            }
            all.addAll(named);
        }
        return all.size() == VALUES ? all : Collections.emptyList();
    }

    private boolean isBefore(String first, String second) {
        for (List<GridCell> row : rows) {
            for (GridCell cell : row) {
                String words = Label.words(cell.text());
                if (words.equals(second)) {
                    return false;
                }
                if (words.equals(first)) {
                    return rows.stream()
                            .flatMap(List::stream)
                            .anyMatch(other -> Label.words(other.text()).equals(second));
                }
            }
        }
        return false;
    }

    /** Notes every head that is not the form's at its place. */
    private void compare(List<Place> places, TableReading reading) {
        int next = 0;
        for (List<GridCell> row : rows) {
            for (GridCell head : row) {
                String words = Label.words(head.text());
                if (words.isEmpty() || GROUPS.contains(words)) {
                    continue;
                }
                if (next == VALUES) {
                    return;
                }
                Place place = ProceedingTable.PLACES.get(next);
                Place meant = places.get(next);
                String official = Outcome.ofKey(place.column()).label();
                if (!words.equals(official)) {
                    String group = Label.isSlip(words, official) ? null : groupSlip(words);
                    if (group != null) {
                        observeGroup(proceeding(group), head.text(), reading);
                        continue;
                    }
                    reading.observe(ObservationKind.LABEL, meant, head.text(), official);
                }
                next++;
            }
        }
    }

    private static void observeGroup(Proceeding proceeding, String found, TableReading reading) {
        reading.observe(ObservationKind.LABEL, Place.row(4, proceeding.key()), found, proceeding.label());
    }

    private static Proceeding proceeding(String group) {
        return switch (group) {
            case RECONSIDERATION -> Proceeding.RECONSIDERATION;
            case AFTER -> Proceeding.LITIGATION_AFTER_RECONSIDERATION;
            default -> Proceeding.LITIGATION_DIRECT;
        };
    }

    private static @Nullable String groupSlip(String words) {
        return GROUPS.stream()
                .filter(group -> Label.isSlip(words, group))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Outcome ofLabel(String words) {
        for (Outcome outcome : Outcome.values()) {
            if (outcome.label().equals(words)) {
                return outcome;
            }
        }
        return null;
    }
}
