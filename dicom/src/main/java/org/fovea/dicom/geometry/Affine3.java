package org.fovea.dicom.geometry;

/**
 * An affine map of space: scaling, rotation, shear and shift. Maps (a, b, c) to
 * {@code origin + a * x + b * y + c * z}.
 *
 * @param x where a step along the first axis leads
 * @param y where a step along the second axis leads
 * @param z where a step along the third axis leads; need not be perpendicular to the others
 * @param origin where (0, 0, 0) comes to lie
 */
public record Affine3(Vector3 x, Vector3 y, Vector3 z, Vector3 origin) {

    public static final Affine3 IDENTITY =
            new Affine3(new Vector3(1, 0, 0), new Vector3(0, 1, 0), new Vector3(0, 0, 1), new Vector3(0, 0, 0));

    /** Axes that span less than this part of a box of their lengths lie in a plane for all that numbers can tell. */
    private static final double FLAT = 1e-9;

    public Affine3 {
        double volume = Math.abs(x.cross(y).dot(z));
        if (!(volume > FLAT * x.length() * y.length() * z.length())) {
            throw new IllegalArgumentException("axes span no space: " + x + ", " + y + ", " + z);
        }
    }

    public Vector3 point(double a, double b, double c) {
        return new Vector3(
                origin.x() + a * x.x() + b * y.x() + c * z.x(),
                origin.y() + a * x.y() + b * y.y() + c * z.y(),
                origin.z() + a * x.z() + b * y.z() + c * z.z());
    }

    public Vector3 point(Vector3 point) {
        return point(point.x(), point.y(), point.z());
    }

    /** A difference of points; the shift does not act on it. */
    public Vector3 direction(Vector3 direction) {
        return x.times(direction.x()).plus(y.times(direction.y())).plus(z.times(direction.z()));
    }

    /** The map that does {@code first}, then this. */
    public Affine3 after(Affine3 first) {
        return new Affine3(direction(first.x), direction(first.y), direction(first.z), point(first.origin));
    }

    /** How much larger volumes become; negative where left and right hands change. */
    public double determinant() {
        return x.cross(y).dot(z);
    }

    /** The way back. */
    public Affine3 inverse() {
        double scale = 1 / determinant();
        // Rows of the inverse matrix are the dual basis.
        Vector3 first = y.cross(z).times(scale);
        Vector3 second = z.cross(x).times(scale);
        Vector3 third = x.cross(y).times(scale);
        return new Affine3(
                new Vector3(first.x(), second.x(), third.x()),
                new Vector3(first.y(), second.y(), third.y()),
                new Vector3(first.z(), second.z(), third.z()),
                new Vector3(-first.dot(origin), -second.dot(origin), -third.dot(origin)));
    }
}
