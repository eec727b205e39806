package cn.gongkai.publication.published;

import org.jspecify.annotations.Nullable;

/**
 * Which reports a list has: those for which all of this holds.
 *
 * @param division of agencies whose code begins with this; empty for the whole country
 * @param year only of this year; null for every year
 * @param words of agencies whose name contains these, taken literally; empty for any name
 * @param kind only of agencies of this kind; null for every kind
 */
public record Selection(
        String division,
        @Nullable Integer year,
        String words,
        @Nullable AgencyKind kind) {

    /** The reports of a division. */
    public static Selection in(String division, @Nullable Integer year) {
        return new Selection(division, year, "", null);
    }

    /** The reports of agencies of some name, anywhere. */
    public static Selection named(String words, @Nullable Integer year) {
        return new Selection("", year, words, null);
    }

    /** Only those of agencies of a kind. */
    public Selection of(@Nullable AgencyKind kind) {
        return new Selection(division, year, words, kind);
    }
}
