package org.fovea.dicom.phantom;

/** The fluid spaces inside the brain and the deep grey matter beside them, mirrored at the midline. */
final class Ventricles {

    /** Along each lateral ventricle: x, y, z and radius in mm. */
    private static final double[][] LATERAL = {
        {13, -36, 6, 2.5},
        {11, -24, 14, 5},
        {9, -6, 20, 4.4},
        {12, 14, 22, 4.6},
        {20, 30, 17, 6.2},
        {26, 48, 9, 2.4},
    };

    /** The temporal horn, from the atrium forward and down. */
    private static final double[][] TEMPORAL = {
        {21, 30, 14, 5}, {30, 20, -6, 2.8}, {31, 2, -18, 2.2},
    };

    private static final double[][] CHOROID = {
        {12, 12, 20, 1.1}, {20, 29, 15, 3.0},
    };

    /** Whether any of these structures can be here. */
    boolean near(double x, double y, double z) {
        return Math.abs(x) < 45 && y > -48 && y < 60 && z > -52 && z < 36;
    }

    /** Distance to the nearest ventricle in mm. */
    double distance(double x, double y, double z) {
        double side = Math.abs(x);
        double distance = Double.MAX_VALUE;
        for (int i = 0; i + 1 < LATERAL.length; i++) {
            distance = Solid.union(distance, Solid.rod(side, y, z, LATERAL[i], LATERAL[i + 1]), 3);
        }
        for (int i = 0; i + 1 < TEMPORAL.length; i++) {
            distance = Solid.union(distance, Solid.rod(side, y, z, TEMPORAL[i], TEMPORAL[i + 1]), 2);
        }
        // Septum between the lateral ventricles, third and fourth ventricle on the midline.
        distance = Math.max(distance, 1.2 - side);
        double third = Solid.ellipsoid(x, y, z, 0, 2, 2, 2.2, 14, 9);
        double fourth = Solid.ellipsoid(x, y, z, 0, 35, -40, 7, 5, 9);
        return Math.min(distance, Math.min(third, fourth));
    }

    /** Distance to the choroid plexus, which enhances. */
    double choroid(double x, double y, double z) {
        return Solid.rod(Math.abs(x), y, z, CHOROID[0], CHOROID[1]);
    }

    /** Distance to thalamus, caudate head, putamen and pallidum: the deep grey matter. */
    double deepGrey(double x, double y, double z) {
        double side = Math.abs(x);
        double thalamus = Solid.ellipsoid(side, y, z, 10.5, 9, 6, 8, 14, 9);
        double caudate = Solid.ellipsoid(side, y, z, 15, -22, 9, 5.5, 10, 9);
        double putamen = Solid.ellipsoid(side, y, z, 26.5 + 0.012 * y * y, -2, 3, 5.5, 17, 10);
        return Math.min(thalamus, Math.min(caudate, putamen));
    }
}
