package cn.gongkai.validation.repair;

import cn.gongkai.report.Place;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.proceeding.Outcome;
import cn.gongkai.report.proceeding.Proceeding;
import cn.gongkai.report.proceeding.ProceedingTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The slips that are thought of, those of the fewest cells first. */
final class Slips {

    private static final List<ApplicationRow> SOURCES = List.of(ApplicationRow.NEW, ApplicationRow.CARRIED_IN);

    /** Of table 3. */
    static final List<Slip> OF_APPLICATIONS = sorted(applications());

    /** Of table 4. */
    static final List<Slip> OF_PROCEEDINGS = sorted(proceedings());

    private Slips() {}

    private static List<Slip> applications() {
        List<Slip> slips = new ArrayList<>();
        ApplicationTable.PLACES.forEach(place -> slips.add(new Slip(List.of(place))));
        for (Applicant column : Applicant.PARTS) {
            for (ApplicationRow row : ApplicationRow.values()) {
                slips.add(counted(column, row));
                movesAlongRow(slips, row, column);
            }
            wholeApplications(slips, column);
            movesBetweenResults(slips, column);
        }
        return slips;
    }

    /** An application left out of a row, and so of its total. */
    private static Slip counted(Applicant column, ApplicationRow... rows) {
        List<Place> places = new ArrayList<>();
        for (ApplicationRow row : rows) {
            places.add(place(row, column));
            places.add(place(row, Applicant.TOTAL));
        }
        return new Slip(places);
    }

    /** An application written into the wrong column of one row. */
    private static void movesAlongRow(List<Slip> slips, ApplicationRow row, Applicant to) {
        for (Applicant from : Applicant.PARTS) {
            if (from != to) {
                slips.add(new Slip(List.of(place(row, to)), List.of(place(row, from))));
            }
        }
    }

    /** An application left out where it came in, where it ended, or in the sum of those handled; or in several of these. */
    private static void wholeApplications(List<Slip> slips, Applicant column) {
        for (ApplicationRow source : SOURCES) {
            slips.add(counted(column, source, ApplicationRow.HANDLED));
            slips.add(counted(column, source, ApplicationRow.CARRIED_OUT));
            for (ApplicationRow result : ApplicationRow.RESULTS) {
                slips.add(counted(column, source, result, ApplicationRow.HANDLED));
            }
        }
        for (ApplicationRow result : ApplicationRow.RESULTS) {
            slips.add(counted(column, result, ApplicationRow.HANDLED));
        }
    }

    /** Carried out instead of handled or the other way round; received this year or carried in. */
    private static void movesBetweenResults(List<Slip> slips, Applicant column) {
        slips.add(moved(column, ApplicationRow.NEW, ApplicationRow.CARRIED_IN));
        slips.add(moved(column, ApplicationRow.CARRIED_IN, ApplicationRow.NEW));
        slips.add(moved(column, ApplicationRow.HANDLED, ApplicationRow.CARRIED_OUT));
        slips.add(moved(column, ApplicationRow.CARRIED_OUT, ApplicationRow.HANDLED));
    }

    private static Slip moved(Applicant column, ApplicationRow from, ApplicationRow to) {
        return new Slip(counted(column, to).more(), counted(column, from).more());
    }

    private static List<Slip> proceedings() {
        List<Slip> slips = new ArrayList<>();
        ProceedingTable.PLACES.forEach(place -> slips.add(new Slip(List.of(place))));
        for (Proceeding group : Proceeding.values()) {
            for (Outcome outcome : Outcome.values()) {
                if (outcome != Outcome.TOTAL) {
                    slips.add(new Slip(List.of(place(group, outcome), place(group, Outcome.TOTAL))));
                }
            }
        }
        return slips;
    }

    private static List<Slip> sorted(List<Slip> slips) {
        return slips.stream().sorted(Comparator.comparingInt(Slip::size)).toList();
    }

    private static Place place(ApplicationRow row, Applicant column) {
        return Place.cell(3, row.code(), column.key());
    }

    private static Place place(Proceeding group, Outcome outcome) {
        return Place.cell(4, group.key(), outcome.key());
    }
}
