package org.fovea.dicom.geometry;

import java.util.OptionalDouble;

/** How far apart parallel planes lie. */
public final class PlaneDistance {

    /** Cosine of the largest angle between planes that still count as parallel, about one degree. */
    private static final double PARALLEL = 0.9998;

    private PlaneDistance() {}

    /** In mm along the first plane's normal, signed; empty where the planes are not parallel. */
    public static OptionalDouble between(ImagePlane from, ImagePlane to) {
        double cosine = from.normal().dot(to.normal());
        return Math.abs(cosine) < PARALLEL ? OptionalDouble.empty() : OptionalDouble.of(from.distance(to.position()));
    }

    /**
     * Whether a plane lies within a slice: not further from its middle than half its thickness. What lies in the middle
     * between two slices belongs to one of them only.
     */
    public static boolean within(ImagePlane slice, ImagePlane plane, double halfSliceMm) {
        OptionalDouble distance = between(slice, plane);
        return distance.isPresent() && within(distance.getAsDouble(), halfSliceMm);
    }

    /** The same for a distance from the slice's middle. */
    public static boolean within(double distanceMm, double halfSliceMm) {
        return distanceMm >= -halfSliceMm && distanceMm < halfSliceMm;
    }
}
