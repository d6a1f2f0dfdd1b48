package org.fovea.viewer.reformat;

import org.fovea.dicom.geometry.Affine3;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.dicom.volume.VolumeGeometry;

/** The body that a volume's voxels fill, half a voxel around the outermost centres included. All lengths in mm. */
public record VolumeBox(VolumeGeometry geometry) {

    /** How far the box reaches along a direction: dot products with the unit vector, smallest and largest. */
    public record Reach(double from, double to) {
        public double length() {
            return to - from;
        }
    }

    public Reach reach(Vector3 direction) {
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (int corner = 0; corner < 8; corner++) {
            double along = corner(corner).dot(direction);
            from = Math.min(from, along);
            to = Math.max(to, along);
        }
        return new Reach(from, to);
    }

    /** One of eight; bits 0, 1 and 2 of the number choose the far end along x, y and z. */
    public Vector3 corner(int number) {
        return geometry.toPatient()
                .point(
                        (number & 1) == 0 ? -0.5 : geometry.columns() - 0.5,
                        (number & 2) == 0 ? -0.5 : geometry.rows() - 0.5,
                        (number & 4) == 0 ? -0.5 : geometry.slices() - 0.5);
    }

    /** The point itself where it lies in the box, else moved along the volume's axes to its outermost voxel centre. */
    public Vector3 nearest(Vector3 point) {
        Vector3 voxel = geometry.toVoxel().point(point);
        if (geometry.contains(voxel)) {
            return point;
        }
        return geometry.toPatient()
                .point(
                        Math.clamp(voxel.x(), 0, geometry.columns() - 1.0),
                        Math.clamp(voxel.y(), 0, geometry.rows() - 1.0),
                        Math.clamp(voxel.z(), 0, geometry.slices() - 1.0));
    }

    /** The finest distance of voxels: what a cut's pixels are spaced by, so that no detail is lost in its plane. */
    public double finestMm() {
        Vector3 steps = geometry.stepsMm();
        return Math.min(steps.x(), Math.min(steps.y(), steps.z()));
    }

    /** The step along a direction that skips no voxel: one whole index along the axis that changes most. */
    public double stepMm(Vector3 direction) {
        Affine3 toVoxel = geometry.toVoxel();
        Vector3 indices = toVoxel.direction(direction);
        return 1 / Math.max(Math.abs(indices.x()), Math.max(Math.abs(indices.y()), Math.abs(indices.z())));
    }

    /** The longest edge. */
    public double longestMm() {
        Vector3 steps = geometry.stepsMm();
        return Math.max(
                geometry.columns() * steps.x(), Math.max(geometry.rows() * steps.y(), geometry.slices() * steps.z()));
    }
}
