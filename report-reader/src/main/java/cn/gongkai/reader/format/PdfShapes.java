package cn.gongkai.reader.format;

import cn.gongkai.reader.format.PdfCanvas.Rule;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the straight lines, level or upright, in what a page draws. */
final class PdfShapes {

    /** A filled rectangle not thicker than this, in points, is a line. */
    private static final double THIN = 3;

    private PdfShapes() {}

    /** The lines among filled shapes: rectangles too thin to be anything else. */
    static void filled(Path2D path, AffineTransform upright, Consumer<Rule> rules) {
        Path2D.Double part = new Path2D.Double();
        double[] at = new double[6];
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(at);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> {
                    filled(
                            part.getCurrentPoint() == null
                                    ? null
                                    : upright.createTransformedShape(part).getBounds2D(),
                            rules);
                    part.reset();
                    part.moveTo(at[0], at[1]);
                }
                case PathIterator.SEG_LINETO -> part.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> part.lineTo(at[2], at[3]);
                case PathIterator.SEG_CUBICTO -> part.lineTo(at[4], at[5]);
                default -> {}
            }
        }
        filled(
                part.getCurrentPoint() == null
                        ? null
                        : upright.createTransformedShape(part).getBounds2D(),
                rules);
    }

    private static void filled(@Nullable Rectangle2D bounds, Consumer<Rule> rules) {
        if (bounds == null) {
            return;
        }
        if (Math.max(bounds.getWidth(), bounds.getHeight()) <= THIN) {
            rules.accept(new Rule(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY()));
        } else if (Math.min(bounds.getWidth(), bounds.getHeight()) <= THIN) {
            if (bounds.getWidth() >= bounds.getHeight()) {
                rule(bounds.getMinX(), bounds.getCenterY(), bounds.getMaxX(), bounds.getCenterY(), rules);
            } else {
                rule(bounds.getCenterX(), bounds.getMinY(), bounds.getCenterX(), bounds.getMaxY(), rules);
            }
        }
    }

    /** The straight pieces of a line that is drawn. */
    static void stroked(Path2D path, AffineTransform upright, Consumer<Rule> rules) {
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        double firstX = 0;
        double firstY = 0;
        for (PathIterator i = path.getPathIterator(upright); !i.isDone(); i.next()) {
            switch (i.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> {
                    firstX = at[0];
                    firstY = at[1];
                    x = at[0];
                    y = at[1];
                }
                case PathIterator.SEG_LINETO -> {
                    rule(x, y, at[0], at[1], rules);
                    x = at[0];
                    y = at[1];
                }
                case PathIterator.SEG_QUADTO -> {
                    x = at[2];
                    y = at[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    x = at[4];
                    y = at[5];
                }
                default -> {
                    rule(x, y, firstX, firstY, rules);
                    x = firstX;
                    y = firstY;
                }
            }
        }
    }

    private static void rule(double x0, double y0, double x1, double y1, Consumer<Rule> rules) {
        double width = Math.abs(x1 - x0);
        double height = Math.abs(y1 - y0);
        if (Math.min(width, height) <= 0.5) {
            rules.accept(new Rule(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)));
        }
    }
}
