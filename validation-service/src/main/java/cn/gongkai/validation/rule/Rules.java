package cn.gongkai.validation.rule;

import cn.gongkai.report.Place;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.finding.Severity;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.report.proceeding.Outcome;
import cn.gongkai.report.proceeding.Proceeding;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** The words rules are written in: {@code rule("T3-BALANCE", ERROR).inEveryColumn().expect(…).toEqual(…).basis(…)}. */
public final class Rules {

    private Rules() {}

    /** Begins a rule; its id names its texts as well. */
    public static RuleStart rule(String id, Severity severity) {
        return new RuleStart(id, severity);
    }

    /** Rows of table 3 added up, column by column. */
    public static Sum sum(ApplicationRow... rows) {
        return new Sum(
                Lines.COLUMNS,
                Arrays.stream(rows)
                        .map(row -> term(
                                row.name(),
                                row.code(),
                                row.code(),
                                Lines.COLUMNS,
                                line -> Figures.index(row, Applicant.values()[line])))
                        .toList());
    }

    /** Rows of table 3 added up, column by column. */
    public static Sum sumOf(Collection<ApplicationRow> rows) {
        return sum(rows.toArray(ApplicationRow[]::new));
    }

    /** Columns of table 3 added up, row by row. */
    public static Sum sum(Applicant... columns) {
        return new Sum(
                Lines.ROWS,
                Arrays.stream(columns)
                        .map(column -> term(
                                column.name(),
                                column.label(),
                                column.englishLabel(),
                                Lines.ROWS,
                                line -> Figures.index(ApplicationRow.values()[line], column)))
                        .toList());
    }

    /** Outcomes of table 4 added up, group by group. */
    public static Sum sum(Outcome... outcomes) {
        return new Sum(
                Lines.GROUPS,
                Arrays.stream(outcomes)
                        .map(outcome -> term(
                                outcome.name(),
                                outcome.label(),
                                outcome.englishLabel(),
                                Lines.GROUPS,
                                line -> Figures.index(Proceeding.values()[line], outcome)))
                        .toList());
    }

    /** Columns of table 2's document rows added up, for regulations and for normative documents. */
    public static Sum sum(DocumentColumn... columns) {
        return new Sum(
                Lines.KINDS,
                Arrays.stream(columns)
                        .map(column -> term(
                                column.name(),
                                column.label().chinese(),
                                column.label().english(),
                                Lines.KINDS,
                                line -> Figures.index(line, column)))
                        .toList());
    }

    /** The totals of rows of table 3 added up. */
    public static Sum total(ApplicationRow... rows) {
        return new Sum(
                Lines.ONCE,
                Arrays.stream(rows)
                        .map(row -> term(
                                row.name(),
                                "表三第" + row.code() + "项总计",
                                "table 3 row " + row.code() + " total",
                                Lines.ONCE,
                                line -> Figures.index(row, Applicant.TOTAL)))
                        .toList());
    }

    /** Rows of table 3 added up in some columns. */
    public static Sum in(Collection<Applicant> columns, Collection<ApplicationRow> rows) {
        return new Sum(
                Lines.ONCE,
                columns.stream()
                        .flatMap(column -> rows.stream()
                                .map(row -> term(
                                        row.name() + "." + column.name(),
                                        "表三第" + row.code() + "项" + column.label(),
                                        "table 3 row " + row.code() + " " + column.englishLabel(),
                                        Lines.ONCE,
                                        line -> Figures.index(row, column))))
                        .toList());
    }

    /**
     * One count of decisions in table 2.
     *
     * @param row {@code licensing}, {@code penalty} or {@code coercion}
     */
    public static Sum decisions(String row) {
        return new Sum(
                Lines.ONCE,
                List.of(term(
                        row,
                        FormWords.of(Place.row(2, row)).get("row").chinese() + "决定",
                        FormWords.of(Place.row(2, row)).get("row").english(),
                        Lines.ONCE,
                        line -> Figures.index(Place.row(2, row)))));
    }

    /** The totals of groups of table 4 added up. */
    public static Sum total(Proceeding... groups) {
        return new Sum(
                Lines.ONCE,
                Arrays.stream(groups)
                        .map(group -> term(
                                group.name(),
                                "表四" + group.label() + "总计",
                                "table 4 " + group.englishLabel() + " total",
                                Lines.ONCE,
                                line -> Figures.index(group, Outcome.TOTAL)))
                        .toList());
    }

    /** One count of normative documents. */
    public static Sum normativeDocuments(DocumentColumn column) {
        return new Sum(
                Lines.ONCE,
                List.of(term(
                        column.name(),
                        "规范性文件" + column.label().chinese(),
                        "normative documents " + column.label().english(),
                        Lines.ONCE,
                        line -> Figures.index(1, column))));
    }

    /**
     * The same cells in last year's report. The rule is asked only where that report is known.
     *
     * @throws IllegalArgumentException if last year's report hands on no such figure
     */
    public static Sum lastYear(Sum sum) {
        return sum.lastYears();
    }

    private static Term term(String name, String chinese, String english, Lines lines, IntUnaryOperator index) {
        return new Term(
                name,
                new Wording(chinese, english),
                false,
                1,
                IntStream.range(0, lines.count).map(index).toArray());
    }
}
