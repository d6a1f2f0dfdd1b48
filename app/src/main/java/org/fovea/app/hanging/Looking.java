package org.fovea.app.hanging;

import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.Vector3;

/** Which way a slice looks, by the axis of the patient that its normal is nearest to. */
public enum Looking {
    AXIAL,
    CORONAL,
    SAGITTAL;

    static Looking of(ImagePlane plane) {
        Vector3 normal = plane.normal();
        double x = Math.abs(normal.x());
        double y = Math.abs(normal.y());
        double z = Math.abs(normal.z());
        if (z >= x && z >= y) {
            return AXIAL;
        }
        return y >= x ? CORONAL : SAGITTAL;
    }
}
