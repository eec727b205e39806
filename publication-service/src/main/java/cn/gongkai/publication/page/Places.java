package cn.gongkai.publication.page;

import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The country's divisions as the pages walk through them. */
@Component
class Places {

    private final Divisions divisions = Divisions.china();
    private final Map<String, Integer> townships = new HashMap<>();

    Places() {
        for (Division division : divisions.all()) {
            if (division.level() == Division.Level.TOWNSHIP) {
                for (Division above : divisions.path(division)) {
                    townships.merge(above.code(), 1, Integer::sum);
                }
            }
        }
    }

    Optional<Division> find(String code) {
        return divisions.find(code);
    }

    List<Division> below(String code) {
        return divisions.children(code);
    }

    /** How many townships, streets and the like a division has; 1 for one of them. */
    int townships(String code) {
        return townships.getOrDefault(code, 0);
    }

    String fullName(Division division) {
        return divisions.fullName(division);
    }

    /**
     * The divisions an agency belongs to, from the province down to itself; without the last for an agency that is no division's
     * government.
     */
    List<Division> path(String agency) {
        for (int digits : new int[] {9, 6, 4, 2}) {
            if (agency.length() >= digits) {
                Optional<Division> division = divisions.find(agency.substring(0, digits));
                if (division.isPresent()) {
                    return divisions.path(division.get());
                }
            }
        }
        return List.of();
    }

    /** Divisions whose name contains some words or whose code begins with them, the larger first. */
    List<Division> named(String words, int limit) {
        return divisions.all().stream()
                .filter(division ->
                        division.name().contains(words) || division.code().startsWith(words))
                .sorted(Comparator.comparingInt(
                                (Division division) -> division.code().length())
                        .thenComparing(Division::code))
                .limit(limit)
                .toList();
    }
}
