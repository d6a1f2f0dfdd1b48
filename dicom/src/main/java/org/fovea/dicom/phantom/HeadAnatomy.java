package org.fovea.dicom.phantom;

import static org.fovea.dicom.phantom.Solid.inside;
import static org.fovea.dicom.phantom.Solid.mix;
import static org.fovea.dicom.phantom.Solid.step;

/**
 * The brightness of every place in the head, in mm from its middle: x to the left, y to the back, z to the vertex. Shells
 * from outside in: skin, fat, muscle, bone with marrow, fluid, brain; below the brain the base of the skull and the face.
 */
final class HeadAnatomy {

    private static final double SKIN_MM = 1.8;
    private static final double SCALP_MM = 6.0;
    private static final double SKULL_MM = 6.5;
    private static final double EDGE = 1.2;

    private final Brain brain = new Brain();
    private final Lesion lesion = new Lesion();
    private final ValueNoise contour = new ValueNoise(1, 60);
    private final ValueNoise patches = new ValueNoise(2, 15);
    private final ValueNoise fibres = new ValueNoise(3, 5);

    double at(double x, double y, double z) {
        double outside = Math.abs(x) > 90 || Math.abs(y) > 115 ? Double.MAX_VALUE : skin(x, y, z);
        if (outside > 2) {
            return Tissue.AIR;
        }
        double depth = -outside;
        double value =
                mix(Tissue.SKIN, Tissue.FAT * (0.9 + 0.1 * patches.at(x, y, z)), step(1, 2.4, depth - SKIN_MM + 1));
        double skull = skull(x, y, z);
        if (skull < 3) {
            value = mix(value, inner(x, y, z, -skull), inside(skull, EDGE));
        }
        if (z < 0) {
            value = face(value, x, y, z, depth, skull);
        }
        return mix(value, Tissue.AIR, step(-0.8, 0.8, outside));
    }

    /** Inside the outer table of the skull, {@code depth} mm below it. */
    private double inner(double x, double y, double z, double depth) {
        double thickness = SKULL_MM * (1 + 0.22 * contour.at(y, z, x + 200));
        double table = 1.7;
        double marrow = step(table - 0.5, table + 0.7, depth)
                * (1 - step(thickness - table - 0.7, thickness - table + 0.5, depth));
        double bone = mix(Tissue.BONE, Tissue.MARROW * (0.85 + 0.25 * fibres.at(x, y, z)), 0.85 * marrow);
        if (depth < thickness - 2) {
            return bone;
        }
        double dura = 0.30 * (1 - step(0.4, 1.3, Math.abs(depth - thickness - 0.4)));
        double contents = contents(x, y, z) + dura;
        return mix(bone, contents, step(thickness - 0.8, thickness + 0.6, depth));
    }

    /** Fluid, brain, sinuses and the base of the skull. */
    private double contents(double x, double y, double z) {
        double dx = x - Lesion.X;
        double dy = y - Lesion.Y;
        double dz = z - Lesion.Z;
        double fromCentre = Math.sqrt(dx * dx + dy * dy + dz * dz) + 1e-9;
        double back = lesion.push(fromCentre) / fromCentre;
        double bx = x - dx * back;
        double by = y - dy * back;
        double bz = z - dz * back;
        double surface = brain.distance(bx, by, bz);
        double value = base(x, y, z, surface);
        if (surface < 2) {
            double tissue = brain.at(bx, by, bz);
            tissue = lesion.over(tissue, x, y, z);
            value = mix(value, tissue, inside(surface, EDGE));
        }
        double sagittal = Math.abs(x) + 0.45 * Math.max(0, crown(y, z));
        value = mix(value, Tissue.ENHANCING * 0.9, inside(sagittal - 3.6, 1.6) * step(-30, 10, y) * step(-4, 6, z));
        double pituitary = Solid.ellipsoid(x, y, z, 0, -14, -22, 6, 5, 4);
        return mix(value, Tissue.ENHANCING * 0.9, inside(pituitary, EDGE));
    }

