package cn.gongkai.publication.page;

import cn.gongkai.publication.place.Area;
import cn.gongkai.publication.place.Places;
import cn.gongkai.publication.published.Figures;
import cn.gongkai.publication.published.PublicationStore;
import cn.gongkai.publication.published.PublicationStore.Contributions;
import cn.gongkai.publication.published.PublicationStore.Sums;
import cn.gongkai.publication.published.RecentFigures;
import cn.gongkai.publication.site.Fresh;
import cn.gongkai.publication.site.Visitor;
import cn.gongkai.report.Place;
import cn.gongkai.report.form.FormLabels;
import cn.gongkai.report.form.OfficialForm;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The consolidated table (汇总) of a division: the official form with the sums of what is published, and who contributed what. */
@Controller
class StatisticsPage {

    private static final int A_PAGE = 200;

    private final PublicationStore store;
    private final RecentFigures figures;
    private final Places places;

    StatisticsPage(PublicationStore store, RecentFigures figures, Places places) {
        this.store = store;
        this.figures = figures;
        this.places = places;
    }

    /**
     * The page.
     *
     * @param division the code of a division, or {@code 0} for the whole country
     * @param cell the key of a cell of which to show who contributed: {@code 3|3.1|total}
     * @param after how many of those to pass over
     */
    @GetMapping("/statistics/{division:0|[0-9]{2,6}}/{year:[0-9]{4}}")
    String statistics(
            @PathVariable String division,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable String cell,
            @RequestParam(defaultValue = "0") int after,
            @ModelAttribute("visitor") Visitor visitor,
            Model model,
            HttpServletResponse response) {
        Area area = places.area(division);
        Sums sums = figures.sums(area.division(), year);
        Fresh.MINUTE.tell(response);
        model.addAttribute("place", area);
        model.addAttribute("path", places.path(division));
        model.addAttribute("year", year);
        model.addAttribute("years", store.years());
        model.addAttribute("sums", sums);
        model.addAttribute(
                "tables",
                OfficialForm.TABLES.stream()
                        .map(form -> ShownTable.of(form, at -> content(sums, at, cell, visitor, division, year)))
                        .toList());
        OfficialForm.PLACES.stream()
                .filter(place -> Figures.key(place).equals(cell))
                .findFirst()
                .ifPresent(place -> contributions(area, year, place, Math.max(0, after), model));
        return "statistics";
    }

    private static ShownCell.Content content(
            Sums sums, Place at, @Nullable String cell, Visitor visitor, String division, int year) {
        String key = Figures.key(at);
        BigDecimal sum = sums.cells().getOrDefault(key, BigDecimal.ZERO);
        return new ShownCell.Content(
                sum.toPlainString(),
                key.equals(cell),
                sum.signum() == 0 ? null : visitor.statistics(division, year, key) + "#contributions");
    }

    private void contributions(Area area, int year, Place place, int after, Model model) {
        Contributions found = store.contributions(area.division(), year, place, after, A_PAGE);
        int last = after + found.some().size();
        model.addAttribute("cell", List.of(FormLabels.row(place), FormLabels.column(place)));
        model.addAttribute("contributions", found);
        model.addAttribute("after", after);
        model.addAttribute("last", last);
        model.addAttribute("next", last < found.all() && last > after ? Integer.toString(last) : null);
    }
}
