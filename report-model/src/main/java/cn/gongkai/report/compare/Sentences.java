package cn.gongkai.report.compare;

import cn.gongkai.report.compare.TextChange.Kind;
import cn.gongkai.report.compare.TextChange.Piece;
import java.util.ArrayList;
import java.util.List;

/** Compares texts sentence by sentence: the longest common run of sentences stays, the rest was removed or added. */
final class Sentences {

    /** Beyond this many comparisons a text is shown as replaced: a report has some hundred sentences. */
    private static final long MOST_COMPARISONS = 4_000_000;

    private Sentences() {}

    static List<Piece> difference(String before, String after) {
        List<String> old = split(before);
        List<String> now = split(after);
        List<Piece> pieces = new ArrayList<>();
        if ((long) old.size() * now.size() > MOST_COMPARISONS) {
            add(pieces, Kind.REMOVED, before);
            add(pieces, Kind.ADDED, after);
            return pieces;
        }
        int[][] common = common(old, now);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                add(pieces, Kind.UNCHANGED, old.get(i));
                i++;
                j++;
            } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
                add(pieces, Kind.REMOVED, old.get(i++));
            } else {
                add(pieces, Kind.ADDED, now.get(j++));
            }
        }
        return pieces;
    }

    /** How many sentences the rests of both texts from i and j on have in common, in order. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<Piece> pieces, Kind kind, String text) {
        boolean continues = !pieces.isEmpty() && pieces.getLast().kind() == kind;
        String before = continues ? pieces.removeLast().text() : "";
        pieces.add(new Piece(kind, before + text));
    }

    private static List<String> split(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=[。；！？\n])"));
    }
}
