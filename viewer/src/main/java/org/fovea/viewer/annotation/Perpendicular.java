package org.fovea.viewer.annotation;

import org.fovea.dicom.geometry.ImagePoint;

/**
 * Right angles in the patient. Rows are stretched by the pixel's aspect, so that one unit is one column's width both ways.
 */
final class Perpendicular {

    private Perpendicular() {}

    /** A line through {@code from}, perpendicular to an axis, that reaches as far across it as {@code to} does. */
    static Segment to(Segment axis, ImagePoint from, ImagePoint to, double aspect) {
        double[] along = direction(axis, aspect);
        double across = (to.column() - from.column()) * -along[1] + (to.row() - from.row()) * aspect * along[0];
        return new Segment(from, offset(from, -along[1] * across, along[0] * across, aspect));
    }

    /** The line that crosses the turned axis at the same share of its length, reaching as far to either side. */
    static Segment carried(Segment axis, Segment turned, Segment line, double aspect) {
        double[] old = direction(axis, aspect);
        double[] now = direction(turned, aspect);
        double dx = line.from().column() - axis.from().column();
        double dy = (line.from().row() - axis.from().row()) * aspect;
        double share = (dx * old[0] + dy * old[1]) / Math.max(1e-9, length(axis, aspect));
        double near = -dx * old[1] + dy * old[0];
        double ex = line.to().column() - axis.from().column();
        double ey = (line.to().row() - axis.from().row()) * aspect;
        double far = -ex * old[1] + ey * old[0];
        double along = share * length(turned, aspect);
        ImagePoint foot = offset(turned.from(), now[0] * along, now[1] * along, aspect);
        return new Segment(
                offset(foot, -now[1] * near, now[0] * near, aspect), offset(foot, -now[1] * far, now[0] * far, aspect));
    }

    private static ImagePoint offset(ImagePoint from, double x, double y, double aspect) {
        return new ImagePoint(from.column() + x, from.row() + y / aspect);
    }

    private static double length(Segment axis, double aspect) {
        return Math.hypot(
                axis.to().column() - axis.from().column(),
                (axis.to().row() - axis.from().row()) * aspect);
    }

    /** Unit vector along an axis; to the right where it has no length. */
    private static double[] direction(Segment axis, double aspect) {
        double length = length(axis, aspect);
        return length < 1e-9
                ? new double[] {1, 0}
                : new double[] {
                    (axis.to().column() - axis.from().column()) / length,
                    (axis.to().row() - axis.from().row()) * aspect / length
                };
    }
}
