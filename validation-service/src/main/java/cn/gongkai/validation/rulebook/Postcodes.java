package cn.gongkai.validation.rulebook;

import static java.util.Map.entry;

import java.util.Map;

/** Which postcodes a province has: their first two digits, by the first two of the division code (GB/T 2260). */
final class Postcodes {

    private static final Map<String, String> BY_PROVINCE = Map.ofEntries(
            entry("11", "10"),
            entry("12", "30"),
            entry("13", "05 06 07"),
            entry("14", "03 04"),
            // Four leagues at the borders sort their mail with the province beside them.
            entry("15", "01 02 13 16 73 75"),
            entry("21", "11 12"),
            entry("22", "13"),
            entry("23", "15 16"),
            entry("31", "20"),
            entry("32", "21 22"),
            entry("33", "31 32"),
            entry("34", "23 24"),
            entry("35", "35 36"),
            entry("36", "33 34"),
            entry("37", "25 26 27"),
            entry("41", "45 46 47"),
            entry("42", "43 44"),
            entry("43", "41 42"),
            entry("44", "51 52"),
            entry("45", "53 54"),
            entry("46", "57"),
            entry("50", "40"),
            entry("51", "61 62 63 64"),
            entry("52", "55 56"),
            entry("53", "65 66 67"),
            entry("54", "85 86"),
            entry("61", "71 72"),
            entry("62", "73 74"),
            entry("63", "81"),
            entry("64", "75"),
            entry("65", "83 84"));

    private Postcodes() {}

    /** Whether a postcode of six digits may belong to the province of an agency; a province not known here has any. */
    static boolean mayBeIn(String postcode, String agencyCode) {
        String known = agencyCode.length() < 2 ? null : BY_PROVINCE.get(agencyCode.substring(0, 2));
        return known == null || known.contains(postcode.substring(0, 2));
    }
}
