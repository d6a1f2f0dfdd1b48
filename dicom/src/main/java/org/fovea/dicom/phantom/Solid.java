package org.fovea.dicom.phantom;

/** Distances to simple bodies in mm, negative inside, and the soft edges that slices of finite thickness show. */
final class Solid {

    private Solid() {}

    /** Distance to an ellipsoid around a centre; exact on its surface, near enough around it. */
    static double ellipsoid(
            double x, double y, double z, double cx, double cy, double cz, double rx, double ry, double rz) {
        double ux = (x - cx) / rx;
        double uy = (y - cy) / ry;
        double uz = (z - cz) / rz;
        double f = Math.sqrt(ux * ux + uy * uy + uz * uz);
        double gx = ux / rx;
        double gy = uy / ry;
        double gz = uz / rz;
        double g = Math.sqrt(gx * gx + gy * gy + gz * gz);
        return g < 1e-9 ? -Math.min(rx, Math.min(ry, rz)) : f * (f - 1) / g;
    }

    /** Distance to a rod with round ends whose radius changes from one end to the other. */
    static double rod(double x, double y, double z, double[] from, double[] to) {
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        double dz = to[2] - from[2];
        double along = ((x - from[0]) * dx + (y - from[1]) * dy + (z - from[2]) * dz) / (dx * dx + dy * dy + dz * dz);
        double t = Math.clamp(along, 0, 1);
        double px = x - from[0] - t * dx;
        double py = y - from[1] - t * dy;
        double pz = z - from[2] - t * dz;
        return Math.sqrt(px * px + py * py + pz * pz) - (from[3] + t * (to[3] - from[3]));
    }

    /** 1 inside, 0 outside, blended over {@code edge} mm around the surface. */
    static double inside(double distance, double edge) {
        return 1 - step(-edge / 2, edge / 2, distance);
    }

    /** 0 below {@code low}, 1 above {@code high}, smooth in between. */
    static double step(double low, double high, double value) {
        double t = Math.clamp((value - low) / (high - low), 0, 1);
        return t * t * (3 - 2 * t);
    }

    static double mix(double a, double b, double t) {
        return a + (b - a) * t;
    }

    /** Union whose crease is rounded over {@code radius} mm. */
    static double union(double a, double b, double radius) {
        double h = Math.max(radius - Math.abs(a - b), 0) / radius;
        return Math.min(a, b) - h * h * radius / 4;
    }
}
