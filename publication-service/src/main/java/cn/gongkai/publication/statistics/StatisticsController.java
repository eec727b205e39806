package cn.gongkai.publication.statistics;

import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.publication.published.PublicationStore;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the published reports of a division come to. */
@RestController
class StatisticsController {

    private final PublicationStore store;

    StatisticsController(PublicationStore store) {
        this.store = store;
    }

    /** The three tables summed over the latest revision of every published report of a division and year. */
    @GetMapping("/api/v1/statistics/{division}/{year}")
    DivisionStatistics statistics(@PathVariable String division, @PathVariable int year) {
        Division known = Divisions.china()
                .find(division)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "no-such-place", division));
        return DivisionStatistics.of(known, year, store.sums(division, year));
    }
}
