package cn.gongkai.validation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.SampleReports;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.disclosure.DisclosureTable;
import cn.gongkai.report.event.Circumstances;
import cn.gongkai.report.proceeding.Outcome;
import cn.gongkai.report.proceeding.Proceeding;
import cn.gongkai.report.proceeding.ProceedingTable;
import cn.gongkai.report.reading.Reading;
import cn.gongkai.validation.carried.CarriedFigures;
import cn.gongkai.validation.rulebook.RuleBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BalancesTests {

    private static final int REPORTS = 4_000;
    private static final Balances BALANCES = Balances.of(RuleBook.current().rules());

    @Test
    void whatIsFoundInRandomTablesIsWhatTheirCellsSay() {
        Random random = new Random(11);
        int found = 0;
        for (int i = 0; i < REPORTS; i++) {
            AnnualReport report = random(random);
            CarriedFigures last = random.nextInt(3) == 0
                    ? null
                    : CarriedFigures.of(random(random), 1, Instant.EPOCH, Map.of(), List.of());

            List<WrongSum> wrong = BALANCES.check(inquiry(report, last));

            assertThat(wrong.stream().map(BalancesTests::told)).doesNotHaveDuplicates();
            assertThat(new HashSet<>(wrong.stream().map(BalancesTests::told).toList()))
                    .isEqualTo(new ByCell(report, last).wrong());
            found += wrong.size();
        }
        assertThat(found).isGreaterThan(REPORTS);
    }

    @Test
    void sumsThatAreRightNameNoRule() {
        assertThat(BALANCES.missed(inquiry(SampleReports.balanced(), null))).isEmpty();
        assertThat(BALANCES.missed(
                        inquiry(SampleReports.balanced().with(ApplicationRow.HANDLED, Applicant.OTHER, 1), null)))
                .extracting(Rule::id)
                .containsExactlyInAnyOrder("T3-ROW-TOTAL", "T3-BALANCE", "T3-RESULT-SUM");
    }

    private static Inquiry inquiry(AnnualReport report, @Nullable CarriedFigures last) {
        return Inquiry.of(report, Reading.OF_DATA, Instant.parse("2025-01-15T02:00:00Z"), Circumstances.NONE, last);
    }

    /** From a table of zeros to one without: any cell may hold anything. */
    private static AnnualReport random(Random random) {
        AnnualReport report = SampleReports.zero();
        int most = random.nextInt(4) == 0 ? 200 : 8;
        List<Place> places = new ArrayList<>(ApplicationTable.PLACES);
        places.addAll(ProceedingTable.PLACES);
        places.addAll(DisclosureTable.PLACES.subList(0, 6));
        for (int i = random.nextInt(most); i > 0; i--) {
            report = report.withCell(places.get(random.nextInt(places.size())), cell(random));
        }
        return report;
    }

    private static Cell cell(Random random) {
        return switch (random.nextInt(24)) {
            case 0 -> Cell.BLANK;
            case 1 -> Cell.MISSING;
            case 2 -> new Cell.Words("若干");
            case 3 -> Cell.count(-1);
            case 4 -> Cell.count(Figures.MOST);
            default -> Cell.count(random.nextInt(3));
        };
    }

    private static String told(WrongSum wrong) {
        return told(wrong.rule().id(), wrong.where(), wrong.actual(), wrong.wanted());
    }

    private static String told(String rule, Place where, long actual, long wanted) {
        return rule + " " + where + " " + actual + " → " + wanted;
    }

    /** The nine rules, one cell at a time. */
    private record ByCell(AnnualReport report, @Nullable CarriedFigures last, Set<String> wrong) {

        ByCell(AnnualReport report, @Nullable CarriedFigures last) {
            this(report, last, new HashSet<>());
            for (ApplicationRow row : ApplicationRow.values()) {
                List<Place> parts = Applicant.PARTS.stream()
                        .map(column -> cell(row, column))
                        .toList();
                Place total = cell(row, Applicant.TOTAL);
                check("T3-ROW-TOTAL", sum(parts) == sum(total), total, sum(parts), parts);
            }
            for (Applicant column : Applicant.values()) {
                columns(column);
            }
            for (Proceeding group : Proceeding.values()) {
                List<Place> parts = Outcome.PARTS.stream()
                        .map(outcome -> Place.cell(4, group.key(), outcome.key()))
                        .toList();
                Place total = Place.cell(4, group.key(), "total");
                check("T4-TOTAL", sum(parts) == sum(total), total, sum(parts), parts);
                if (last != null) {
                    long pending = last.pending().get(group.ordinal());
                    check("YEAR-T4-PENDING", pending <= sum(total), total, pending, List.of());
                }
            }
            documents("regulations", last == null ? null : last.regulationsInForce());
            documents("normativeDocuments", last == null ? null : last.normativeDocumentsInForce());
        }

        private void columns(Applicant column) {
            Place in = cell(ApplicationRow.CARRIED_IN, column);
            Place handled = cell(ApplicationRow.HANDLED, column);
            Place out = cell(ApplicationRow.CARRIED_OUT, column);
            List<Place> received = List.of(cell(ApplicationRow.NEW, column), in);
            List<Place> results = ApplicationRow.RESULTS.stream()
                    .map(row -> cell(row, column))
                    .toList();
            long rest = sum(received) - sum(out);
            check("T3-BALANCE", sum(handled) == rest, handled, rest, List.of(received.getFirst(), in, out));
            check("T3-RESULT-SUM", sum(results) == sum(handled), handled, sum(results), results);
            check("T3-CARRYOUT-MAX", sum(received) >= sum(out), out, sum(received), received);
            if (last != null) {
                long before = last.carriedOut().get(column.ordinal());
                check("YEAR-CARRYOVER", before == sum(in), in, before, List.of());
            }
        }

        private void documents(String kind, @Nullable Long before) {
            Place issued = Place.cell(2, kind, "issued");
            Place repealed = Place.cell(2, kind, "repealed");
            Place inForce = Place.cell(2, kind, "inForce");
            long known = sum(inForce, repealed);
            check("T2-ISSUED-INFORCE", known >= sum(issued), issued, known, List.of(inForce, repealed));
            if (before != null) {
                long stock = before + sum(issued) - sum(repealed);
                check("T2-STOCK-FLOW", stock == sum(inForce), inForce, stock, List.of(issued, repealed));
            }
        }

        private void check(String rule, boolean holds, Place blamed, long wanted, List<Place> others) {
            boolean complete = isUsable(blamed) && others.stream().allMatch(this::isUsable);
            if (!holds && complete) {
                wrong.add(told(rule, blamed, sum(blamed), wanted));
            }
        }

        private boolean isUsable(Place place) {
            Cell cell = report.cell(place);
            return !(cell instanceof Cell.Missing) && CellTest.NUMBER.holds(place, cell);
        }

        private long sum(Place... places) {
            return sum(List.of(places));
        }

        private long sum(List<Place> places) {
            return places.stream()
                    .mapToLong(place -> report.cell(place).orZero())
                    .sum();
        }

        private static Place cell(ApplicationRow row, Applicant column) {
            return Place.cell(3, row.code(), column.key());
        }
    }
}
