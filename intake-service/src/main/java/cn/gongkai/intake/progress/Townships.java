package cn.gongkai.intake.progress;

import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import java.util.HashMap;
import java.util.Map;

/** How many township-level divisions lie in each division. */
final class Townships {

    private final Map<String, Integer> counts = new HashMap<>();

    Townships(Divisions divisions) {
        for (Division division : divisions.all()) {
            if (division.level() == Division.Level.TOWNSHIP) {
                divisions.path(division).forEach(step -> counts.merge(step.code(), 1, Integer::sum));
            }
        }
    }

    /** The townships at or below a division. */
    int below(Division division) {
        return counts.getOrDefault(division.code(), 0);
    }
}
