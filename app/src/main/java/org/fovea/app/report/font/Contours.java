package org.fovea.app.report.font;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;

/**
 * A drawing as TrueType wants it: closed contours of whole-numbered points, joined by lines and quadratic curves
 * (OpenType specification, glyf table). Cubic curves are cut into quadratic ones that lie within half a unit of them.
 */
final class Contours {

    /** The largest distance in units between a cubic curve and the quadratic ones that stand for it. */
    private static final double TOLERANCE = 0.5;

    /**
     * @param on whether the curve passes through the point
     */
    record Point(int x, int y, boolean on) {}

    private final List<List<Point>> contours = new ArrayList<>();
    private List<Point> current = new ArrayList<>();
    private double penX;
    private double penY;

    private Contours() {}

    static List<List<Point>> of(Path2D outline) {
        Contours result = new Contours();
        double[] at = new double[6];
        for (PathIterator walk = outline.getPathIterator(null); !walk.isDone(); walk.next()) {
            switch (walk.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> result.start(at[0], at[1]);
                case PathIterator.SEG_LINETO -> result.line(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> result.quadratic(at[0], at[1], at[2], at[3]);
                case PathIterator.SEG_CUBICTO -> result.cubic(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> result.finish();
            }
        }
        result.finish();
        return result.contours;
    }

    private void start(double x, double y) {
        finish();
        line(x, y);
    }

    private void line(double x, double y) {
        current.add(new Point((int) Math.round(x), (int) Math.round(y), true));
        penX = x;
        penY = y;
    }

    private void quadratic(double cx, double cy, double x, double y) {
        current.add(new Point((int) Math.round(cx), (int) Math.round(cy), false));
        line(x, y);
    }

    /** Splits at equal parameters; the error of one piece falls with the third power of their number. */
    private void cubic(double c1x, double c1y, double c2x, double c2y, double x, double y) {
        double fromX = penX;
        double fromY = penY;
        double wholeError =
                Math.sqrt(3) / 36 * Math.hypot(x - 3 * c2x + 3 * c1x - fromX, y - 3 * c2y + 3 * c1y - fromY);
        int pieces = Math.max(1, (int) Math.ceil(Math.cbrt(wholeError / TOLERANCE)));
        for (int i = 0; i < pieces; i++) {
            double a = (double) i / pieces;
            double b = (double) (i + 1) / pieces;
            quadratic(
                    control(fromX, c1x, c2x, x, a, b),
                    control(fromY, c1y, c2y, y, a, b),
                    at(fromX, c1x, c2x, x, b),
                    at(fromY, c1y, c2y, y, b));
        }
    }

    /** One coordinate of the control point of the quadratic curve closest to a cubic's piece from a to b. */
    private static double control(double p0, double p1, double p2, double p3, double a, double b) {
        double start = at(p0, p1, p2, p3, a);
        double end = at(p0, p1, p2, p3, b);
        double third = (b - a) / 3;
        double first = start + third * slope(p0, p1, p2, p3, a);
        double second = end - third * slope(p0, p1, p2, p3, b);
        return (3 * (first + second) - start - end) / 4;
    }

    private static double at(double p0, double p1, double p2, double p3, double t) {
        double u = 1 - t;
        return u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3;
    }

    private static double slope(double p0, double p1, double p2, double p3, double t) {
        double u = 1 - t;
        return 3 * (u * u * (p1 - p0) + 2 * u * t * (p2 - p1) + t * t * (p3 - p2));
    }

    private void finish() {
        if (current.size() > 1 && current.getFirst().equals(current.getLast())) {
            current.removeLast();
        }
        if (current.size() > 1) {
            contours.add(current);
        }
        current = new ArrayList<>();
    }
}
