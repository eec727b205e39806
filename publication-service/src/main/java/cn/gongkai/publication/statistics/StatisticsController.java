package cn.gongkai.publication.statistics;

import cn.gongkai.publication.place.Area;
import cn.gongkai.publication.place.Places;
import cn.gongkai.publication.published.RecentFigures;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the published reports of a division come to. */
@RestController
class StatisticsController {

    private final RecentFigures figures;
    private final Places places;

    StatisticsController(RecentFigures figures, Places places) {
        this.figures = figures;
        this.places = places;
    }

    /**
     * The three tables summed over the latest revision of every published report of a division and year.
     *
     * @param division its code, or {@code 0} for the whole country
     */
    @GetMapping("/api/v1/statistics/{division}/{year}")
    DivisionStatistics statistics(@PathVariable String division, @PathVariable int year) {
        Area area = places.area(division);
        return DivisionStatistics.of(area, year, figures.sums(area.division(), year));
    }
}
