package cn.gongkai.reader.format;

import cn.gongkai.reader.format.PdfCanvas.Glyph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Characters that stand on one line. */
record PdfLine(String text, double left, double right, double base, double size) {

    /** Characters of one line, whose feet differ by at most this part of their height. */
    private static final double SAME_LINE = 0.5;

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
        StringBuilder text = new StringBuilder();
        Glyph first = null;
        Glyph last = null;
        double size = 0;
        for (Glyph glyph : line) {
            boolean again =
                    last != null && last.text().equals(glyph.text()) && glyph.left() - last.left() < 0.2 * glyph.size();
            if (again) {
                // Drawn twice for boldness.
                continue;
            }
            if (last != null && glyph.left() - last.right() > glyph.size()) {
                text.append(endsInDigit(text) && isDigit(glyph.text().charAt(0)) ? apart : '\t');
            }
            text.append(glyph.text());
            last = glyph;
            if (!glyph.isBlank()) {
                first = first == null ? glyph : first;
                size = Math.max(size, glyph.size());
            }
        }
        if (first != null) {
            double right = line.stream()
                    .filter(glyph -> !glyph.isBlank())
                    .mapToDouble(Glyph::right)
                    .max()
                    .orElse(0);
            lines.add(new PdfLine(text.toString(), first.left(), right, first.base(), size));
        }
    }

    double top() {
        return base - size;
    }

    /** A text and its continuation on the next line; what is in doubt stays on two lines. */
    static void join(StringBuilder text, String next, boolean numbersApart) {
        if (numbersApart && endsInDigit(text) && isDigit(next.charAt(0))) {
            text.append('\n');
        } else if (!text.isEmpty() && isLatin(text.charAt(text.length() - 1)) && isLatin(next.charAt(0))) {
            text.append(' ');
        }
        text.append(next);
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
