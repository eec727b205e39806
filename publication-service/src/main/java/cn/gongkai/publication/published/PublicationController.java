package cn.gongkai.publication.published;

import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.report.Agency;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Published reports for programs: a list to page through. */
@RestController
class PublicationController {

    private static final int MOST = 500;

    private final PublicationStore store;

    PublicationController(PublicationStore store) {
        this.store = store;
    }

    /**
     * A page of the list.
     *
     * @param after what to ask for as {@code after} to get the next page; null on the last
     */
    record Page(List<Item> items, @Nullable String next) {}

    /** A published report: its latest revision, figures in 件, and where to read it. */
    record Item(
            Agency agency,
            int year,
            String title,
            int revision,
            Instant publishedAt,
            long newApplications,
            long carriedIn,
            long handled,
            long carriedOut,
            long reconsiderations,
            long litigations,
            String address) {

        static Item of(Summary summary) {
            return new Item(
                    new Agency(summary.agency(), summary.name()),
                    summary.year(),
                    summary.title(),
                    summary.revision(),
                    summary.publishedAt(),
                    summary.newApplications(),
                    summary.carriedIn(),
                    summary.handled(),
                    summary.carriedOut(),
                    summary.reconsiderations(),
                    summary.litigations(),
                    "/reports/" + summary.agency() + "/" + summary.year());
        }
    }

    /**
     * Reports by agency code and year.
     *
     * @param division the code of a province, city, county or township; empty for the whole country
     * @param year only reports of this year
     * @param kind only reports of agencies of this kind
     * @param after the {@code next} of the page before
     * @param limit 1 to 500
     */
    @GetMapping("/api/v1/publications")
    Page list(
            @RequestParam(defaultValue = "") String division,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable AgencyKind kind,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "limit", limit, MOST);
        }
        // One more than asked for tells whether there is a next page.
        List<Summary> found = store.list(Selection.in(division, year).of(kind), after, limit + 1);
        List<Summary> page = found.subList(0, Math.min(limit, found.size()));
        return new Page(
                page.stream().map(Item::of).toList(),
                found.size() > limit ? page.getLast().id() : null);
    }
}
