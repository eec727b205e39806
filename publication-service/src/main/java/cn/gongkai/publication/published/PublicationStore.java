package cn.gongkai.publication.published;

import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.report.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Where published reports are kept. A division is given by its code, 2 digits for a province, 4, 6 or 9 for those below, and
 * stands for every agency whose code begins with it; the empty code stands for the whole country.
 */
public interface PublicationStore {

    /**
     * Publishes revisions. One that is there already stays as it is; an older one joins the newer and does not replace it.
     *
     * @return the revision as it is stored for each arrival, in their order: the arrival's own, or what an earlier delivery left
     */
    List<Revision> add(List<Arrival> arrivals);

    /** A report with all its revisions. */
    Optional<Publication> find(String agency, int year);

    /**
     * A report that somebody asks for.
     *
     * @throws ProblemException 404 if it is not published
     */
    default Publication require(String agency, int year) {
        return find(agency, year)
                .orElseThrow(() ->
                        new ProblemException(HttpStatus.NOT_FOUND, "not-published", agency, Integer.toString(year)));
    }

    /** The years for which anything is published, the newest first. */
    List<Integer> years();

    /** How many reports of a year are published in each of the divisions right below one, by their code. */
    Map<String, Long> countBelow(String division, int year);

    /**
     * Reports by the code of their agency, then by year.
     *
     * @param after the {@link Summary#id()} at which the page before ended; null for the first page
     * @param limit how many at most
     */
    List<Summary> list(Selection selection, @Nullable String after, int limit);

    /** The reports of one agency, of every year, the latest year first. */
    List<Summary> ofAgency(String agency);

    /** The reports of some agencies for a year, by the agency's code. */
    List<Summary> ofAgencies(List<String> agencies, int year);

    /**
     * The reports published last, the newest first.
     *
     * @param year only reports of this year; null for every year
     */
    List<Summary> latest(@Nullable Integer year, int limit);

    /**
     * The sums of all cells over the published reports of a division and year. The report of a county's, city's or province's
     * government is itself such a sum and is left out, so that nothing counts twice.
     */
    Sums sums(String division, int year);

    /**
     * What the reports that {@link #sums} adds up have in one cell, the most first; without those that have 0.
     *
     * @param after how many of them to pass over
     * @param limit how many at most
     */
    Contributions contributions(String division, int year, Place place, int after, int limit);

    /** Some of the reports that a sum comes from, and how many there are in all. */
    record Contributions(long all, List<Contribution> some) {}

    /** What one agency's report adds to a sum. */
    record Contribution(String agency, String name, BigDecimal value) {}

    /**
     * Sums over reports.
     *
     * @param reports how many reports were added up
     * @param townships how many of them are of townships, streets and the like; the others are of departments
     * @param cells the sum for each cell that is not 0 everywhere, by {@link Figures#key}
     */
    record Sums(long reports, long townships, Map<String, BigDecimal> cells) {}
}
