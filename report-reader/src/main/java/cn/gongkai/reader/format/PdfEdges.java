package cn.gongkai.reader.format;

import cn.gongkai.reader.format.PdfCanvas.Rule;
import cn.gongkai.reader.source.SourceException;
import cn.gongkai.reader.source.SourceException.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The edges of a table's rows, or of its columns: level lines from the top, or upright ones from the left. Lines that stand close
 * together are one edge, as the two of a double border or the borders of two neighbours.
 */
final class PdfEdges {

    /** Lines nearer than this, in points, are one edge. */
    static final double NEAR = 3.2;
    /** An edge of several lines is not wider than this. */
    private static final double WIDEST = 8;
    /** Pieces of an edge that are this near are one. */
    private static final double GAP = 1.5;
    /** Lines may end a little before or behind the edge they lead to. */
    private static final double INSET = 3;

    private final List<Edge> edges = new ArrayList<>();

    /** One edge: how wide it is, and where a line covers it. */
    private static final class Edge {
        private final double from;
        private double to;
        private final List<double[]> covered = new ArrayList<>();

        Edge(double from) {
            this.from = from;
            this.to = from;
        }

        void merge() {
            covered.sort(Comparator.comparingDouble(piece -> piece[0]));
            int last = 0;
            for (int i = 1; i < covered.size(); i++) {
                double[] piece = covered.get(i);
                if (piece[0] - covered.get(last)[1] <= GAP) {
                    covered.get(last)[1] = Math.max(covered.get(last)[1], piece[1]);
                } else {
                    covered.set(++last, piece);
                }
            }
            if (!covered.isEmpty()) {
                covered.subList(last + 1, covered.size()).clear();
            }
        }
    }

    /**
     * @param lines level lines, or turned ones
     * @param first where the table begins at least, and
     * @param last where it ends at least, for a table that is open there
     */
    PdfEdges(List<Rule> lines, double first, double last) {
        List<Rule> sorted = new ArrayList<>(lines);
        sorted.add(new Rule(0, first, 0, first));
        sorted.add(new Rule(0, last, 0, last));
        sorted.sort(Comparator.comparingDouble(Rule::height));
        Edge edge = null;
        for (Rule line : sorted) {
            double at = line.height();
            if (edge == null || at - edge.to > NEAR || at - edge.from > WIDEST) {
                edge = new Edge(at);
                edges.add(edge);
            }
            edge.to = at;
            if (line.right() > line.left()) {
                edge.covered.add(new double[] {line.left(), line.right()});
            }
        }
        edges.forEach(Edge::merge);
    }

    /** How many rows or columns these edges part. */
    int places() {
        return edges.size() - 1;
    }

    double at(int edge) {
        return (edges.get(edge).from + edges.get(edge).to) / 2;
    }

    double first() {
        return edges.getFirst().from;
    }

    double last() {
        return edges.getLast().to;
    }

    /** The row or column in which something stands. */
    int place(double at) {
        int low = 0;
        int high = edges.size() - 2;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (at(middle) <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /**
     * Whether a line covers an edge for the length of a place.
     *
     * @param across the edges of the places along this one
     * @throws SourceException if it covers it half
     */
    boolean isCovered(int edge, int place, PdfEdges across) throws SourceException {
        double start = across.edges.get(place).to;
        double end = across.edges.get(place + 1).from;
        double inset = Math.min(INSET, (end - start) / 4);
        double from = start + inset;
        double to = end - inset;
        double covered = 0;
        for (double[] piece : edges.get(edge).covered) {
            covered += Math.max(0, Math.min(to, piece[1]) - Math.max(from, piece[0]));
        }
        double part = covered / (to - from);
        if (part > 0.04 && part < 0.96) {
            throw new SourceException(Fault.TABLE_UNCLEAR, "half a line");
        }
        return part > 0.5;
    }
}
