package cn.gongkai.validation.likeness;

import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * How much of two texts is the same: 100 less the characters that have to be changed, put in or taken out to make one of the other,
 * in percent of the longer one.
 */
public final class Likeness {

    private static final int WHOLE = 100;

    private Likeness() {}

    /**
     * The likeness of two texts, rounded down.
     *
     * @param least in percent; looking for less would take longer
     * @return percent, or 0 if it is below {@code least}
     */
    public static int of(String one, String other, int least) {
        int longer = Math.max(one.length(), other.length());
        if (one.equals(other)) {
            return WHOLE;
        }
        int mostChanges = longer * (WHOLE - least) / WHOLE;
        if (Math.abs(one.length() - other.length()) > mostChanges) {
            return 0;
        }
        int changes = new LevenshteinDistance(mostChanges).apply(one, other);
        return changes < 0 ? 0 : WHOLE - (changes * WHOLE + longer - 1) / longer;
    }
}
