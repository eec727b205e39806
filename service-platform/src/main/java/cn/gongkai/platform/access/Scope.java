package cn.gongkai.platform.access;

/**
 * The agencies a list may tell of.
 *
 * @param division code of the division; empty for the whole country
 * @param below whether the agencies below it belong to it as well, or only the one with this very code
 */
public record Scope(String division, boolean below) {

    /** A division and everything below it. */
    public static Scope of(String division) {
        return new Scope(division, true);
    }

    /** Whether an agency belongs to it. */
    public boolean holds(String agency) {
        return below ? agency.startsWith(division) : agency.equals(division);
    }
}
