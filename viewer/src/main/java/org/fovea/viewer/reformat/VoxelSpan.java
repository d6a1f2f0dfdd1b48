package org.fovea.viewer.reformat;

import org.fovea.dicom.geometry.Vector3;

/** Which samples of a straight line lie between bounds in voxel indices: {@code from} (included) to {@code to} (excluded). */
record VoxelSpan(int from, int to) {

    /** Far more than sums over the longest line can be off, and less than anybody sees. */
    private static final double ROUNDING = 1e-6;

    /** Samples that a voxel is responsible for: up to half a voxel around the outermost centres. */
    static VoxelSpan around(int count, Vector3 start, Vector3 step, int[] size) {
        return between(count, start, step, -0.5, size, -0.5);
    }

    /** Samples that have eight neighbours: strictly before the last centre along each axis. */
    static VoxelSpan inside(int count, Vector3 start, Vector3 step, int[] size) {
        return between(count, start, step, 0, size, -1);
    }

    /** Samples of a number that grows evenly: {@code low <= value < high}. */
    static VoxelSpan between(int count, double start, double step, double low, double high) {
        Bounds bounds = new Bounds(count);
        bounds.cut(start, step, low, high);
        return bounds.span();
    }

    boolean empty() {
        return from == to;
    }

    VoxelSpan and(VoxelSpan other) {
        int first = Math.max(from, other.from);
        return new VoxelSpan(first, Math.max(first, Math.min(to, other.to)));
    }

    /** The same without those that rounding might put on the border. */
    static VoxelSpan wellInside(int count, Vector3 start, Vector3 step, int[] size) {
        return between(count, start, step, ROUNDING, size, -1 - ROUNDING);
    }

    private static VoxelSpan between(int count, Vector3 start, Vector3 step, double low, int[] size, double high) {
        Bounds bounds = new Bounds(count);
        bounds.cut(start.x(), step.x(), low, size[0] + high);
        bounds.cut(start.y(), step.y(), low, size[1] + high);
        bounds.cut(start.z(), step.z(), low, size[2] + high);
        return bounds.span();
    }

    private static final class Bounds {
        private double first;
        private double last;

        Bounds(int count) {
            last = count;
        }

        /** Keeps samples with {@code low <= value < high}; rounding may let one by, so users clamp. */
        void cut(double start, double step, double low, double high) {
            if (step == 0) {
                if (start < low || start >= high) {
                    last = first;
                }
                return;
            }
            double a = (low - start) / step;
            double b = (high - start) / step;
            first = Math.max(first, Math.ceil(Math.min(a, b)));
            last = Math.min(last, Math.ceil(Math.max(a, b)));
        }

        VoxelSpan span() {
            return last <= first ? new VoxelSpan(0, 0) : new VoxelSpan((int) first, (int) last);
        }
    }
}
