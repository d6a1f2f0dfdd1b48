package org.fovea.viewer.reformat;

import org.fovea.dicom.geometry.Vector3;

/**
 * Which way a cut looks: two perpendicular unit vectors in patient coordinates (LPS).
 *
 * @param right along its rows
 * @param down along its columns
 */
public record CutAxes(Vector3 right, Vector3 down) {

    private static final double SAME = 1e-6;

    /** Brings the directions to unit length and right angle, so that rounding does not add up over many turns. */
    public CutAxes {
        right = right.times(1 / right.length());
        Vector3 straight = down.minus(right.times(down.dot(right)));
        down = straight.times(1 / straight.length());
    }

    /** Unit vector across the cut, {@code right x down}. */
    public Vector3 normal() {
        return right.cross(down);
    }

    /** Turned about a unit vector, counter-clockwise as seen from its tip. */
    public CutAxes turned(Vector3 axis, double radians) {
        return new CutAxes(turn(right, axis, radians), turn(down, axis, radians));
    }

    /** Whether both lie within the same plane the same way up. */
    public boolean same(CutAxes other) {
        return right.distance(other.right) < SAME && down.distance(other.down) < SAME;
    }

    /** Rodrigues' formula. */
    private static Vector3 turn(Vector3 vector, Vector3 axis, double radians) {
        double cosine = Math.cos(radians);
        return vector.times(cosine)
                .plus(axis.cross(vector).times(Math.sin(radians)))
                .plus(axis.times(axis.dot(vector) * (1 - cosine)));
    }
}
