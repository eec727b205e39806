package cn.gongkai.validation.narrative;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence as stretches between its marks, what stands in brackets below the stretch before them.
 *
 * @param mark the mark before it; a conjunction between two counts is one, 、
 */
record Outline(Clause clause, List<Outline> inner, char mark) {

    private static final int DEEPEST = 3;
    private static final String MARKS = "，、：；";

    /** The stretches of a sentence, none of them empty. */
    static List<Outline> of(Clause sentence) {
        return of(sentence, 0);
    }

    private static List<Outline> of(Clause whole, int depth) {
        List<Outline> stretches = new ArrayList<>();
        String text = whole.text();
        int from = 0;
        char mark = '，';
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '；' : text.charAt(i);
            boolean opens = c == '（';
            int joins = i < text.length() ? conjunction(text, i) : 0;
            if (!opens && joins == 0 && MARKS.indexOf(c) < 0) {
                continue;
            }
            if (opens && isWithinName(text, i)) {
                i = closing(text, i);
                continue;
            }
            if (i > from) {
                stretches.add(new Outline(part(whole, from, i), new ArrayList<>(), mark));
            }
            if (opens) {
                int end = closing(text, i);
                if (depth < DEEPEST && !stretches.isEmpty() && end > i + 1) {
                    stretches.getLast().inner.addAll(of(part(whole, i + 1, end), depth + 1));
                }
                i = Math.min(end, text.length() - 1);
            }
            mark = joins > 0 ? '、' : c;
            i += Math.max(joins - 1, 0);
            from = i + 1;
        }
        return stretches;
    }

    /** How long the conjunction is that joins two counts at an index: 公告3条以及政策1条. */
    private static int conjunction(String text, int index) {
        if (index < 2 || "条篇件".indexOf(text.charAt(index - 1)) < 0 || !Character.isDigit(text.charAt(index - 2))) {
            return 0;
        }
        return text.startsWith("以及", index) ? 2 : "及和".indexOf(text.charAt(index)) >= 0 ? 1 : 0;
    }

    /** 政务（工作）动态3条: a bracket without a number, and the name goes on behind it. */
    private static boolean isWithinName(String text, int opening) {
        int end = closing(text, opening);
        return end + 1 < text.length()
                && opening > 0
                && MARKS.indexOf(text.charAt(end + 1)) < 0
                && text.substring(opening, end).chars().noneMatch(Character::isDigit)
                && !Character.isDigit(text.charAt(opening - 1))
                && "条篇件".indexOf(text.charAt(opening - 1)) < 0;
    }

    private static Clause part(Clause whole, int from, int to) {
        return new Clause(whole.text().substring(from, to), whole.start() + from, whole.passage());
    }

    /** Where a bracket closes; the end of the text if it does not. */
    private static int closing(String text, int opening) {
        int depth = 0;
        for (int i = opening; i < text.length(); i++) {
            depth += text.charAt(i) == '（' ? 1 : text.charAt(i) == '）' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return text.length();
    }
}
