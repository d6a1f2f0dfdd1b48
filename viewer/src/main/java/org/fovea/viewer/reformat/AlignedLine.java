package org.fovea.viewer.reformat;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.fovea.dicom.geometry.Vector3;

/**
 * Trilinear sampling of a line that runs along one axis of the block, as all lines of upright cuts do: the four rows of
 * voxels around the line are blended once, then neighbours of the blend are interpolated.
 */
final class AlignedLine {

    private final MemorySegment samples;
    private final int mask;
    private final int[] size;

    AlignedLine(MemorySegment samples, int mask, int[] size) {
        this.samples = samples;
        this.mask = mask;
        this.size = size;
    }

    /** Whether steps run along one axis only. */
    static boolean follows(Vector3 step) {
        int axes = (step.x() != 0 ? 1 : 0) + (step.y() != 0 ? 1 : 0) + (step.z() != 0 ? 1 : 0);
        return axes == 1;
    }

    void linear(float[] out, Vector3 start, Vector3 step, VoxelSpan span) {
        int axis = step.x() != 0 ? 0 : step.y() != 0 ? 1 : 2;
        double[] from = {start.x(), start.y(), start.z()};
        double stride = axis == 0 ? step.x() : axis == 1 ? step.y() : step.z();
        double first = from[axis] + span.from() * stride;
        double last = from[axis] + (span.to() - 1) * stride;
        int low = (int) within(Math.min(first, last), size[axis]);
        int high = Math.min(size[axis] - 1, (int) within(Math.max(first, last), size[axis]) + 1);
        float[] blend = blend(axis, from, low, high - low + 1);
        long steps = FixedPoint.of(stride);
        long most = FixedPoint.of(high - low);
        long along = FixedPoint.of(from[axis] - low) + span.from() * steps;
        for (int i = span.from(); i < span.to(); i++, along += steps) {
            long inside = Math.max(0, Math.min(along, most));
            int left = (int) FixedPoint.whole(inside);
            float value = blend[left];
            out[i] = value + (blend[left + 1] - value) * FixedPoint.share(inside);
        }
    }

    /** Voxels {@code low} and on along the axis, blended across the other two; one more at the end for the last gap. */
    private float[] blend(int axis, double[] at, int low, int count) {
        long[] strides = {1, size[0], (long) size[0] * size[1]};
        int second = axis == 0 ? 1 : 0;
        int third = axis == 2 ? 1 : 2;
        double b = within(at[second], size[second]);
        double c = within(at[third], size[third]);
        int ib = (int) b;
        int ic = (int) c;
        float fb = (float) (b - ib);
        float fc = (float) (c - ic);
        long base = low * strides[axis] + ib * strides[second] + ic * strides[third];
        float[] blend = new float[count + 1];
        add(blend, count, base, strides[axis], (1 - fb) * (1 - fc));
        add(blend, count, base + strides[second], strides[axis], fb * (1 - fc));
        add(blend, count, base + strides[third], strides[axis], (1 - fb) * fc);
        add(blend, count, base + strides[second] + strides[third], strides[axis], fb * fc);
        blend[count] = blend[count - 1];
        return blend;
    }

    private void add(float[] blend, int count, long from, long stride, float weight) {
        if (weight == 0) {
            return;
        }
        MemorySegment block = samples;
        int bits = mask;
        for (int i = 0; i < count; i++) {
            blend[i] += weight * (block.getAtIndex(ValueLayout.JAVA_SHORT, from + i * stride) & bits);
        }
    }

    private static double within(double index, int count) {
        return Math.max(0, Math.min(index, count - 1));
    }
}
