package org.fovea.viewer.reformat;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.fovea.dicom.geometry.Affine3;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.dicom.volume.Volume;

/**
 * Walks straight through a volume along a plane's normal, from its front to its back, in voxel indices. Steps are counted;
 * what is at a step is interpolated between eight voxels. One walker for each thread.
 */
final class Ray {

    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT;

    private final MemorySegment samples;
    private final int mask;
    private final int[] size;
    private final long rowStride;
    private final long sliceStride;
    private final Affine3 toVoxel;
    private final Vector3 step;
    private final int steps;
    private final double frontMm;
    private double startX;
    private double startY;
    private double startZ;
    /** Where the ray is now. */
    double x;

    double y;
    double z;
    /** Steps that lie between voxels: from (included) to (excluded). */
    int from;

    int to;

    /** @param stepMm from sample to sample */
    Ray(Volume volume, ImagePlane plane, double stepMm) {
        samples = volume.samples();
        mask = volume.meaning().signed() ? -1 : 0xffff;
        size = new int[] {
            volume.geometry().columns(),
            volume.geometry().rows(),
            volume.geometry().slices()
        };
        rowStride = size[0];
        sliceStride = (long) size[0] * size[1];
        Affine3 toPatient = new Affine3(
                plane.rowDirection().times(plane.spacing().columnMm()),
                plane.columnDirection().times(plane.spacing().rowMm()),
                plane.normal(),
                plane.position());
        toVoxel = volume.geometry().toVoxel().after(toPatient);
        step = toVoxel.direction(new Vector3(0, 0, stepMm));
        VolumeBox.Reach reach = new VolumeBox(volume.geometry()).reach(plane.normal());
        frontMm = reach.from() - plane.alongNormal();
        steps = (int) Math.ceil(reach.length() / stepMm) + 1;
    }

    /** Begins the ray through a place of the plane's raster. */
    void begin(double column, double row) {
        Vector3 start = toVoxel.point(column, row, frontMm);
        startX = start.x();
        startY = start.y();
        startZ = start.z();
        VoxelSpan inside = VoxelSpan.inside(steps, start, step, size);
        // One step at either end is left out: rounding must not leave the block.
        from = inside.from() + 1;
        to = inside.to() - 1;
    }

    void go(int at) {
        x = startX + at * step.x();
        y = startY + at * step.y();
        z = startZ + at * step.z();
    }

    /** Steps to the next block of voxels, at least 1. */
    int stepsOut() {
        double least = out(x, step.x());
        least = Math.min(least, out(y, step.y()));
        least = Math.min(least, out(z, step.z()));
        return Math.max(1, (int) least + 1);
    }

    private static double out(double at, double by) {
        if (by == 0) {
            return Integer.MAX_VALUE - 1;
        }
        int block = (int) at >> VoxelBlocks.SHIFT;
        double border = by > 0 ? (block + 1) << VoxelBlocks.SHIFT : block << VoxelBlocks.SHIFT;
        return (border - at) / by;
    }

    float value() {
        return value(x, y, z);
    }

    /** The stored value between eight voxels; indices outside are brought to the border. */
    float value(double atX, double atY, double atZ) {
        int ix = (int) atX;
        int iy = (int) atY;
        int iz = (int) atZ;
        float fx = (float) (atX - ix);
        float fy = (float) (atY - iy);
        float fz = (float) (atZ - iz);
        long at = iz * sliceStride + iy * rowStride + ix;
        float near = plane(at, fx, fy);
        float far = plane(at + sliceStride, fx, fy);
        return near + (far - near) * fz;
    }

    private float plane(long at, float fx, float fy) {
        float a = samples.getAtIndex(SHORT, at) & mask;
        float b = samples.getAtIndex(SHORT, at + 1) & mask;
        float c = samples.getAtIndex(SHORT, at + rowStride) & mask;
        float d = samples.getAtIndex(SHORT, at + rowStride + 1) & mask;
        float upper = a + (b - a) * fx;
        float lower = c + (d - c) * fx;
        return upper + (lower - upper) * fy;
    }

    /** Change of the value along one index, over two voxels where there are two. */
    float slopeX() {
        return value(Math.min(x + 1, size[0] - 1.001), y, z) - value(Math.max(x - 1, 0), y, z);
    }

    float slopeY() {
        return value(x, Math.min(y + 1, size[1] - 1.001), z) - value(x, Math.max(y - 1, 0), z);
    }

    float slopeZ() {
        return value(x, y, Math.min(z + 1, size[2] - 1.001)) - value(x, y, Math.max(z - 1, 0));
    }
}
