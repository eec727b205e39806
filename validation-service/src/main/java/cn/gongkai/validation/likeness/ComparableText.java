package cn.gongkai.validation.likeness;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A text as it is compared: without blanks and punctuation, every number a single 0, and the report's own places a single sign, so
 * that a text that was taken over with only those changed is the same text.
 */
public final class ComparableText {

    /** The parts that are compared: 总体情况 and 存在的主要问题及改进情况. */
    public static final List<Integer> PARTS = List.of(1, 5);

    /** Shorter texts hardly can be unlike each other. */
    private static final int SHORTEST = 100;

    /** Honest parts have one or two thousand; what lies beyond is left out. */
    private static final int LONGEST = 6000;

    private static final char PLACE = '□';
    private static final char NUMBER = '0';
    private static final Pattern KIND_OF_PLACE = Pattern.compile("(?:人民政府|街道办事处|街道|苏木|自治[县州旗区]|[省市州盟县区旗镇乡])$");

    private ComparableText() {}

    /** The comparable texts of a report by part; those that are too short to be judged are not among them. */
    public static Map<Integer, String> of(AnnualReport report) {
        List<String> places = places(report);
        Map<Integer, String> texts = new HashMap<>();
        for (int part : PARTS) {
            String text = of(report.text(part), places);
            if (text.length() >= SHORTEST) {
                texts.put(part, text);
            }
        }
        return Map.copyOf(texts);
    }

    private static String of(String text, List<String> places) {
        if (text.length() < SHORTEST) {
            return "";
        }
        String neutral = text;
        for (String place : places) {
            neutral = neutral.replace(place, String.valueOf(PLACE));
        }
        StringBuilder compared = new StringBuilder(neutral.length());
        for (int i = 0; i < neutral.length() && compared.length() < LONGEST; i++) {
            char c = neutral.charAt(i);
            if (Character.isDigit(c)) {
                if (compared.isEmpty() || compared.charAt(compared.length() - 1) != NUMBER) {
                    compared.append(NUMBER);
                }
            } else if (c == PLACE || Character.isLetter(c)) {
                compared.append(c);
            }
        }
        return compared.toString();
    }

    /** The agency's and its divisions' names, with and without the kind of place, the longest first. */
    private static List<String> places(AnnualReport report) {
        List<String> names = new ArrayList<>();
        names.add(report.agency().name());
        Divisions divisions = Divisions.china();
        divisions
                .find(report.agency().code())
                .ifPresent(
                        own -> divisions.path(own).stream().map(Division::name).forEach(names::add));
        List<String> bare = names.stream()
                .map(name -> KIND_OF_PLACE.matcher(name).replaceFirst(""))
                .toList();
        names.addAll(bare);
        return names.stream()
                .filter(name -> name.length() > 1)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
