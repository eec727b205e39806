package cn.gongkai.reader.format;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.LFOData;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.jspecify.annotations.Nullable;

/** Counts the automatic numbers of an old Word file; its lists and forms of numbers are those of {@link Numbering}. */
final class DocNumbers {

    private static final int LEVELS = 9;
    private static final int BULLET = 23;
    private static final int NONE = 255;

    private final @Nullable ListTables lists;
    /** By list, how far each level has counted; overridden lists count on their own, below zero. */
    private final Map<Integer, int[]> counts = new HashMap<>();

    DocNumbers(HWPFDocument word) {
        this.lists = word.getListTables();
    }

    /** The number of a paragraph as shown; empty if it has none. */
    String of(Paragraph paragraph) {
        int index = paragraph.getIlfo();
        int depth = paragraph.getIlvl();
        if (lists == null || index <= 0 || index == 0xF801 || depth < 0 || depth >= LEVELS) {
            return "";
        }
        try {
            int list = lists.getLfo(index).getLsid();
            Integer restart = restart(lists.getLfoData(index), depth);
            ListLevel level = lists.getLevel(list, depth);
            if (level == null) {
                return "";
            }
            int[] count = counts.computeIfAbsent(restart == null ? list : -index, none -> new int[LEVELS]);
            int start = restart == null ? level.getStartAt() : restart;
            count[depth] = count[depth] == 0 ? Math.max(start, 1) : count[depth] + 1;
            for (int below = depth + 1; below < LEVELS; below++) {
                count[below] = 0;
            }
            return shown(list, level, count);
        } catch (NoSuchElementException noSuchList) {
            return "";
        }
    }

    private static @Nullable Integer restart(@Nullable LFOData overrides, int depth) {
        if (overrides == null) {
            return null;
        }
        for (ListFormatOverrideLevel override : overrides.getRgLfoLvl()) {
            if (override != null && override.getLevelNum() == depth && override.isStartAt()) {
                return override.getIStartAt();
            }
        }
        return null;
    }

    private String shown(int list, ListLevel level, int[] count) {
        String pattern = level.getNumberText();
        if (pattern == null || level.getNumberFormat() == BULLET || level.getNumberFormat() == NONE) {
            return "";
        }
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c < LEVELS) {
                ListLevel of = lists == null ? null : lists.getLevel(list, c);
                shown.append(Numerals.of(named(of == null ? 0 : of.getNumberFormat()), Math.max(count[c], 1)));
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }

    /** The name that newer files have for a form of numbers (ECMA-376, ST_NumberFormat in its old numbering). */
    private static String named(int format) {
        return switch (format) {
            case 3 -> "upperLetter";
            case 4 -> "lowerLetter";
            case 10 -> "ideographDigital";
            case 11 -> "japaneseCounting";
            case 14 -> "decimalFullWidth";
            case 18 -> "decimalEnclosedCircle";
            case 19 -> "decimalFullWidth2";
            case 22 -> "decimalZero";
            case 28 -> "decimalEnclosedCircleChinese";
            case 33, 35, 37, 38, 39 -> "chineseCounting";
            case 36 -> "taiwaneseDigital";
            default -> "decimal";
        };
    }
}
