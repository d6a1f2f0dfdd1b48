package org.fovea.dicom.phantom;

import static org.fovea.dicom.phantom.Solid.inside;
import static org.fovea.dicom.phantom.Solid.mix;
import static org.fovea.dicom.phantom.Solid.step;

/**
 * Cerebrum, cerebellum and brainstem. The cortex is a ribbon along the brain's surface and along the sulci, which are
 * sheets where a smooth random field passes through zero.
 */
final class Brain {

    private static final double CORTEX = 3.3;
    private static final double SULCUS_DEPTH = 20;
    private static final double EDGE = 1.3;

    private final ValueNoise folds = new ValueNoise(11, 15);
    private final ValueNoise smallFolds = new ValueNoise(12, 8.5);
    private final ValueNoise bend = new ValueNoise(13, 34);
    private final ValueNoise folia = new ValueNoise(14, 7);
    private final Ventricles ventricles = new Ventricles();

    /** Distance to the surface of the whole brain in mm, negative inside. */
    double distance(double x, double y, double z) {
        double cerebrum = cerebrum(x, y, z);
        return z > 10 ? cerebrum : Math.min(cerebrum, Math.min(cerebellum(x, y, z), stem(x, y, z)));
    }

    /** Brightness at a place inside {@link #distance}. */
    double at(double x, double y, double z) {
        double value = Tissue.FLUID;
        double cerebellum = cerebellum(x, y, z);
        if (cerebellum < EDGE) {
            value = mix(value, cerebellarTissue(-cerebellum, x, y, z), inside(cerebellum, EDGE));
        }
        double cerebrum = cerebrum(x, y, z);
        if (cerebrum < EDGE) {
            value = mix(value, cerebralTissue(-cerebrum, x, y, z), inside(cerebrum, EDGE));
        }
        value = mix(value, Tissue.WHITE_MATTER - 0.04, inside(stem(x, y, z), EDGE));
        if (!ventricles.near(x, y, z)) {
            return value;
        }
        value = mix(value, Tissue.FLUID, inside(ventricles.distance(x, y, z), EDGE));
        return mix(value, Tissue.ENHANCING * 0.85, inside(ventricles.choroid(x, y, z), EDGE));
    }

    private double cerebralTissue(double depth, double x, double y, double z) {
        double surface = Math.min(depth, sulcus(-dome(x, y, z), x, y, z));
        double fissure = Math.abs(x + 1.2 * bend.at(0, y, z)) - 0.9;
        // The fissure between the hemispheres ends above the corpus callosum.
        double roof = 27 + 0.004 * y * y;
        double open = Math.max(fissure, Math.abs(y) < 42 ? (roof - z) * 0.9 : 0);
        surface = Math.min(surface, Math.max(fissure, open));
        double insula = Solid.ellipsoid(Math.abs(x) + 0.006 * y * y, y, z, 40, -5, 3, 1.5, 19, 11);
        surface = Math.min(surface, insula);
        double grey = 1 - step(CORTEX - 0.9, CORTEX + 1.1, surface);
        double tissue = mix(Tissue.WHITE_MATTER, Tissue.GREY_MATTER, grey);
        if (ventricles.near(x, y, z)) {
            tissue = mix(tissue, Tissue.GREY_MATTER + 0.04, inside(ventricles.deepGrey(x, y, z), 1.8));
        }
        return mix(Tissue.FLUID, tissue, step(-0.3, 1.0, surface));
    }

    /** Distance to the nearest sulcus in mm, growing where the sulci end in the depth. */
    private double sulcus(double depth, double x, double y, double z) {
        if (depth > 2 * SULCUS_DEPTH) {
            return depth;
        }
        double wx = x + 7 * bend.at(x, y, z);
        double wy = y + 7 * bend.at(y + 90, z, x);
        double wz = z + 7 * bend.at(z - 70, x, y);
        double large = Math.abs(folds.at(0.8 * wx + 0.6 * wy, 0.8 * wy - 0.6 * wx, wz)) * 15;
        double small = Math.abs(smallFolds.at(wy, 0.8 * wz + 0.6 * wx, 0.8 * wx - 0.6 * wz)) * 9;
        double deeperThanLarge = Math.max(0, depth - SULCUS_DEPTH);
        double deeperThanSmall = Math.max(0, depth - SULCUS_DEPTH * 0.6);
        return Math.min(large - 0.35 + deeperThanLarge * 0.9, small - 0.1 + deeperThanSmall * 0.9);
    }

    private double cerebellarTissue(double depth, double x, double y, double z) {
        double radial = folia.at(x * 0.35, y * 0.6 + 0.45 * Math.abs(x), z * 1.25 + 0.25 * Math.abs(x));
        double leaf = Math.abs(radial) * 6 - 0.2 + Math.max(0, depth - 13) * 0.8;
        double surface = Math.min(depth, leaf);
        double tissue = mix(Tissue.WHITE_MATTER, Tissue.GREY_MATTER, 1 - step(1.6, 3.2, surface));
        double vermis = 1 - step(3, 9, Math.abs(x));
        return mix(Tissue.FLUID, tissue - 0.03 * vermis, step(-0.9, 0.9, surface));
    }

    private static double cerebrum(double x, double y, double z) {
        double dome = dome(x, y, z);
        double upper = Math.max(dome, floor(x, y) - z);
        if (z > 8) {
            return upper;
        }
        double temporal = Solid.ellipsoid(Math.abs(x), y, z, 39, -7, -24, 22, 36, 23);
        return Solid.union(upper, Math.max(dome, temporal), 5);
    }

    /** The convexity under the skull. */
    private static double dome(double x, double y, double z) {
        double narrowing = 1 + 0.0011 * y;
        return Solid.ellipsoid(x / narrowing, y, z, 0, -1, 8, 64, 82, 68);
    }

    /** Height of what the hemispheres rest on: frontal skull base, the cistern in the middle, tentorium behind. */
    private static double floor(double x, double y) {
        double side = Math.abs(x);
        double frontal = -20.5 - step(8, 25, side);
        double tentorium = mix(-18.5, -21.5, step(2, 46, side));
        return mix(frontal, tentorium, step(14, 34, y));
    }

    private static double cerebellum(double x, double y, double z) {
        double halves = Solid.union(
                Solid.ellipsoid(x, y, z, 22, 48, -37, 29, 29, 25),
                Solid.ellipsoid(x, y, z, -22, 48, -37, 29, 29, 25),
                9);
        double roof = z - floor(x, Math.max(y, 33)) + 0.6;
        return Math.max(halves, roof);
    }

    private static double stem(double x, double y, double z) {
        double pons = Solid.ellipsoid(x, y, z, 0, 15, -36, 17, 13, 15);
        double medulla = Solid.rod(x, y, z, new double[] {0, 20, -48, 10}, new double[] {0, 26, -90, 6.5});
        double midbrain = Solid.ellipsoid(x, y, z, 0, 13, -14, 17, 12, 13);
        return Solid.union(pons, Solid.union(medulla, midbrain, 6), 6);
    }
}
