package cn.gongkai.publication.place;

import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import cn.gongkai.report.division.Townships;
import cn.gongkai.report.finding.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The country's divisions as the pages walk through them. */
@Component
public class Places {

    /** The code of the whole country in addresses; nobody's own. */
    private static final String COUNTRY = "0";

    private final Divisions divisions = Divisions.china();
    private final Townships townships = Townships.china();
    private final List<Named> bySize;

    /** A division with the names of those above it. */
    private record Named(Division division, String fullName) {

        boolean has(String word) {
            return fullName.contains(word)
                    || division.name().contains(word)
                    || division.code().startsWith(word);
        }

        /** Whether a word means the division itself and not only one above it. */
        boolean isMeantBy(String word) {
            String own = division.name();
            int first = Math.max(0, fullName.length() - own.length() - word.length() + 1);
            return own.contains(word)
                    || division.code().startsWith(word)
                    || fullName.endsWith(own) && fullName.indexOf(word, first) >= 0;
        }
    }

    Places() {
        bySize = divisions.all().stream()
                .sorted(Comparator.comparingInt(
                                (Division division) -> division.code().length())
                        .thenComparing(Division::code))
                .map(division -> new Named(division, divisions.fullName(division)))
                .toList();
    }

    /** A division, if there is one of that code. */
    public Optional<Division> find(String code) {
        return divisions.find(code);
    }

    /**
     * A division that somebody asks for.
     *
     * @throws ProblemException 404 if there is none of that code
     */
    public Division require(String code) {
        return divisions
                .find(code)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "no-such-place", code));
    }

    /**
     * What sums are made over.
     *
     * @param code of a division, or {@code 0} for the whole country
     * @throws ProblemException 404 if there is no division of that code
     */
    public Area area(String code) {
        if (code.equals(COUNTRY)) {
            Wording country = new Wording("全国", "China");
            return new Area(code, "", country, country, townships(""));
        }
        Division division = require(code);
        String fullName = divisions.fullName(division);
        return new Area(
                code,
                code,
                new Wording(division.name(), division.name()),
                new Wording(fullName, fullName),
                townships(code));
    }

    /** The divisions right below one; the provinces for the empty code. */
    public List<Division> below(String code) {
        return divisions.children(code);
    }

    /** How many townships, streets and the like a division has; 1 for one of them. */
    public int townships(String code) {
        return townships.below(code);
    }

    /** A division's name with those of the divisions above it. */
    public String fullName(Division division) {
        return divisions.fullName(division);
    }

    /**
     * The divisions an agency belongs to, from the province down to itself; without the last for an agency that is no division's
     * government.
     */
    public List<Division> path(String agency) {
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

    /**
     * Divisions in whose full name, 浙江省衢州市龙游县詹家镇, all of some words are, or whose code begins with them; the larger first. One
     * word at least means the division itself: 龙游县 finds the county and not its townships as well.
     */
    public List<Division> named(List<String> words, int limit) {
        return bySize.stream()
                .filter(named ->
                        words.stream().allMatch(named::has) && words.stream().anyMatch(named::isMeantBy))
                .limit(limit)
                .map(Named::division)
                .toList();
    }
}
