package org.fovea.dicom.presentation;

import java.util.List;

/** A shape of an annotation. */
public record StateGraphic(Shape shape, List<GraphicPlace> places, boolean filled) {

    /** Graphic Type (0070,0023) and what its places are. */
    public enum Shape {
        POINT,
        /** Closed where the last place is the first. */
        POLYLINE,
        /** A smooth curve through the places. */
        INTERPOLATED,
        /** Centre, and a point on the circle. */
        CIRCLE,
        /** Both ends of the longer axis, then of the shorter one. */
        ELLIPSE
    }

    public StateGraphic {
        places = List.copyOf(places);
    }
}
