package cn.gongkai.intake.progress;

import cn.gongkai.intake.status.StatusList;
import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.access.Scope;
import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import cn.gongkai.report.division.Townships;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far a division has come with its reports. */
@RestController
@Tag(name = "progress")
class ProgressController {

    private final StatusList statuses;
    private final Divisions divisions = Divisions.china();
    private final Townships townships = Townships.china();

    ProgressController(StatusList statuses) {
        this.statuses = statuses;
    }

    /**
     * Counts of one division.
     *
     * @param townships how many township-level divisions there are, all of which have to report
     * @param states how many agencies' latest submissions are in each state
     */
    record Count(String code, String name, int townships, Map<String, Integer> states) {}

    record Progress(Count division, int year, List<Count> children) {}

    @GetMapping("/api/v1/progress/{division}")
    @Operation(summary = "Counts by state, for a division and each of its children")
    Progress progress(@PathVariable String division, @RequestParam int year, Caller caller) {
        Division parent = divisions
                .find(division)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "division-missing", division));
        Scope scope = caller.scope(Action.FOLLOW, division);
        Map<String, Map<String, Integer>> counts = statuses.count(new StatusList.Query(scope, year, null));
        Map<String, Integer> sums = new TreeMap<>();
        counts.values().forEach(states -> states.forEach((state, count) -> sums.merge(state, count, Integer::sum)));
        List<Division> below = scope.below() ? divisions.children(division) : List.of();
        List<Count> children = below.stream()
                .map(child -> count(child, counts.getOrDefault(child.code(), Map.of())))
                .toList();
        return new Progress(count(parent, sums), year, children);
    }

    private Count count(Division division, Map<String, Integer> states) {
        return new Count(division.code(), division.name(), townships.below(division.code()), states);
    }
}
