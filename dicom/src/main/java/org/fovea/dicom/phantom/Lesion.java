package org.fovea.dicom.phantom;

import static org.fovea.dicom.phantom.Solid.inside;
import static org.fovea.dicom.phantom.Solid.mix;
import static org.fovea.dicom.phantom.Solid.step;

/** An irregular mass in the left frontal lobe: enhancing rim, necrotic core, oedema in the white matter around. */
final class Lesion {

    static final double X = 31;
    static final double Y = -22;
    static final double Z = 36;
    static final double RADIUS = 15;

    private static final double RIM = 4.6;
    private static final double OEDEMA_REACH = 17;
    private static final double PUSH = 5;
    private static final double PUSH_REACH = 26;

    private final ValueNoise lobes = new ValueNoise(71, 13);
    private final ValueNoise bumps = new ValueNoise(74, 6);
    private final ValueNoise texture = new ValueNoise(72, 3.5);
    private final ValueNoise spread = new ValueNoise(73, 16);

    /** Distance to the mass's surface in mm, negative inside. */
    double distance(double x, double y, double z) {
        double dx = x - X;
        double dy = y - Y;
        double dz = z - Z;
        double centre = Math.sqrt(dx * dx + dy * dy + dz * dz) - RADIUS;
        if (centre > 2 * OEDEMA_REACH) {
            return centre;
        }
        // Turned, so that no lattice lines up with the rows.
        double u = 0.8 * x + 0.6 * y;
        double v = 0.8 * y - 0.6 * x + 0.3 * z;
        return centre - 2.6 * lobes.at(u, v, z) - 1.2 * bumps.at(v, u, z);
    }

    /** How far the mass has pushed the brain outwards at this distance from its centre, in mm. */
    double push(double fromCentre) {
        double ratio = fromCentre / PUSH_REACH;
        return PUSH * (fromCentre < RADIUS ? fromCentre / RADIUS : 1) / (1 + ratio * ratio * ratio * ratio);
    }

    /** The brain's brightness with the mass and its oedema in it. */
    double over(double brain, double x, double y, double z) {
        double distance = distance(x, y, z);
        if (distance > OEDEMA_REACH * 2) {
            return brain;
        }
        double reach = OEDEMA_REACH * (1 + 0.55 * spread.at(x, y, z));
        double whiteness = step(Tissue.GREY_MATTER + 0.03, Tissue.WHITE_MATTER - 0.02, brain);
        double oedema = whiteness * (1 - step(reach * 0.55, reach, distance));
        double around = mix(brain, Tissue.OEDEMA, oedema);
        double rim = RIM * (1 + 0.45 * lobes.at(x + 40, y, z));
        double core = Tissue.NECROSIS + 0.09 * texture.at(x, y, z) + 0.05 * lobes.at(z, x, y);
        double enhancing = Tissue.ENHANCING * (0.9 + 0.1 * texture.at(x, y, z));
        double mass = mix(enhancing, core, inside(distance + rim, 2.2));
        return mix(around, mass, inside(distance, 1.6));
    }
}
