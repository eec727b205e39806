package cn.gongkai.publication.published;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which reports a list has: those for which all of this holds.
 *
 * @param division of agencies whose code begins with this; empty for the whole country
 * @param year only of this year; null for every year
 * @param words of agencies that every one of these means
 * @param kind only of agencies of this kind; null for every kind
 * @param except not those of the agencies with these codes
 */
public record Selection(
        String division,
        @Nullable Integer year,
        List<Word> words,
        @Nullable AgencyKind kind,
        List<String> except) {

    /**
     * A word of a search: it means the agencies that have it in their name, taken literally, and those in the divisions it names.
     *
     * @param divisions their codes
     */
    public record Word(String text, List<String> divisions) {}

    /** The reports of a division. */
    public static Selection in(String division, @Nullable Integer year) {
        return new Selection(division, year, List.of(), null, List.of());
    }

    /** The reports of agencies that some words mean, anywhere. */
    public static Selection named(List<Word> words, @Nullable Integer year) {
        return new Selection("", year, words, null, List.of());
    }

    /** Only those of agencies of a kind. */
    public Selection of(@Nullable AgencyKind kind) {
        return new Selection(division, year, words, kind, except);
    }

    /** Only those of other agencies. */
    public Selection without(List<String> agencies) {
        return new Selection(division, year, words, kind, agencies);
    }
}
