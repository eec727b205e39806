package cn.gongkai.reader.format;

import cn.gongkai.reader.format.OdtStyles.Level;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the lists and headings of one OpenDocument text as it is read. */
final class OdtNumbers {

    private final OdtStyles styles;
    /** How far lists have counted, by what a later list that continues one names: its id, else its style. */
    private final Map<String, int[]> byId = new HashMap<>();

    private final Map<String, int[]> byStyle = new HashMap<>();
    private final int[] headings = new int[OdtStyles.LEVELS];

    OdtNumbers(OdtStyles styles) {
        this.styles = styles;
    }

    /** A list that is open: its style and how far it has counted. */
    record Open(String style, int[] counts) {}

    /**
     * Opens a list of the first level.
     *
     * @param continues the id of the list whose count goes on
     * @param onward whether the count of the list of that style before goes on
     */
    Open open(String style, @Nullable String id, @Nullable String continues, boolean onward) {
        int[] counts = continues == null ? null : byId.get(continues);
        if (counts == null && (onward || continues != null)) {
            counts = byStyle.get(style);
        }
        if (counts == null) {
            counts = new int[OdtStyles.LEVELS];
        }
        byStyle.put(style, counts);
        if (id != null) {
            byId.put(id, counts);
        }
        return new Open(style, counts);
    }

    /**
     * Counts an item.
     *
     * @param depth the level, from 0
     * @param restart the number it is given outright; 0 for the next one
     * @return the number as shown; empty if there is none
     */
    String item(Open list, int depth, int restart) {
        return count(list.style, list.counts, depth, restart);
    }

    /** Counts a heading of a level from 1. */
    String heading(int level) {
        return count(OdtStyles.OUTLINE, headings, level - 1, 0);
    }

    private String count(String style, int[] counts, int depth, int restart) {
        if (depth < 0 || depth >= counts.length) {
            return "";
        }
        Level level = styles.level(style, depth);
        int start = level == null ? 1 : Math.max(level.start(), 1);
        counts[depth] = restart > 0 ? restart : counts[depth] == 0 ? start : counts[depth] + 1;
        for (int below = depth + 1; below < counts.length; below++) {
            counts[below] = 0;
        }
        if (level == null || level.format().isEmpty()) {
            return "";
        }
        StringBuilder number = new StringBuilder(level.prefix());
        for (int i = Math.max(0, depth + 1 - Math.max(level.shown(), 1)); i <= depth; i++) {
            Level above = styles.level(style, i);
            if (above != null && !above.format().isEmpty()) {
                number.append(Numerals.of(named(above.format()), Math.max(counts[i], 1)));
                number.append(i < depth ? "." : "");
            }
        }
        return number.append(level.suffix()).toString();
    }

    /** The name that Word has for a form of numbers. */
    private static String named(String format) {
        return switch (format.charAt(0)) {
            case '一', '壹' -> "chineseCounting";
            case '①' -> "decimalEnclosedCircle";
            case '１' -> "decimalFullWidth";
            case 'a' -> "lowerLetter";
            case 'A' -> "upperLetter";
            default -> "decimal";
        };
    }
}
