package org.fovea.dicom.structure;

import java.util.List;
import org.fovea.dicom.attribute.InstanceReference;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.PlaneDistance;
import org.fovea.dicom.geometry.Vector3;

/**
 * One outline (PS3.3 C.8.8.6).
 *
 * @param xyz patient coordinates in mm, three for each point, at least one point
 * @param images those it was drawn on, where stated
 */
public record Contour(Geometry geometry, double[] xyz, List<InstanceReference> images) {

    /** Contour Geometric Type (3006,0042). */
    public enum Geometry {
        POINT,
        OPEN,
        CLOSED
    }

    public Contour {
        if (xyz.length == 0 || xyz.length % 3 != 0) {
            throw new IllegalArgumentException("a contour has three numbers for each point: " + xyz.length);
        }
        images = List.copyOf(images);
    }

    /** Number of points. */
    public int size() {
        return xyz.length / 3;
    }

    public Vector3 point(int index) {
        return new Vector3(xyz[3 * index], xyz[3 * index + 1], xyz[3 * index + 2]);
    }

    /** Whether all of it lies within a slice. */
    public boolean liesIn(ImagePlane slice, double halfSliceMm) {
        for (int i = 0; i < size(); i++) {
            if (!PlaneDistance.within(slice.distance(point(i)), halfSliceMm)) {
                return false;
            }
        }
        return true;
    }

    /** @param frameNumber counted from 1 */
    public boolean drawnOn(String sopInstanceUid, int frameNumber) {
        return images.stream().anyMatch(image -> image.names(sopInstanceUid, frameNumber));
    }
}
