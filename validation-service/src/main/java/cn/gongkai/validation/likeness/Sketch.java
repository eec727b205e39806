package cn.gongkai.validation.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A few numbers that like texts share: MinHash over pairs of neighbouring characters, by one permutation, in bands. Two texts of
 * which 95 in 100 characters are the same share a band in more than nine of ten cases wherever the others stand; two texts on the same
 * subject in one of some ten thousand cases. Who shares one is compared in full.
 */
public final class Sketch {

    private static final int BANDS = 10;
    private static final int ROWS = 7;
    private static final int BINS = BANDS * ROWS;
    private static final long FIRST_PRIME = 0x9E3779B97F4A7C15L;
    private static final long SECOND_PRIME = 0xC2B2AE3D27D4EB4FL;

    private Sketch() {}

    /**
     * The bands of a text.
     *
     * @param text comparable
     * @param kind tells bands of texts that are not to be compared: the year and the part
     */
    public static List<Long> of(String text, long kind) {
        long[] least = new long[BINS];
        Arrays.fill(least, Long.MAX_VALUE);
        for (int i = 0; i + 1 < text.length(); i++) {
            long hash = mix((long) text.charAt(i) << 16 | text.charAt(i + 1));
            int bin = (int) Long.remainderUnsigned(hash, BINS);
            least[bin] = Math.min(least[bin], hash >>> 1);
        }
        List<Long> bands = new ArrayList<>(BANDS);
        for (int band = 0; band < BANDS; band++) {
            long hash = mix(kind * BANDS + band);
            for (int row = 0; row < ROWS; row++) {
                hash = mix(hash ^ filled(least, band * ROWS + row));
            }
            bands.add(hash);
        }
        return bands;
    }

    /** A bin that no pair fell into borrows from the next that has one, so that short texts have a whole sketch. */
    private static long filled(long[] least, int bin) {
        for (int step = 0; step < BINS; step++) {
            long value = least[(bin + step) % BINS];
            if (value != Long.MAX_VALUE) {
                return value + step;
            }
        }
        return 0;
    }

    private static long mix(long value) {
        long mixed = (value + FIRST_PRIME) * SECOND_PRIME;
        mixed = (mixed ^ mixed >>> 32) * FIRST_PRIME;
        return mixed ^ mixed >>> 29;
    }
}
