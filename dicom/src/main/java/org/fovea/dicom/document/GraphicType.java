package org.fovea.dicom.document;

import java.util.Arrays;
import java.util.Optional;

/** Shapes of spatial coordinates (PS3.3 C.18.6.1.1, C.18.9.1.2) and what their points are. */
public enum GraphicType {
    POINT,
    MULTIPOINT,
    /** Closed where the last point is the first. */
    POLYLINE,
    /** Closed; the last point is the first. */
    POLYGON,
    /** Centre, and a point on the circle. */
    CIRCLE,
    /** Both ends of the longer axis, then of the shorter one. */
    ELLIPSE,
    /** Both ends of each of three axes. */
    ELLIPSOID;

    static Optional<GraphicType> of(String term) {
        return Arrays.stream(values()).filter(type -> type.name().equals(term)).findFirst();
    }
}
