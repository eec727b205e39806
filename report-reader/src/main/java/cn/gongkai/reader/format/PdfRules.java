package cn.gongkai.reader.format;

import cn.gongkai.reader.format.PdfCanvas.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes whole lines of what was drawn: pieces that follow each other, dashes and dots. */
final class PdfRules {

    /** What is shorter, in points, is a dot or a corner, and a line only with its neighbours. */
    static final double SHORT = 3;
    /** Pieces nearer than this follow each other. */
    private static final double TOUCHING = 1;
    /** A dash is not longer than this, and the next one not further away than that. */
    private static final double DASH = 15;

    private static final double DASH_GAP = 6;
    private static final double SAME_HEIGHT = 0.6;
    /** Fewer dots than this in a row are no line. */
    private static final int FEW_DOTS = 4;

    private PdfRules() {}

    /** The lines, level and upright. */
    static List<Rule> of(List<Rule> drawn) {
        List<Rule> level = new ArrayList<>();
        List<Rule> upright = new ArrayList<>();
        for (Rule rule : drawn) {
            boolean dot = rule.length() < SHORT;
            if (dot || rule.isLevel()) {
                level.add(rule);
            }
            if (dot || !rule.isLevel()) {
                upright.add(rule.turned());
            }
        }
        List<Rule> rules = new ArrayList<>(chained(level));
        chained(upright).forEach(rule -> rules.add(rule.turned()));
        return rules;
    }

    private static List<Rule> chained(List<Rule> pieces) {
        pieces.sort(Comparator.comparingDouble(Rule::height));
        List<Rule> chains = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= pieces.size(); end++) {
            if (end == pieces.size()
                    || pieces.get(end).height() - pieces.get(start).height() > SAME_HEIGHT) {
                chain(pieces.subList(start, end), chains);
                start = end;
            }
        }
        return chains;
    }

    private static void chain(List<Rule> pieces, List<Rule> chains) {
        List<Rule> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparingDouble(Rule::left));
        double height = sorted.getFirst().height();
        double left = 0;
        double right = 0;
        double before = 0;
        int count = 0;
        boolean line = false;
        for (Rule piece : sorted) {
            double length = piece.right() - piece.left();
            double gap = count > 0 && before <= DASH && length <= DASH ? DASH_GAP : TOUCHING;
            if (count > 0 && piece.left() - right > gap) {
                if (line || count >= FEW_DOTS) {
                    chains.add(new Rule(left, height, right, height));
                }
                count = 0;
                line = false;
            }
            left = count == 0 ? piece.left() : left;
            right = count == 0 ? piece.right() : Math.max(right, piece.right());
            before = length;
            count++;
            line |= length >= SHORT;
        }
        if (line || count >= FEW_DOTS) {
            chains.add(new Rule(left, height, right, height));
        }
    }
}
