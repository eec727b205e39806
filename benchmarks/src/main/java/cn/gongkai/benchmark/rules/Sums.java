package cn.gongkai.benchmark.rules;

import static cn.gongkai.report.application.ApplicationRow.CARRIED_IN;
import static cn.gongkai.report.application.ApplicationRow.CARRIED_OUT;
import static cn.gongkai.report.application.ApplicationRow.HANDLED;
import static cn.gongkai.report.application.ApplicationRow.NEW;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.disclosure.DocumentCounts;
import cn.gongkai.report.proceeding.Outcome;
import cn.gongkai.report.proceeding.Proceeding;
import java.util.ArrayList;
import java.util.List;

/** The sums of tables 2, 3 and 4 as someone would write them who never heard of a rule book. */
final class Sums {

    /** The rules whose work this does. */
    static final String[] RULES = {
        "T2-ISSUED-INFORCE", "T3-ROW-TOTAL", "T3-BALANCE", "T3-RESULT-SUM", "T3-CARRYOUT-MAX", "T4-TOTAL"
    };

    /** A sum that is wrong. */
    record Wrong(String rule, Place where, long actual, long difference) {}

    private final AnnualReport report;
    private final ApplicationTable table;
    private final List<Wrong> wrong = new ArrayList<>(0);

    private Sums(AnnualReport report) {
        this.report = report;
        this.table = report.applications();
    }

    static List<Wrong> check(AnnualReport report) {
        Sums sums = new Sums(report);
        sums.documents("regulations", report.disclosure().regulations());
        sums.documents("normativeDocuments", report.disclosure().normativeDocuments());
        sums.rows();
        sums.columns();
        sums.proceedings();
        return sums.wrong;
    }

    private void documents(String kind, DocumentCounts counts) {
        long issued = counts.issued().orZero();
        long known = counts.inForce().orZero() + counts.repealed().orZero();
        if (known < issued && isThere(counts.issued()) && isThere(counts.inForce()) && isThere(counts.repealed())) {
            wrong.add(new Wrong(RULES[0], Place.cell(2, kind, "issued"), issued, issued - known));
        }
    }

    private void rows() {
        for (ApplicationRow row : ApplicationRow.values()) {
            long sum = 0;
            boolean complete = isThere(table.cell(row, Applicant.TOTAL));
            for (Applicant column : Applicant.PARTS) {
                Cell cell = table.cell(row, column);
                sum += cell.orZero();
                complete &= isThere(cell);
            }
            long total = table.count(row, Applicant.TOTAL);
            if (sum != total && complete) {
                wrong.add(new Wrong(RULES[1], place(row, Applicant.TOTAL), total, total - sum));
            }
        }
    }

    private void columns() {
        for (Applicant column : Applicant.values()) {
            long received = table.count(NEW, column) + table.count(CARRIED_IN, column);
            long handled = table.count(HANDLED, column);
            long out = table.count(CARRIED_OUT, column);
            boolean receivedThere = isThere(table.cell(NEW, column)) && isThere(table.cell(CARRIED_IN, column));
            boolean handledThere = isThere(table.cell(HANDLED, column));
            boolean outThere = isThere(table.cell(CARRIED_OUT, column));
            if (received != handled + out && receivedThere && handledThere && outThere) {
                wrong.add(new Wrong(RULES[2], place(HANDLED, column), handled, handled + out - received));
            }
            long results = 0;
            boolean resultsThere = true;
            for (ApplicationRow row : ApplicationRow.RESULTS) {
                Cell cell = table.cell(row, column);
                results += cell.orZero();
                resultsThere &= isThere(cell);
            }
            if (results != handled && resultsThere && handledThere) {
                wrong.add(new Wrong(RULES[3], place(HANDLED, column), handled, handled - results));
            }
            if (received < out && receivedThere && outThere) {
                wrong.add(new Wrong(RULES[4], place(CARRIED_OUT, column), out, out - received));
            }
        }
    }

    private void proceedings() {
        for (Proceeding group : Proceeding.values()) {
            long sum = 0;
            boolean complete = isThere(report.proceedings().cell(group, Outcome.TOTAL));
            for (Outcome outcome : Outcome.PARTS) {
                Cell cell = report.proceedings().cell(group, outcome);
                sum += cell.orZero();
                complete &= isThere(cell);
            }
            long total = report.proceedings().count(group, Outcome.TOTAL);
            if (sum != total && complete) {
                Place place = Place.cell(4, group.key(), Outcome.TOTAL.key());
                wrong.add(new Wrong(RULES[5], place, total, total - sum));
            }
        }
    }

    private static boolean isThere(Cell cell) {
        return !(cell instanceof Cell.Missing);
    }

    private static Place place(ApplicationRow row, Applicant column) {
        return Place.cell(3, row.code(), column.key());
    }
}
