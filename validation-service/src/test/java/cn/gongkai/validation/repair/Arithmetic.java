package cn.gongkai.validation.repair;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Place;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.proceeding.Outcome;
import cn.gongkai.report.proceeding.Proceeding;
import java.util.ArrayList;
import java.util.List;

/** What the sums of a report demand, worked out by hand: the errors, as rule and place. */
final class Arithmetic {

    private final AnnualReport report;
    private final List<String> errors = new ArrayList<>();

    private Arithmetic(AnnualReport report) {
        this.report = report;
    }

    /**
     * The errors of a report.
     *
     * @param told the report whose numbers its text tells
     */
    static List<String> errors(AnnualReport report, AnnualReport told) {
        Arithmetic arithmetic = new Arithmetic(report);
        arithmetic.rows();
        arithmetic.columns();
        arithmetic.groups();
        arithmetic.text(told);
        return arithmetic.errors;
    }

    private void rows() {
        for (ApplicationRow row : ApplicationRow.values()) {
            long sum = 0;
            for (Applicant column : Applicant.PARTS) {
                sum += count(row, column);
            }
            expect(sum == count(row, Applicant.TOTAL), "T3-ROW-TOTAL", Place.cell(3, row.code(), "total"));
        }
    }

    private void columns() {
        for (Applicant column : Applicant.values()) {
            long in = count(ApplicationRow.NEW, column) + count(ApplicationRow.CARRIED_IN, column);
            long out = count(ApplicationRow.CARRIED_OUT, column);
            long handled = count(ApplicationRow.HANDLED, column);
            long results = 0;
            for (ApplicationRow row : ApplicationRow.RESULTS) {
                results += count(row, column);
            }
            expect(in == handled + out, "T3-BALANCE", Place.cell(3, "3.7", column.key()));
            expect(handled == results, "T3-RESULT-SUM", Place.cell(3, "3.7", column.key()));
            expect(out <= in, "T3-CARRYOUT-MAX", Place.cell(3, "4", column.key()));
        }
    }

    private void groups() {
        for (Proceeding group : Proceeding.values()) {
            long sum = 0;
            for (Outcome outcome : Outcome.values()) {
                sum += outcome == Outcome.TOTAL ? 0 : report.proceedings().count(group, outcome);
            }
            expect(
                    sum == report.proceedings().count(group, Outcome.TOTAL),
                    "T4-TOTAL",
                    Place.cell(4, group.key(), "total"));
        }
    }

    private void text(AnnualReport told) {
        text(told, "NARR-APPLICATIONS", ApplicationRow.NEW);
        text(told, "NARR-CARRYIN", ApplicationRow.CARRIED_IN);
        text(told, "NARR-ANSWERED", ApplicationRow.HANDLED);
        text(told, "NARR-CARRYOUT", ApplicationRow.CARRIED_OUT);
        expect(
                cases(report, Proceeding.RECONSIDERATION) == cases(told, Proceeding.RECONSIDERATION),
                "NARR-LITIGATION",
                Place.part(1));
        Proceeding[] litigations = {Proceeding.LITIGATION_DIRECT, Proceeding.LITIGATION_AFTER_RECONSIDERATION};
        expect(cases(report, litigations) == cases(told, litigations), "NARR-LITIGATION", Place.part(1));
    }

    private void text(AnnualReport told, String rule, ApplicationRow row) {
        expect(told.applications().count(row, Applicant.TOTAL) == count(row, Applicant.TOTAL), rule, Place.part(1));
    }

    private static long cases(AnnualReport report, Proceeding... groups) {
        long cases = 0;
        for (Proceeding group : groups) {
            cases += report.proceedings().count(group, Outcome.TOTAL);
        }
        return cases;
    }

    private long count(ApplicationRow row, Applicant column) {
        return report.applications().count(row, column);
    }

    private void expect(boolean holds, String rule, Place where) {
        if (!holds) {
            errors.add(rule + " " + where);
        }
    }
}
