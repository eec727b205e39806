package cn.gongkai.report.division;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The townships, each of which has to report every year, in the order of their codes. */
public final class Townships {

    private final List<Division> townships;
    private final String[] codes;

    private Townships() {
        this.townships = Divisions.china().all().stream()
                .filter(division -> division.level() == Division.Level.TOWNSHIP)
                .sorted(Comparator.comparing(Division::code))
                .toList();
        this.codes = townships.stream().map(Division::code).toArray(String[]::new);
    }

    /** Those of the whole country, gathered once. */
    public static Townships china() {
        return China.TOWNSHIPS;
    }

    /** How many lie at or below a division; below the empty code, all. */
    public int below(String division) {
        return end(division) - start(division);
    }

    /**
     * Those at or below a division, after one of them.
     *
     * @param after a code; empty to begin with the first
     */
    public List<Division> below(String division, String after) {
        int behind = after.isEmpty() ? 0 : start(after + "!");
        return townships.subList(Math.min(Math.max(start(division), behind), end(division)), end(division));
    }

    /** Whether a code is a township's. */
    public boolean holds(String code) {
        return Arrays.binarySearch(codes, code) >= 0;
    }

    private int start(String code) {
        int found = Arrays.binarySearch(codes, code);
        return found >= 0 ? found : -found - 1;
    }

    /** A colon comes right after the digits. */
    private int end(String division) {
        return start(division + ":");
    }

    /** Gathered when first asked for. */
    private static final class China {

        static final Townships TOWNSHIPS = new Townships();
    }
}
