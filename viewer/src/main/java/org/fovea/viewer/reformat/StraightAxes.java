package org.fovea.viewer.reformat;

import java.util.EnumMap;
import java.util.Map;
import org.fovea.dicom.geometry.Affine3;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.dicom.volume.VolumeGeometry;

/**
 * The cuts that need no turning. Where the volume's axes are perpendicular they are its own, each named after the body axis
 * it comes nearest to, so that one of the three shows the images as they were taken. A leaning volume, as a tilted gantry
 * makes it, is cut along the body's axes.
 */
final class StraightAxes {

    private static final Vector3 TO_LEFT = new Vector3(1, 0, 0);
    private static final Vector3 TO_BACK = new Vector3(0, 1, 0);
    private static final Vector3 TO_HEAD = new Vector3(0, 0, 1);

    /** Cosine of the angle at which axes still count as perpendicular: a twentieth of a degree. */
    private static final double LEANING = 1e-3;

    private StraightAxes() {}

    static Map<CutName, CutAxes> of(VolumeGeometry geometry) {
        Affine3 map = geometry.toPatient();
        Vector3[] own = {unit(map.x()), unit(map.y()), unit(map.z())};
        boolean leaning = Math.abs(own[0].dot(own[1])) > LEANING
                || Math.abs(own[1].dot(own[2])) > LEANING
                || Math.abs(own[2].dot(own[0])) > LEANING;
        Vector3 head = leaning ? TO_HEAD : nearest(own, TO_HEAD, -1, -1);
        int headAt = index(own, head);
        Vector3 left = leaning ? TO_LEFT : nearest(own, TO_LEFT, headAt, -1);
        Vector3 back = leaning ? TO_BACK : nearest(own, TO_BACK, headAt, index(own, left));
        Map<CutName, CutAxes> axes = new EnumMap<>(CutName.class);
        axes.put(CutName.AXIAL, new CutAxes(left, back));
        axes.put(CutName.CORONAL, new CutAxes(left, head.times(-1)));
        axes.put(CutName.SAGITTAL, new CutAxes(back, head.times(-1)));
        return axes;
    }

    /** The axis that is not taken and comes nearest to a direction, turned to point the same way. */
    private static Vector3 nearest(Vector3[] own, Vector3 direction, int taken, int alsoTaken) {
        Vector3 best = direction;
        double most = -1;
        for (int i = 0; i < own.length; i++) {
            double along = own[i].dot(direction);
            if (i != taken && i != alsoTaken && Math.abs(along) > most) {
                most = Math.abs(along);
                best = along < 0 ? own[i].times(-1) : own[i];
            }
        }
        return best;
    }

    private static int index(Vector3[] own, Vector3 axis) {
        for (int i = 0; i < own.length; i++) {
            if (Math.abs(own[i].dot(axis)) > 1 - LEANING) {
                return i;
            }
        }
        return -1;
    }

    private static Vector3 unit(Vector3 vector) {
        return vector.times(1 / vector.length());
    }
}
