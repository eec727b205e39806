package cn.gongkai.reader.format;

import cn.gongkai.reader.format.PdfCanvas.Glyph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Characters that stand on one line. */
record PdfLine(String text, double left, double right, double base, double size, List<Glyph> glyphs) {

    /** Characters of one line, whose feet differ by at most this part of their height. */
    private static final double SAME_LINE = 0.5;
    /** From so many gaps on a line tells whether it is stretched. */
    private static final int MANY = 6;

    private static final String OPENING = "（〔【《〈“‘「『([{";
    private static final String CLOSING = "）〕】》〉”’」』)]}，。、；：！？％,.;:!?%·…";

    /**
     * Lays characters out as lines, from the top.
     *
     * @param apart what stands between two numbers that are far apart
     */
    static List<PdfLine> of(List<Glyph> glyphs, char apart) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::base));
        List<PdfLine> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        double base = 0;
        for (Glyph glyph : sorted) {
            if (!line.isEmpty() && glyph.base() - base > SAME_LINE * Math.max(glyph.size(), 1)) {
                add(line, lines, apart);
                line.clear();
            }
            if (line.isEmpty()) {
                base = glyph.base();
            }
            line.add(glyph);
        }
        add(line, lines, apart);
        return lines;
    }

    private static void add(List<Glyph> line, List<PdfLine> lines, char apart) {
        line.sort(Comparator.comparingDouble(Glyph::left));
        List<Glyph> glyphs = new ArrayList<>();
        for (Glyph glyph : line) {
            // What is drawn twice in one place is meant to be bold.
            Glyph last = glyphs.isEmpty() ? null : glyphs.getLast();
            if (last == null || !last.text().equals(glyph.text()) || glyph.left() - last.left() >= 0.2 * glyph.size()) {
                glyphs.add(glyph);
            }
        }
        double spread = spread(glyphs);
        StringBuilder text = new StringBuilder();
        Glyph first = null;
        Glyph last = null;
        double size = 0;
        double right = 0;
        for (Glyph glyph : glyphs) {
            if (last != null) {
                blank(last, glyph, text, apart, spread);
            }
            text.append(glyph.text());
            last = glyph;
            if (!glyph.isBlank()) {
                first = first == null ? glyph : first;
                size = Math.max(size, glyph.size());
                right = Math.max(right, glyph.right());
            }
        }
        if (first != null) {
            lines.add(new PdfLine(text.toString(), first.left(), right, first.base(), size, glyphs));
        }
    }

    /** How far apart the characters of a line stand that is stretched to the edge; 0 for any other line. */
    private static double spread(List<Glyph> glyphs) {
        double[] gaps = new double[Math.max(glyphs.size() - 1, 0)];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = glyphs.get(i + 1).left() - glyphs.get(i).right();
        }
        Arrays.sort(gaps);
        return gaps.length < MANY ? 0 : Math.max(gaps[gaps.length / 2], 0);
    }

    /** What stands between two characters that do not follow each other at once. */
    private static void blank(Glyph last, Glyph next, StringBuilder text, char apart, double spread) {
        double gap = next.left() - last.right();
        boolean digits = endsInDigit(text) && isDigit(next.text().charAt(0));
        if (gap > next.size() && (digits || gap > 2 * spread)) {
            text.append(digits ? apart : '\t');
        } else if (gap > 0.22 * next.size()
                && gap > 2 * spread
                && isLatin(last.text().charAt(last.text().length() - 1))
                && isLatin(next.text().charAt(0))) {
            text.append(' ');
        }
    }

    /** The first character that is seen. */
    Glyph first() {
        return glyphs.stream().filter(glyph -> !glyph.isBlank()).findFirst().orElseThrow();
    }

    /** How much room the beginning needs that cannot stand on two lines: a word, or a character with the signs at it. */
    double lead() {
        Glyph first = first();
        Glyph before = null;
        for (Glyph glyph : glyphs) {
            if (before != null && mayPart(before, glyph)) {
                break;
            }
            before = glyph.isBlank() && before == null ? null : glyph;
        }
        return before == null ? 0 : before.right() - first.left();
    }

    private static boolean mayPart(Glyph before, Glyph next) {
        char a = before.text().charAt(before.text().length() - 1);
        char b = next.text().charAt(0);
        if (a > ' ' && a < 0x7F && b > ' ' && b < 0x7F) {
            return false;
        }
        boolean opens = OPENING.indexOf(a) >= 0 || isDigit(b) && CLOSING.indexOf(a) >= 0;
        return !opens && CLOSING.indexOf(b) < 0;
    }

    /** Whether the last character is a sign, which may hang over the edge. */
    boolean endsInSign() {
        String stripped = text.strip();
        return !stripped.isEmpty() && CLOSING.indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
    }

    double top() {
        return base - size;
    }

    /** A text and its continuation on the next line; what is in doubt stays on two lines. */
    static void join(StringBuilder text, String next, boolean numbersApart) {
        if (numbersApart && endsInDigit(text) && isDigit(next.charAt(0))) {
            text.append('\n');
        } else if (!text.isEmpty()
                && isLatin(text.charAt(text.length() - 1))
                && isLatin(next.charAt(0))
                && !isAddress(text, next)) {
            text.append(' ');
        }
        text.append(next);
    }

    /** Whether the word that goes on below is one of those that programs part anywhere: a web or mail address. */
    static boolean isAddress(CharSequence text, String next) {
        int start = text.length();
        while (start > 0 && text.charAt(start - 1) > ' ' && text.charAt(start - 1) < 0x7F) {
            start--;
        }
        int end = 0;
        while (end < next.length() && next.charAt(end) > ' ' && next.charAt(end) < 0x7F) {
            end++;
        }
        if (start == text.length() || end == 0) {
            return false;
        }
        String word = text.subSequence(start, text.length()) + next.substring(0, end);
        return word.contains("www.") || word.indexOf('/') >= 0 || word.indexOf('@') >= 0;
    }

    private static boolean endsInDigit(StringBuilder text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return end > 0 && isDigit(text.charAt(end - 1));
    }

    private static boolean isDigit(char c) {
        return Character.isDigit(c);
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
