package cn.gongkai.publication.page;

import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.publication.published.Figures;
import cn.gongkai.publication.published.PublicationStore;
import cn.gongkai.publication.published.PublicationStore.Sums;
import cn.gongkai.publication.site.Visitor;
import cn.gongkai.report.Place;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.form.FormLabels;
import cn.gongkai.report.form.OfficialForm;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The consolidated table (汇总) of a division: the official form with the sums of what is published, and who contributed what. */
@Controller
class StatisticsPage {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int MOST_CONTRIBUTIONS = 200;

    private final PublicationStore store;
    private final Places places;

    StatisticsPage(PublicationStore store, Places places) {
        this.store = store;
        this.places = places;
    }

    /**
     * The page.
     *
     * @param cell the key of a cell of which to show who contributed: {@code 3|3.1|total}
     */
    @GetMapping("/statistics/{division:[0-9]{2,6}}/{year:[0-9]{4}}")
    String statistics(
            @PathVariable String division,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable String cell,
            @ModelAttribute("visitor") Visitor visitor,
            Model model,
            HttpServletResponse response) {
        Division place = places.find(division)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "no-such-place", division));
        Sums sums = store.sums(division, year);
        Map<String, BigDecimal> cells = sums.cells();
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(FRESH).cachePublic().getHeaderValue());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        model.addAttribute("place", place);
        model.addAttribute("path", places.path(division));
        model.addAttribute("year", year);
        model.addAttribute("years", store.years());
        model.addAttribute("sums", sums);
        model.addAttribute("townships", places.townships(division));
        model.addAttribute(
                "tables",
                OfficialForm.TABLES.stream()
                        .map(form -> ShownTable.of(form, at -> {
                            BigDecimal sum = cells.getOrDefault(Figures.key(at), BigDecimal.ZERO);
                            return new ShownCell.Content(
                                    sum.toPlainString(),
                                    Figures.key(at).equals(cell),
                                    sum.signum() == 0
                                            ? null
                                            : visitor.statistics(division, year, Figures.key(at)) + "#contributions");
                        }))
                        .toList());
        contributions(division, year, cell, model);
        return "statistics";
    }

    private void contributions(String division, int year, @Nullable String cell, Model model) {
        Optional<Place> asked = OfficialForm.PLACES.stream()
                .filter(place -> Figures.key(place).equals(cell))
                .findFirst();
        asked.ifPresent(place -> {
            model.addAttribute("cell", List.of(FormLabels.row(place), FormLabels.column(place)));
            model.addAttribute("contributions", store.contributions(division, year, place, MOST_CONTRIBUTIONS));
        });
    }
}
