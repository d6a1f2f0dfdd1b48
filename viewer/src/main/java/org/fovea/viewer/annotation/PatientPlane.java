package org.fovea.viewer.annotation;

import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.study.FrameFacts;
import org.jspecify.annotations.Nullable;

/**
 * A pixel grid in the patient.
 *
 * @param frameOfReferenceUid grids with the same one share patient coordinates; not empty
 * @param thicknessMm of the slice, 0 where unknown
 */
public record PatientPlane(String frameOfReferenceUid, ImagePlane grid, double thicknessMm) {

    /** Planes that are turned more against each other, in radians, are not the same slice. */
    private static final double PARALLEL = Math.toRadians(0.5);

    /** Two planes of one slice differ by the rounding of their files. */
    private static final double LEAST_REACH_MM = 0.05;

    public PatientPlane {
        if (frameOfReferenceUid.isEmpty() || !(thicknessMm >= 0)) {
            throw new IllegalArgumentException("a plane has a frame of reference and a thickness: " + thicknessMm);
        }
    }

    /** Null where the frame has no plane or shares no coordinates with anything. */
    static @Nullable PatientPlane of(FrameFacts facts) {
        ImagePlane plane = facts.plane();
        Double thickness = facts.sliceThicknessMm();
        return plane == null || facts.frameOfReferenceUid().isEmpty()
                ? null
                : new PatientPlane(
                        facts.frameOfReferenceUid(),
                        plane,
                        thickness == null || !(thickness > 0) || Double.isInfinite(thickness) ? 0 : thickness);
    }

    /** The same plane as one of a stack whose neighbour lies so far away: a slice reaches half way to it at most. */
    public PatientPlane withNeighbourAt(double mm) {
        boolean nearer = mm > 0 && (thicknessMm == 0 || mm < thicknessMm);
        return nearer ? new PatientPlane(frameOfReferenceUid, grid, mm) : this;
    }

    /** The same plane, at least so thick. */
    public PatientPlane atLeast(double mm) {
        return mm > thicknessMm ? new PatientPlane(frameOfReferenceUid, grid, mm) : this;
    }

    /** Whether the other plane is of the same frame of reference and not turned against this one. */
    public boolean isParallelTo(PatientPlane other) {
        double sine = grid.normal().cross(other.grid().normal()).length();
        return frameOfReferenceUid.equals(other.frameOfReferenceUid()) && sine <= Math.sin(PARALLEL);
    }

    /** Whether something drawn in another plane lies in this slice: parallel, and within half its thickness. */
    public boolean holds(PatientPlane drawn) {
        return isParallelTo(drawn)
                && Math.abs(grid.distance(drawn.grid().position())) < Math.max(LEAST_REACH_MM, thicknessMm / 2);
    }
}
