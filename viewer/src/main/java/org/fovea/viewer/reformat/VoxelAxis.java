package org.fovea.viewer.reformat;

import org.fovea.dicom.geometry.Vector3;
import org.fovea.dicom.volume.VolumeGeometry;

/** One of the three directions in which a volume counts its voxels. */
enum VoxelAxis {
    /** Along a row: neighbours in memory. */
    X,
    /** From row to row. */
    Y,
    /** From slice to slice. */
    Z;

    /** The one along which a direction in voxel indices changes most. */
    static VoxelAxis nearest(Vector3 direction) {
        double x = Math.abs(direction.x());
        double y = Math.abs(direction.y());
        double z = Math.abs(direction.z());
        if (z >= x && z >= y) {
            return Z;
        }
        return y >= x ? Y : X;
    }

    double of(Vector3 indices) {
        return switch (this) {
            case X -> indices.x();
            case Y -> indices.y();
            case Z -> indices.z();
        };
    }

    /** The same indices but for this one. */
    Vector3 put(double index, Vector3 indices) {
        return switch (this) {
            case X -> new Vector3(index, indices.y(), indices.z());
            case Y -> new Vector3(indices.x(), index, indices.z());
            case Z -> new Vector3(indices.x(), indices.y(), index);
        };
    }

    /** Voxels in this direction. */
    int count(VolumeGeometry geometry) {
        return switch (this) {
            case X -> geometry.columns();
            case Y -> geometry.rows();
            case Z -> geometry.slices();
        };
    }

    /** Samples from one voxel to the next in this direction. */
    long stride(VolumeGeometry geometry) {
        return switch (this) {
            case X -> 1;
            case Y -> geometry.columns();
            case Z -> (long) geometry.columns() * geometry.rows();
        };
    }
}
