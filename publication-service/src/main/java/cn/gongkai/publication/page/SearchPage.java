package cn.gongkai.publication.page;

import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.publication.place.Places;
import cn.gongkai.publication.published.AgencyKind;
import cn.gongkai.publication.published.PublicationStore;
import cn.gongkai.publication.published.RecentFigures;
import cn.gongkai.publication.published.Selection;
import cn.gongkai.publication.published.Summary;
import cn.gongkai.publication.site.Fresh;
import cn.gongkai.report.division.Division;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The ways to a report: by place from the province down, by name, or the latest. */
@Controller
class SearchPage {

    private static final int LATEST = 10;
    private static final int MOST_PLACES = 30;
    private static final int A_PAGE = 50;
    private static final int LONGEST_NAME = 50;
    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private final PublicationStore store;
    private final RecentFigures figures;
    private final Places places;

    SearchPage(PublicationStore store, RecentFigures figures, Places places) {
        this.store = store;
        this.figures = figures;
        this.places = places;
    }

    @GetMapping("/")
    String start(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable AgencyKind kind,
            @RequestParam(required = false) @Nullable String after,
            Model model,
            HttpServletResponse response) {
        String words = q.strip();
        int shownYear = year(year, model, response);
        model.addAttribute("words", words);
        model.addAttribute("kind", kind);
        model.addAttribute("searchedYear", year);
        if (words.isEmpty() && kind == null) {
            model.addAttribute("rows", rows("", figures.byProvince(shownYear)));
            model.addAttribute("latest", store.latest(year, LATEST));
            return "start";
        }
        if (words.length() > LONGEST_NAME) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "name-too-long", LONGEST_NAME);
        }
        List<String> each = words.isEmpty() ? List.of() : List.of(BLANKS.split(words));
        boolean withPlaces = !each.isEmpty() && kind == null && after == null;
        model.addAttribute(
                "found",
                (withPlaces ? places.named(each, MOST_PLACES) : List.<Division>of())
                        .stream()
                                .map(division -> new PlaceRow(
                                        division.code(),
                                        places.fullName(division),
                                        0,
                                        places.townships(division.code()),
                                        null))
                                .toList());
        reports(Selection.named(each.stream().map(this::word).toList(), year).of(kind), after, model);
        return "search";
    }

    private Selection.Word word(String text) {
        return new Selection.Word(
                text,
                places.named(List.of(text), MOST_PLACES).stream()
                        .map(Division::code)
                        .toList());
    }

    /** A page of reports, and where the next one begins. */
    private void reports(Selection selection, @Nullable String after, Model model) {
        // One more than is shown tells whether there is a next page.
        List<Summary> reports = store.list(selection, after, A_PAGE + 1);
        List<Summary> shown = reports.subList(0, Math.min(A_PAGE, reports.size()));
        model.addAttribute("reports", shown);
        model.addAttribute("after", after);
        model.addAttribute("next", reports.size() > A_PAGE ? shown.getLast().id() : null);
    }

    @GetMapping("/places/{code}")
    String place(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable AgencyKind kind,
            @RequestParam(required = false) @Nullable String after,
            Model model,
            HttpServletResponse response) {
        Division division = places.require(code);
        int shownYear = year(year, model, response);
        model.addAttribute("place", division);
        model.addAttribute("path", places.path(code));
        model.addAttribute("own", kind == null || kind.has(code) ? store.ofAgency(code) : List.of());
        model.addAttribute("kind", kind);
        switch (division.level()) {
            case PROVINCE, CITY -> {
                if (kind == null) {
                    model.addAttribute("rows", rows(code, store.countBelow(code, shownYear)));
                } else {
                    reports(Selection.in(code, shownYear).of(kind), after, model);
                }
            }
            case COUNTY -> county(code, shownYear, kind, after, model);
            case TOWNSHIP -> model.addAttribute("rows", List.of());
        }
        return "place";
    }

    private List<PlaceRow> rows(String code, Map<String, Long> counts) {
        return places.below(code).stream()
                .map(below -> new PlaceRow(
                        below.code(),
                        below.name(),
                        counts.getOrDefault(below.code(), 0L),
                        places.townships(below.code()),
                        null))
                .toList();
    }

    /** A county shows its townships one by one, also those that have not published, and then its departments that have. */
    private void county(String code, int year, @Nullable AgencyKind kind, @Nullable String after, Model model) {
        List<Division> townships = places.below(code);
        Map<String, Summary> byAgency = store
                .ofAgencies(townships.stream().map(Division::code).toList(), year)
                .stream()
                .collect(Collectors.toMap(Summary::agency, Function.identity()));
        List<PlaceRow> rows = townships.stream()
                .filter(below -> kind == null || kind.has(below.code()))
                .map(below -> new PlaceRow(
                        below.code(),
                        below.name(),
                        byAgency.containsKey(below.code()) ? 1 : 0,
                        1,
                        byAgency.get(below.code())))
                .toList();
        model.addAttribute("kinds", kindsIn(code));
        model.addAttribute("rows", rows);
        model.addAttribute(
                "publishedRows",
                rows.stream().filter(row -> row.report() != null).count());
        List<String> listed = Stream.concat(Stream.of(code), townships.stream().map(Division::code))
                .toList();
        reports(Selection.in(code, year).of(kind).without(listed), after, model);
    }

    /** The kinds of the townships of a county, and departments. */
    private List<AgencyKind> kindsIn(String county) {
        return Arrays.stream(AgencyKind.values())
                .filter(kind -> kind == AgencyKind.DEPARTMENT
                        || places.below(county).stream().anyMatch(below -> kind.has(below.code())))
                .toList();
    }

    /**
     * Gives the page the years to choose from.
     *
     * @return the one asked for, else the newest with any report
     */
    private int year(@Nullable Integer asked, Model model, HttpServletResponse response) {
        Fresh.TEN_SECONDS.tell(response);
        List<Integer> years = store.years();
        int lastYear = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear() - 1;
        int shown = asked != null ? asked : years.isEmpty() ? lastYear : years.getFirst();
        model.addAttribute("years", years);
        model.addAttribute("kinds", AgencyKind.values());
        model.addAttribute("year", shown);
        return shown;
    }
}
