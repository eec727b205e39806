package cn.gongkai.reader.format;

import cn.gongkai.reader.source.Radicals;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Draws one page of a PDF file onto nothing and notes where characters and straight lines come to stand. */
final class PdfCanvas extends PDFGraphicsStreamEngine {

    private static final int WHITE = 0xFFFFFF;

    /** What a picture has that lets through what lies below it. */
    private static final List<COSName> TRANSPARENT = List.of(COSName.SMASK, COSName.MASK, COSName.SMASK_IN_DATA);

    private final PDRectangle box;
    private final AffineTransform upright;
    private final Budget budget;
    private final Path2D.Double path = new Path2D.Double();
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private int strange;
    private boolean clips;
    private @Nullable Path2D clip;
    private Rectangle2D window = new Rectangle2D.Double();

    PdfCanvas(PDPage page, Budget budget) {
        super(page);
        this.budget = budget;
        this.box = page.getCropBox();
        // From the page's own corner and turn to points from the upper left of what is seen.
        AffineTransform turned = AffineTransform.getQuadrantRotateInstance(Math.floorMod(page.getRotation(), 360) / 90);
        AffineTransform flip = new AffineTransform(1, 0, 0, -1, -box.getLowerLeftX(), box.getUpperRightY());
        turned.concatenate(flip);
        Rectangle2D seen = turned.createTransformedShape(new Rectangle2D.Double(
                        box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight()))
                .getBounds2D();
        turned.preConcatenate(AffineTransform.getTranslateInstance(-seen.getX(), -seen.getY()));
        this.upright = turned;
    }

    /** A character: from where to where it reaches on its line, and how high it is, in points. */
    record Glyph(String text, double left, double right, double base, double size) {
        double middle() {
            return (left + right) / 2;
        }

        double width() {
            return right - left;
        }

        /** The height at which the character's body stands. */
        double body() {
            return base - size * 0.35;
        }

        boolean isBlank() {
            return text.isBlank();
        }

        /** Whether a digit follows another without any room, as those of one number do. */
        boolean isRestOfNumber(Glyph before) {
            return Character.isDigit(text.charAt(0))
                    && Character.isDigit(before.text.charAt(0))
                    && Math.abs(base - before.base) < 0.1
                    && Math.abs(left - before.right) < 0.3;
        }

        /** Whether some of it stands in a window: a sign at the end of a line has its ink in one half. */
        private boolean isIn(Rectangle2D window) {
            double some = 0.1 * width();
            return left + some < window.getMaxX()
                    && right - some > window.getMinX()
                    && body() >= window.getMinY()
                    && body() <= window.getMaxY();
        }
    }

    /** A straight line, level or upright. */
    record Rule(double left, double top, double right, double bottom) {
        boolean isLevel() {
            return right - left >= bottom - top;
        }

        double length() {
            return Math.max(right - left, bottom - top);
        }

        /** At which height a level line stands. */
        double height() {
            return (top + bottom) / 2;
        }

        /** Level instead of upright, and the other way round. */
        Rule turned() {
            return new Rule(top, left, bottom, right);
        }
    }

    /** What all pages of one file may draw together. */
    static final class Budget {
        private int operators = 2_000_000;
        private int glyphs = 1_000_000;
        private int rules = 300_000;
        private int forms = 5_000;
        private int covered = 50_000_000;
    }

    /** A file draws without end. */
    static final class TooMuchException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    void draw() throws IOException {
        processPage(getPage());
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    List<Rule> rules() {
        return rules;
    }

    /** How many characters have no known meaning. */
    int strange() {
        return strange;
    }

    double height() {
        return getPage().getRotation() % 180 == 0 ? box.getHeight() : box.getWidth();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (--budget.operators < 0) {
            throw new TooMuchException();
        }
        super.processOperator(operator, operands);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (--budget.forms < 0) {
            throw new TooMuchException();
        }
        super.showForm(form);
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        if (--budget.glyphs < 0) {
            throw new TooMuchException();
        }
        PDGraphicsState state = getGraphicsState();
        if (state.getTextState().getRenderingMode() == RenderingMode.NEITHER
                || state.getNonStrokeAlphaConstant() == 0) {
            // Unseen text lies over scans; a machine guessed it.
            return;
        }
        String meaning = font.toUnicode(code, GlyphList.getAdobeGlyphList());
        String text = meaning == null || meaning.isEmpty() || meaning.charAt(0) == 0 ? "\uFFFD" : usual(meaning);
        char first = text.charAt(0);
        if (first == '\uFFFD' || first >= '\uE000' && first < '\uF900') {
            strange++;
        }
        Point2D start = upright.transform(new Point2D.Double(place.getTranslateX(), place.getTranslateY()), null);
        Matrix end = place.clone();
        end.translate(displacement.getX(), 0);
        Point2D after = upright.transform(new Point2D.Double(end.getTranslateX(), end.getTranslateY()), null);
        double size = Math.hypot(place.getShearX(), place.getScaleY());
        Glyph glyph = new Glyph(
                text, Math.min(start.getX(), after.getX()), Math.max(start.getX(), after.getX()), start.getY(), size);
        if (glyph.isIn(window())) {
            glyphs.add(glyph);
        }
    }

