package org.fovea.viewer.reformat;

import org.fovea.dicom.geometry.Vector3;
import org.fovea.dicom.volume.Volume;
import org.fovea.viewer.render.Interpolation;

/**
 * The values across a slab, brought together for each pixel of a line. Along a pixel's ray samples are taken on both faces
 * of the slab and wherever the ray crosses a plane of voxels of the axis that it follows most: no voxel is passed over, and
 * a sample has four neighbours instead of eight (Lacroute and Levoy 1994). Since the faces count, nothing jumps while the
 * slab moves. The mean is that of straight lines from sample to sample.
 */
final class SlabLines {

    private final VoxelLines voxels;
    private final Projection projection;
    private final VoxelAxis axis;
    /** Planes of voxels along the axis. */
    private final int planes;

    private final PlaneLine inPlane;
    /** Voxel indices along a ray while the axis' own grows by one. */
    private final Vector3 ray;
    /** Half of the thickness, in indices of the axis. */
    private final double half;

    /**
     * @param projection of stored values
     * @param normal of the slab, in voxel indices for a millimetre
     */
    SlabLines(Volume volume, VoxelLines voxels, Projection projection, Vector3 normal, double thicknessMm) {
        this.voxels = voxels;
        this.projection = projection;
        axis = VoxelAxis.nearest(normal);
        planes = axis.count(volume.geometry());
        inPlane = new PlaneLine(volume, voxels, axis);
        ray = CutLines.clean(normal.times(1 / axis.of(normal)));
        half = CutLines.clean(Math.abs(axis.of(normal)) * thicknessMm / 2);
    }

    /**
     * @param out receives stored values; NaN where a ray meets no data
     * @param start of the line in the middle of the slab, in voxel indices
     * @param step from pixel to pixel, in voxel indices
     */
    void sample(float[] out, Vector3 start, Vector3 step, Interpolation interpolation) {
        double middle = axis.of(start);
        double slope = axis.of(step);
        float[] part = new float[out.length];
        Gather gather = Gather.of(projection, out);
        for (double side : new double[] {-half, half}) {
            Vector3 face = CutLines.clean(start.plus(ray.times(side)));
            voxels.sample(part, face, step, interpolation);
            gather.add(part, 0, part.length, i -> faceShare(middle + i * slope + side, side));
        }
        // Where rays meet one plane of voxels, they do so along a straight line.
        Vector3 stepInPlane = axis.put(0, CutLines.clean(step.minus(ray.times(slope))));
        double end = middle + (out.length - 1) * slope;
        int from = (int) Math.max(0, Math.ceil(Math.min(middle, end) - half));
        int to = (int) Math.min(planes - 1.0, Math.floor(Math.max(middle, end) + half));
        for (int plane = from; plane <= to; plane++) {
            double depth = plane - middle;
            Vector3 first = axis.put(plane, CutLines.clean(start.plus(ray.times(depth))));
            VoxelSpan met = VoxelSpan.between(out.length, depth, -slope, -half, half)
                    .and(voxels.around(out.length, first, stepInPlane));
            if (met.empty()) {
                continue;
            }
            if (interpolation == Interpolation.NEAREST) {
                voxels.nearest(part, first, stepInPlane);
            } else {
                inPlane.sample(part, first, stepInPlane, met);
            }
            gather.add(part, met.from(), met.to(), i -> planeShare(depth - i * slope));
        }
        gather.finish();
    }

    /**
     * What a face stands for: half the way to the next plane within the slab, or to the other face. A plane on the lower
     * face is within, one on the upper face is not.
     */
    private double faceShare(double index, double side) {
        double place = CutLines.clean(index);
        double inwards = side < 0 ? Math.ceil(place) - place : place - Math.ceil(place) + 1;
        return Math.min(inwards, 2 * half) / 2;
    }

    /** What a plane stands for: half the way to the next plane, or to the face, on both sides. */
    private double planeShare(double depth) {
        return (Math.min(1, half + depth) + Math.min(1, half - depth)) / 2;
    }
}
