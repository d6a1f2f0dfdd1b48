package org.fovea.viewer.reformat;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.dicom.volume.Volume;
import org.fovea.dicom.volume.VolumeGeometry;

/**
 * Samples a line that stays within one plane of voxels: between four neighbours.
 */
final class PlaneLine {

    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT;

    private final VoxelLines voxels;
    private final MemorySegment samples;
    private final int mask;
    private final int[] size;
    private final VoxelAxis first;
    private final VoxelAxis second;
    private final long planeStride;
    private final long firstStride;
    private final long secondStride;
    private final VoxelAxis across;

    /** @param across the planes' */
    PlaneLine(Volume volume, VoxelLines voxels, VoxelAxis across) {
        VolumeGeometry geometry = volume.geometry();
        this.voxels = voxels;
        size = new int[] {geometry.columns(), geometry.rows(), geometry.slices()};
        samples = volume.samples();
        mask = volume.meaning().signed() ? -1 : 0xffff;
        this.across = across;
        first = across == VoxelAxis.X ? VoxelAxis.Y : VoxelAxis.X;
        second = across == VoxelAxis.Z ? VoxelAxis.Y : VoxelAxis.Z;
        planeStride = across.stride(geometry);
        firstStride = first.stride(geometry);
        secondStride = second.stride(geometry);
    }

    /**
     * @param out receives stored values; NaN where there is no data, and anything where nothing was asked for
     * @param start a whole index along the axis across
     * @param step 0 along the axis across
     * @param wanted samples that lie in the volume
     */
    void sample(float[] out, Vector3 start, Vector3 step, VoxelSpan wanted) {
        if (!voxels.complete()) {
            voxels.careful(out, start, step, wanted.from(), wanted.to());
        } else if (!voxels.padded() && AlignedLine.follows(step)) {
            new AlignedLine(samples, mask, size).linear(out, start, step, wanted);
        } else {
            // The plane itself may be the first or the last one.
            VoxelSpan inside = VoxelSpan.wellInside(out.length, across.put(0.5, start), step, size)
                    .and(wanted);
            int from = inside.empty() ? wanted.to() : inside.from();
            int to = inside.empty() ? wanted.to() : inside.to();
            voxels.careful(out, start, step, wanted.from(), from);
            linear(out, start, step, from, to);
            voxels.careful(out, start, step, to, wanted.to());
        }
    }

    /** Where every sample has four neighbours. */
    private void linear(float[] out, Vector3 start, Vector3 step, int from, int to) {
        // Locals: this is the hottest loop of a slab.
        MemorySegment block = samples;
        int bits = mask;
        boolean padded = voxels.padded();
        long plane = ((long) across.of(start)) * planeStride;
        long strideA = firstStride;
        long strideB = secondStride;
        long stepA = FixedPoint.of(first.of(step));
        long stepB = FixedPoint.of(second.of(step));
        long a = FixedPoint.of(first.of(start)) + from * stepA;
        long b = FixedPoint.of(second.of(start)) + from * stepB;
        for (int i = from; i < to; i++, a += stepA, b += stepB) {
            long at = plane + FixedPoint.whole(a) * strideA + FixedPoint.whole(b) * strideB;
            float p = block.getAtIndex(SHORT, at) & bits;
            float q = block.getAtIndex(SHORT, at + strideA) & bits;
            float r = block.getAtIndex(SHORT, at + strideB) & bits;
            float s = block.getAtIndex(SHORT, at + strideB + strideA) & bits;
            if (padded && voxels.touchesPadding(p, q, r, s)) {
                voxels.careful(out, start, step, i, i + 1);
                continue;
            }
            float shareA = FixedPoint.share(a);
            float shareB = FixedPoint.share(b);
            float upper = p + (q - p) * shareA;
            float lower = r + (s - r) * shareA;
            out[i] = upper + (lower - upper) * shareB;
        }
    }
}
