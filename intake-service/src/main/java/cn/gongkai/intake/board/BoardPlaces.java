package cn.gongkai.intake.board;

import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.access.Scope;
import cn.gongkai.platform.list.Keyset;
import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Which board a caller means, and whether they may see it. */
@Component
class BoardPlaces {

    private static final int MOST = 500;

    private final Boards boards;
    private final MessageSource messages;
    private final Divisions divisions = Divisions.china();

    BoardPlaces(Boards boards, MessageSource messages) {
        this.boards = boards;
        this.messages = messages;
    }

    /**
     * A board's subject.
     *
     * @param division {@link Caller#WHOLE_COUNTRY} or the code of a division
     */
    record Place(String division, Scope scope, ReportYear year) {}

    /**
     * A township.
     *
     * @param name as its own: 韩垓镇
     * @param county above it, with the divisions above that: 山东省济宁市梁山县
     */
    record Township(String code, String name, String county) {}

    /**
     * Finds the board.
     *
     * @throws ProblemException 404 for an unknown division, 403 for one that the caller may not follow, 400 for an impossible year
     */
    Place find(String division, int year, Caller caller) {
        return new Place(division, scope(division, caller), year(year));
    }

    private Scope scope(String division, Caller caller) {
        if (division.equals(Caller.WHOLE_COUNTRY)) {
            caller.require(Action.FOLLOW, "");
            return Scope.of("");
        }
        if (divisions.find(division).isEmpty()) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "division-missing", division);
        }
        return caller.scope(Action.FOLLOW, division);
    }

    private static ReportYear year(int year) {
        try {
            return new ReportYear(year);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "board-year", String.valueOf(year));
        }
    }

    /** What people call the place: 山东省济宁市. */
    String name(String division, Locale locale) {
        return divisions
                .find(division)
                .map(divisions::fullName)
                .orElseGet(() -> messages.getMessage("page.country", null, locale));
    }

    /** The places above one that the caller may follow, the largest first, with what people call each. */
    Map<String, String> above(String division, Caller caller, Locale locale) {
        Map<String, String> above = new LinkedHashMap<>();
        if (!division.equals(Caller.WHOLE_COUNTRY)) {
            if (caller.may(Action.FOLLOW, "")) {
                above.put(Caller.WHOLE_COUNTRY, name(Caller.WHOLE_COUNTRY, locale));
            }
            Division here = divisions.find(division).orElseThrow();
            for (Division step : divisions.path(here)) {
                if (!step.equals(here) && caller.may(Action.FOLLOW, step.code())) {
                    above.put(step.code(), step.name());
                }
            }
        }
        return above;
    }

    /** @throws ProblemException 400 for a page of an impossible length */
    Keyset<Township> page(Place place, String after, int limit) {
        return Keyset.page(limit, MOST, most -> missing(place, after, most), Township::code);
    }

    List<Township> missing(Place place, String after, int limit) {
        return boards.missing(place.scope(), place.year(), after, limit).stream()
                .map(this::township)
                .toList();
    }

    private Township township(Division township) {
        Division county = divisions.find(township.parentCode()).orElseThrow();
        return new Township(township.code(), township.name(), divisions.fullName(county));
    }
}
