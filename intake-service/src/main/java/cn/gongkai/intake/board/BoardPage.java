package cn.gongkai.intake.board;

import cn.gongkai.intake.board.BoardPlaces.Place;
import cn.gongkai.intake.board.BoardPlaces.Township;
import cn.gongkai.intake.policy.RuleWords;
import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.list.Keyset;
import cn.gongkai.platform.time.BeijingTime;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.json.ReportJson;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The board for people. What the script shows later stands in the page at once. */
@Controller
class BoardPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm:ss").withZone(BeijingTime.ZONE);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm").withZone(BeijingTime.ZONE);

    private static final int YEARS = 5;
    private static final int MISSING = 60;
    private static final int COUNTY_DIGITS = 6;

    /** The words that the script needs; {0} stands for a number. */
    private static final List<String> WORDS = List.of(
            "live", "lost", "waiting", "due.left", "due.today", "due.over", "due.none", "seconds", "minutes", "none");

    private final Boards boards;
    private final BoardPlaces places;
    private final RuleWords rules;
    private final MessageSource messages;
    private final Clock clock;

    BoardPage(Boards boards, BoardPlaces places, RuleWords rules, MessageSource messages, Clock clock) {
        this.rules = rules;
        this.boards = boards;
        this.places = places;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/board")
    String own(Caller caller) {
        caller.require(Action.FOLLOW);
        return "redirect:/board/" + caller.division();
    }

    /** @param after the last township of the list's page before */
    @GetMapping("/board/{division}")
    String board(
            @PathVariable String division,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String after,
            Caller caller,
            Locale locale,
            Model model) {
        LocalDate today = BeijingTime.day(clock.instant());
        // Until the end of a year the reports of the year before are what comes in.
        Place place = places.find(division, year == null ? today.getYear() - 1 : year, caller);
        BoardView view = boards.view(place.scope(), place.year());
        Keyset<Township> missing = places.page(place, after, MISSING);
        model.addAttribute("division", division);
        model.addAttribute("name", places.name(division, locale));
        model.addAttribute("above", places.above(division, caller, locale));
        model.addAttribute("year", place.year().value());
        model.addAttribute("years", years(today, place.year()));
        model.addAttribute("view", view);
        model.addAttribute("groups", StateGroup.values());
        model.addAttribute("ofAgencies", division.length() >= COUNTY_DIGITS);
        model.addAttribute("reads", caller.may(Action.READ, place.scope().division()));
        model.addAttribute("missing", missing.items());
        model.addAttribute("after", after);
        model.addAttribute("next", missing.next());
        model.addAttribute("time", TIME);
        model.addAttribute("minute", MINUTE);
        model.addAttribute(
                "daysLeft",
                view.total().due() == null
                        ? null
                        : ChronoUnit.DAYS.between(today, view.total().due()));
        model.addAttribute("words", words(locale));
        model.addAttribute("rules", rules.in(locale));
        model.addAttribute("ruleWords", ReportJson.mapper().writeValueAsString(rules.in(locale)));
        return "board";
    }

    private static List<Integer> years(LocalDate today, ReportYear shown) {
        return IntStream.concat(
                        IntStream.range(0, YEARS).map(back -> today.getYear() - 1 - back), IntStream.of(shown.value()))
                .distinct()
                .boxed()
                .sorted((a, b) -> b - a)
                .toList();
    }

    private String words(Locale locale) {
        Map<String, String> words = new LinkedHashMap<>();
        // Without arguments a pattern is left as it stands.
        WORDS.forEach(word -> words.put(word, messages.getMessage("board." + word, null, locale)));
        Stream.concat(Stream.of("NONE"), StateGroup.STATES.stream())
                .map("state."::concat)
                .forEach(state -> words.put(state, messages.getMessage(state, null, locale)));
        return ReportJson.mapper().writeValueAsString(words);
    }
}
