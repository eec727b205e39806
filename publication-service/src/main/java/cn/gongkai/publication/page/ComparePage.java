package cn.gongkai.publication.page;

import cn.gongkai.publication.place.Places;
import cn.gongkai.publication.published.AgencyKind;
import cn.gongkai.publication.published.Publication;
import cn.gongkai.publication.published.PublicationStore;
import cn.gongkai.publication.published.Selection;
import cn.gongkai.publication.published.Summary;
import cn.gongkai.publication.site.Fresh;
import cn.gongkai.report.division.Division;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A report beside the one of the year before and those of neighbours. */
@Controller
class ComparePage {

    private static final int MOST_BESIDE = 5;
    private static final int MOST_NEIGHBOURS = 100;

    private final PublicationStore store;
    private final Places places;

    ComparePage(PublicationStore store, Places places) {
        this.store = store;
        this.places = places;
    }

    /** A neighbour to choose. */
    record Neighbour(String code, String name, boolean chosen) {}

    /**
     * The page.
     *
     * @param with codes of the agencies to stand beside it, five at most; none for only the year before
     */
    @GetMapping("/reports/{agency}/{year:[0-9]{4}}/compare")
    String compare(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam(defaultValue = "") List<String> with,
            Model model,
            HttpServletResponse response) {
        Publication publication = store.require(agency, year);
        Fresh.MINUTE.tell(response);
        List<String> beside = with.stream()
                .filter(code -> !code.isBlank() && !code.equals(agency))
                .distinct()
                .limit(MOST_BESIDE)
                .toList();
        Optional<Publication> lastYear = store.find(agency, year - 1);
        List<Publication> compared = new ArrayList<>(List.of(publication));
        lastYear.ifPresent(compared::add);
        beside.forEach(code -> store.find(code, year).ifPresent(compared::add));
        List<Division> path = places.path(agency);
        model.addAttribute("publication", publication);
        model.addAttribute("path", path);
        model.addAttribute("year", year);
        model.addAttribute("hasLastYear", lastYear.isPresent());
        model.addAttribute("comparison", Comparison.of(compared));
        model.addAttribute("neighbours", neighbours(publication, beside));
        return "compare";
    }

    /** The other agencies of its kind right below the same division that published for the year. */
    private List<Neighbour> neighbours(Publication publication, List<String> chosen) {
        String agency = publication.agency().code();
        List<Summary> published = places.find(agency)
                .map(division -> store.ofAgencies(
                        places.below(division.parentCode()).stream()
                                .map(Division::code)
                                .toList(),
                        publication.year()))
                .orElseGet(() -> ofItsKind(agency, publication.year()));
        return published.stream()
                .filter(other -> !other.agency().equals(agency))
                .map((Summary other) -> new Neighbour(other.agency(), other.name(), chosen.contains(other.agency())))
                .toList();
    }

    /** For what is no division: the departments of the same government. */
    private List<Summary> ofItsKind(String agency, int year) {
        List<Division> above = places.path(agency);
        if (above.isEmpty()) {
            return List.of();
        }
        Selection kind = Selection.in(above.getLast().code(), year).of(AgencyKind.of(agency));
        return store.list(kind, null, MOST_NEIGHBOURS).stream()
                .filter(other -> places.path(other.agency()).equals(above))
                .toList();
    }
}
