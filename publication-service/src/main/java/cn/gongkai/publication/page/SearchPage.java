package cn.gongkai.publication.page;

import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.publication.published.AgencyKind;
import cn.gongkai.publication.published.PublicationStore;
import cn.gongkai.publication.published.Selection;
import cn.gongkai.publication.published.Summary;
import cn.gongkai.report.division.Division;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
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
    private static final int MOST_IN_A_COUNTY = 500;
    private static final int LONGEST_NAME = 50;
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final PublicationStore store;
    private final RecentCounts counts;
    private final Places places;

    SearchPage(PublicationStore store, RecentCounts counts, Places places) {
        this.store = store;
        this.counts = counts;
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
        Years years = years(year, model, response);
        model.addAttribute("words", words);
        model.addAttribute("kind", kind);
        if (words.isEmpty() && kind == null) {
            boolean any = years.published().contains(years.shown());
            model.addAttribute("rows", rows("", any ? counts.byProvince(years.shown()) : Map.of()));
            model.addAttribute("latest", store.latest(LATEST));
            return "start";
        }
        if (words.length() > LONGEST_NAME) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "name-too-long", LONGEST_NAME);
        }
        boolean withPlaces = !words.isEmpty() && kind == null && after == null;
        model.addAttribute(
                "found",
                (withPlaces ? places.named(words, MOST_PLACES) : List.<Division>of())
                        .stream()
                                .map(division -> new PlaceRow(
                                        division.code(),
                                        places.fullName(division),
                                        0,
                                        places.townships(division.code()),
                                        null))
                                .toList());
        model.addAttribute("searchedYear", year);
        reports(Selection.named(words, year).of(kind), after, model);
        return "search";
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
        Division division =
                places.find(code).orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "no-such-place", code));
        int shownYear = years(year, model, response).shown();
        model.addAttribute("place", division);
        model.addAttribute("path", places.path(code));
        model.addAttribute("own", kind == null || kind.has(code) ? own(code) : List.of());
        model.addAttribute("kind", kind);
        switch (division.level()) {
            case PROVINCE, CITY -> {
                if (kind == null) {
                    model.addAttribute("rows", rows(code, store.countBelow(code, shownYear)));
                } else {
                    reports(Selection.in(code, shownYear).of(kind), after, model);
                }
            }
            case COUNTY -> county(code, shownYear, kind, model);
            case TOWNSHIP -> model.addAttribute("rows", List.of());
        }
        return "place";
    }

    /** The reports of the division's own government, of every year. */
    private List<Summary> own(String code) {
        return store.list(Selection.in(code + "-", null), null, A_PAGE).stream()
                .filter(summary -> summary.agency().equals(code))
                .toList();
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
    private void county(String code, int year, @Nullable AgencyKind kind, Model model) {
        model.addAttribute("kinds", kindsIn(code));
        List<Summary> published = store.list(Selection.in(code, year).of(kind), null, MOST_IN_A_COUNTY);
        Map<String, Summary> byAgency =
                published.stream().collect(Collectors.toMap(Summary::agency, Function.identity()));
        List<PlaceRow> rows = places.below(code).stream()
                .filter(below -> kind == null || kind.has(below.code()))
                .map(below -> new PlaceRow(
                        below.code(),
                        below.name(),
                        byAgency.containsKey(below.code()) ? 1 : 0,
                        1,
                        byAgency.get(below.code())))
                .toList();
        Set<String> listed = rows.stream().map(PlaceRow::code).collect(Collectors.toCollection(HashSet::new));
        listed.add(code);
        model.addAttribute("rows", rows);
        model.addAttribute(
                "publishedRows",
                rows.stream().filter(row -> row.report() != null).count());
        model.addAttribute(
                "departments",
                published.stream()
                        .filter(summary -> !listed.contains(summary.agency()))
                        .toList());
    }

    /** The kinds of the townships of a county, and departments. */
    private List<AgencyKind> kindsIn(String county) {
        return Arrays.stream(AgencyKind.values())
                .filter(kind -> kind == AgencyKind.DEPARTMENT
                        || places.below(county).stream().anyMatch(below -> kind.has(below.code())))
                .toList();
    }

    /**
     * The years to choose from.
     *
     * @param published those with any report, the newest first
     * @param shown the one asked for, else the newest with any report
     */
    private record Years(List<Integer> published, int shown) {}

    private Years years(@Nullable Integer asked, Model model, HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(FRESH).cachePublic().getHeaderValue());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        List<Integer> years = store.years();
        int lastYear = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear() - 1;
        int shown = asked != null ? asked : years.isEmpty() ? lastYear : years.getFirst();
        model.addAttribute("years", years);
        model.addAttribute("kinds", AgencyKind.values());
        model.addAttribute("year", shown);
        return new Years(years, shown);
    }
}