    /** What of the page is painted at the moment. */
    private Rectangle2D window() {
        List<Path2D> paths = getGraphicsState().getCurrentClippingPaths();
        if (paths.size() != 1 || paths.getFirst() != clip) {
            Rectangle2D bounds = getGraphicsState().getCurrentClippingPath().getBounds2D();
            clip = getGraphicsState().getCurrentClippingPaths().getFirst();
            window = upright.createTransformedShape(bounds).getBounds2D();
        }
        return window;
    }

    /** What a reader takes the shape for, where the file names another character of the same shape. */
    private static String usual(String text) {
        char c = text.charAt(0);
        if (c >= '\uFB00' && c <= '\uFB06') {
            return Normalizer.normalize(text, Normalizer.Form.NFKC);
        }
        return switch (c) {
            case '\u00AD', '\u2010', '\u2011' -> "-";
            case '\u2015' -> "—";
            default -> Radicals.unified(text);
        };
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public void strokePath() throws IOException {
        if (isSeen(getGraphicsState().getStrokingColor())) {
            PdfShapes.stroked(path, upright, this::add);
        }
        endPath();
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        fill();
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        if (isSeen(getGraphicsState().getStrokingColor())) {
            PdfShapes.stroked(path, upright, this::add);
        } else {
            fill();
        }
        endPath();
    }

    private void fill() throws IOException {
        if (isSeen(getGraphicsState().getNonStrokingColor())) {
            PdfShapes.filled(path, upright, this::add);
        }
    }

    private void add(Rule rule) {
        if (--budget.rules < 0) {
            throw new TooMuchException();
        }
        Rectangle2D seen = window();
        double left = Math.max(rule.left, seen.getMinX());
        double right = Math.min(rule.right, seen.getMaxX());
        double top = Math.max(rule.top, seen.getMinY());
        double bottom = Math.min(rule.bottom, seen.getMaxY());
        if (left <= right && top <= bottom) {
            rules.add(new Rule(left, top, right, bottom));
        }
    }

    private static boolean isSeen(PDColor color) throws IOException {
        return color.isPattern() || (color.toRGB() & WHITE) != WHITE;
    }

    /** Text that a picture covers, as in scans whose text a machine guessed, is not seen. */
    @Override
    public void drawImage(PDImage image) throws IOException {
        PDGraphicsState state = getGraphicsState();
        boolean opaque = !image.isStencil()
                && TRANSPARENT.stream().noneMatch(((COSDictionary) image.getCOSObject())::containsKey)
                && state.getNonStrokeAlphaConstant() == 1
                && state.getSoftMask() == null
                && state.getBlendMode() == BlendMode.NORMAL;
        if (!opaque || glyphs.isEmpty()) {
            return;
        }
        budget.covered -= glyphs.size();
        if (budget.covered < 0) {
            throw new TooMuchException();
        }
        AffineTransform place =
                getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
        place.preConcatenate(upright);
        Rectangle2D covered = place.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1))
                .getBounds2D()
                .createIntersection(window());
        glyphs.removeIf(glyph -> covered.contains(glyph.middle(), glyph.body()));
    }

    @Override
    public void clip(int windingRule) {
        clips = true;
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x3, y3);
        } else {
            path.curveTo(x1, y1, x2, y2, x3, y3);
        }
    }

    @Override
    public Point2D getCurrentPoint() {
        Point2D current = path.getCurrentPoint();
        return current == null ? new Point2D.Double() : current;
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        if (clips) {
            // Its bounds stand for it: programs clip to rectangles, and others would cost much to cut.
            getGraphicsState().intersectClippingPath(new Area(path.getBounds2D()));
            clips = false;
        }
        path.reset();
    }

    @Override
    public void shadingFill(COSName shadingName) {}
}
