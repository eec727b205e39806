package cn.gongkai.publication.published;

import static cn.gongkai.report.application.Applicant.TOTAL;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.proceeding.Outcome;
import cn.gongkai.report.proceeding.Proceeding;
import java.time.Instant;

/**
 * What a list says of a published report, taken from its latest revision.
 *
 * @param agency the agency's code
 * @param name the agency's name
 * @param revision the latest revision
 * @param corrected whether that revision corrected a published one
 * @param publishedAt when that revision was published
 * @param newApplications received in the year, in 件
 * @param carriedIn carried in from the year before, in 件
 * @param handled answered in the year, in 件
 * @param carriedOut carried out to the next year, in 件
 * @param reconsiderations all cases of administrative reconsideration, in 件
 * @param litigations all cases of administrative litigation, in 件
 */
public record Summary(
        String agency,
        String name,
        int year,
        String title,
        int revision,
        boolean corrected,
        Instant publishedAt,
        long newApplications,
        long carriedIn,
        long handled,
        long carriedOut,
        long reconsiderations,
        long litigations) {

    /** The summary of a report. */
    public static Summary of(AnnualReport report, Revision revision) {
        return new Summary(
                report.agency().code(),
                report.agency().name(),
                report.year().value(),
                report.title(),
                revision.number(),
                revision.correctionReason() != null,
                revision.publishedAt(),
                report.applications().count(ApplicationRow.NEW, TOTAL),
                report.applications().count(ApplicationRow.CARRIED_IN, TOTAL),
                report.applications().count(ApplicationRow.HANDLED, TOTAL),
                report.applications().count(ApplicationRow.CARRIED_OUT, TOTAL),
                report.proceedings().count(Proceeding.RECONSIDERATION, Outcome.TOTAL),
                report.proceedings().count(Proceeding.LITIGATION_DIRECT, Outcome.TOTAL)
                        + report.proceedings().count(Proceeding.LITIGATION_AFTER_RECONSIDERATION, Outcome.TOTAL));
    }

    /** The key of the publication: {@code 370832106-2024}. */
    public String id() {
        return Publication.id(agency, year);
    }
}
