package cn.gongkai.report;

import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.disclosure.DisclosureTable;
import cn.gongkai.report.proceeding.Outcome;
import cn.gongkai.report.proceeding.Proceeding;
import cn.gongkai.report.proceeding.ProceedingTable;
import java.util.Objects;

/**
 * One 政府信息公开工作年度报告 in the format of 国办公开办函〔2021〕30号. A text that is absent is empty, never null.
 *
 * @param title the title on one line, as written but for the line break
 * @param preamble what stands between the title and part 1
 * @param problems part 5, 存在的主要问题及改进情况
 * @param otherMatters part 6, 其他需要报告的事项
 */
public record AnnualReport(
        Agency agency,
        ReportYear year,
        String title,
        String preamble,
        Contact contact,
        Overview overview,
        DisclosureTable disclosure,
        ApplicationTable applications,
        ProceedingTable proceedings,
        String problems,
        String otherMatters) {

    public AnnualReport {
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(year, "year");
    }

    /** The running text of a part: 0 title and preamble, 1, 5 and 6 their texts; the table parts have none of their own. */
    public String text(int part) {
        return switch (part) {
            case 0 -> preamble;
            case 1 -> overview.text();
            case 5 -> problems;
            case 6 -> otherMatters;
            default -> "";
        };
    }

    /**
     * The cell at a place of table 2, 3 or 4.
     *
     * @throws IllegalArgumentException if the form has no such cell
     */
    public Cell cell(Place place) {
        return switch (place.part()) {
            case 2 -> disclosure.cell(place.row(), place.column());
            case 3 -> applications.cell(ApplicationRow.ofCode(place.row()), Applicant.ofKey(place.column()));
            case 4 -> proceedings.cell(Proceeding.ofKey(place.row()), Outcome.ofKey(place.column()));
            default -> throw new IllegalArgumentException("part " + place.part() + " has no table");
        };
    }

    /** This report with another cell at a place of table 2, 3 or 4: how a repair is tried. */
    public AnnualReport withCell(Place place, Cell cell) {
        return switch (place.part()) {
            case 2 -> with(disclosure.with(place.row(), place.column(), cell));
            case 3 ->
                with(applications.with(ApplicationRow.ofCode(place.row()), Applicant.ofKey(place.column()), cell));
            case 4 -> with(proceedings.with(Proceeding.ofKey(place.row()), Outcome.ofKey(place.column()), cell));
            default -> throw new IllegalArgumentException("part " + place.part() + " has no table");
        };
    }

    /** This report with another count in a cell of table 3, in 件. */
    public AnnualReport with(ApplicationRow row, Applicant column, long count) {
        return with(applications.with(row, column, count));
    }

    public AnnualReport with(DisclosureTable table) {
        return new AnnualReport(
                agency,
                year,
                title,
                preamble,
                contact,
                overview,
                table,
                applications,
                proceedings,
                problems,
                otherMatters);
    }

    public AnnualReport with(ApplicationTable table) {
        return new AnnualReport(
                agency,
                year,
                title,
                preamble,
                contact,
                overview,
                disclosure,
                table,
                proceedings,
                problems,
                otherMatters);
    }

    public AnnualReport with(ProceedingTable table) {
        return new AnnualReport(
                agency,
                year,
                title,
                preamble,
                contact,
                overview,
                disclosure,
                applications,
                table,
                problems,
                otherMatters);
    }

    public AnnualReport with(Agency other, ReportYear otherYear) {
        return new AnnualReport(
                other,
                otherYear,
                title,
                preamble,
                contact,
                overview,
                disclosure,
                applications,
                proceedings,
                problems,
                otherMatters);
    }
}