    /** Fluid around the brain; where the skull base begins, bone, marrow and soft tissue. */
    private double base(double x, double y, double z, double toBrain) {
        double front = 1 - step(-4, 14, y) * step(-58, -46, z);
        double below = front * step(-10, -18, z) * step(1.0, 2.6, toBrain);
        if (below <= 0) {
            return Tissue.FLUID;
        }
        double mixture = patches.at(x * 1.2, y * 1.2, z * 1.2) + 0.35 * fibres.at(x, y, z);
        double bone = mix(Tissue.BONE, Tissue.MARROW, step(0.05, 0.5, mixture));
        double soft = mix(Tissue.MUSCLE, Tissue.FAT * 0.8, step(0.3, 0.6, mixture));
        double tissue = mix(bone, soft, step(6, 11, toBrain));
        return mix(Tissue.FLUID, tissue, below);
    }

    /** Eyes, nose and sinuses in front, neck muscles behind, below the skull's rounding. */
    private double face(double before, double x, double y, double z, double depth, double skull) {
        double value = before;
        double neck = step(-38, -60, z) * inside(-skull, 4) * step(4, 7, depth) * step(-20, 10, y);
        value = mix(
                value,
                Tissue.MUSCLE + 0.10 * fibres.at(x, y, z * 0.5),
                neck * step(-0.45, 0.0, patches.at(x, y, z) + 0.2));
        double side = Math.abs(x);
        double orbit = Solid.ellipsoid(side, y, z, 31, -64, -31, 18, 26, 17);
        value = mix(value, Tissue.FAT * 0.92, inside(orbit, 2) * step(2, 4, depth));
        double globe = Solid.ellipsoid(side, y, z, 31, -73, -31, 12, 12, 12);
        value = mix(value, Tissue.MUSCLE + 0.1, inside(globe, EDGE));
        value = mix(value, Tissue.VITREOUS, inside(globe + 1.4, EDGE));
        double lens = Solid.ellipsoid(side, y, z, 31, -82, -31, 4.5, 2, 4.5);
        value = mix(value, Tissue.MUSCLE, inside(lens, EDGE));
        double nerve = Solid.rod(side, y, z, new double[] {30, -62, -31, 2.2}, new double[] {12, -30, -25, 2.4});
        value = mix(value, Tissue.GREY_MATTER, inside(nerve, EDGE));
        double nose = Solid.ellipsoid(x, y, z, 0, -70, -46, 13, 27, 20);
        double cells = patches.at(x * 2.1, y * 1.3, z * 0.9);
        double cavity = mix(Tissue.MUCOSA, Tissue.AIR, step(-0.15, 0.12, cells));
        value = mix(value, cavity, inside(nose, 2) * step(3, 6, depth));
        double frontalSinus = Solid.ellipsoid(side, y, z, 9, -87, -13, 9, 4, 9);
        return mix(value, Tissue.AIR, inside(frontalSinus, EDGE) * step(4, 6, depth));
    }

    /** Distance to the skin in mm, negative inside. */
    private double skin(double x, double y, double z) {
        return head(x, y, z, 0);
    }

    /** Distance to the outer table of the skull. */
    private double skull(double x, double y, double z) {
        return head(x, y, z, SCALP_MM * (1 + 0.25 * contour.at(z + 300, x, y)));
    }

    private double head(double x, double y, double z, double shrink) {
        double narrowing = 1 + 0.0011 * y;
        double dome = Solid.ellipsoid(x / narrowing, y, z, 0, -1, 6, 79 - shrink, 98 - shrink, 87 - shrink);
        // Below the widest place the head goes down into face and neck instead of closing.
        double neck = Solid.ellipsoid(x / narrowing, y, 0, 0, -1 - 0.1 * (z - 6), 0, 79 - shrink, 98 - shrink, 1);
        double taper = 0.0016 * (z - 6) * (z - 6);
        double shape = z < 6 ? neck + taper + shrink * 0.4 * step(-30, -60, z) : dome;
        return shape + 1.5 * contour.at(x, y, z);
    }

    /** How far below the inner table of the skull, for the sinus that runs along it. */
    private double crown(double y, double z) {
        return -Solid.ellipsoid(0, y, z, 0, -1, 6, 79, 98 - 14.5, 87 - 14.5);
    }
}
