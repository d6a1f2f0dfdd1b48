package org.fovea.viewer.reformat;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.dicom.volume.Volume;
import org.fovea.dicom.volume.VolumeGeometry;
import org.fovea.viewer.render.Interpolation;

/**
 * Samples of a volume along straight lines in voxel indices, as stored values. NaN outside, on padding, and where a slice
 * is still on its way. Whoever calls holds the volume. Thread-safe.
 */
final class VoxelLines {

    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT;

    /** Two neighbours along a row at once, in this machine's byte order: half the loads and half the bounds checks. */
    private static final ValueLayout.OfInt PAIR = ValueLayout.JAVA_INT_UNALIGNED;

    private static final int FIRST = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? 0 : Short.SIZE;
    private static final int SECOND = Short.SIZE - FIRST;

    private final Volume volume;
    private final MemorySegment samples;
    private final int[] size;
    private final long rowStride;
    private final long sliceStride;
    private final int mask;
    private final boolean padded;
    private final float paddingLow;
    private final float paddingHigh;

    VoxelLines(Volume volume) {
        VolumeGeometry geometry = volume.geometry();
        this.volume = volume;
        samples = volume.samples();
        size = new int[] {geometry.columns(), geometry.rows(), geometry.slices()};
        rowStride = geometry.columns();
        sliceStride = (long) geometry.columns() * geometry.rows();
        mask = volume.meaning().signed() ? -1 : 0xffff;
        paddingLow = (float) volume.meaning().padding().low();
        paddingHigh = (float) volume.meaning().padding().high();
        padded = volume.meaning().padding().low() <= volume.meaning().padding().high();
    }

    /** In the way the reader has chosen; enlarged or not, there is no finer way than linear here. */
    void sample(float[] out, Vector3 start, Vector3 step, Interpolation interpolation) {
        if (interpolation == Interpolation.NEAREST) {
            nearest(out, start, step);
        } else {
            linear(out, start, step);
        }
    }

    /** Of the nearest voxel for each sample. */
    void nearest(float[] out, Vector3 start, Vector3 step) {
        VoxelSpan around = blank(out, start, step);
        boolean whole = !padded && volume.complete();
        for (int i = around.from(); i < around.to(); i++) {
            int x = near(start.x() + i * step.x(), size[0]);
            int y = near(start.y() + i * step.y(), size[1]);
            int z = near(start.z() + i * step.z(), size[2]);
            out[i] = whole ? value(x, y, z) : checked(x, y, z);
        }
    }

    /** Between the eight voxels around each sample; within half a voxel of the border the outermost voxels count on. */
    void linear(float[] out, Vector3 start, Vector3 step) {
        VoxelSpan around = blank(out, start, step);
        if (around.from() == around.to()) {
            return;
        }
        if (!volume.complete()) {
            slow(out, start, step, around.from(), around.to(), true);
        } else if (!padded && AlignedLine.follows(step)) {
            new AlignedLine(samples, mask, size).linear(out, start, step, around);
        } else {
            VoxelSpan inside =
                    VoxelSpan.wellInside(out.length, start, step, size).and(around);
            int from = inside.empty() ? around.to() : inside.from();
            int to = inside.empty() ? around.to() : inside.to();
            slow(out, start, step, around.from(), from, padded);
            fast(out, start, step, from, to);
            slow(out, start, step, to, around.to(), padded);
        }
    }

    private VoxelSpan blank(float[] out, Vector3 start, Vector3 step) {
        VoxelSpan around = VoxelSpan.around(out.length, start, step, size);
        Arrays.fill(out, 0, around.from(), Float.NaN);
        Arrays.fill(out, around.to(), out.length, Float.NaN);
        return around;
    }

    private void fast(float[] out, Vector3 start, Vector3 step, int from, int to) {
        // Locals: the loop is the hottest of the program.
        MemorySegment block = samples;
        int bits = mask;
        long down = rowStride;
        long across = sliceStride;
        long downBytes = down * Volume.SAMPLE_BYTES;
        long acrossBytes = across * Volume.SAMPLE_BYTES;
        long stepX = FixedPoint.of(step.x());
        long stepY = FixedPoint.of(step.y());
        long stepZ = FixedPoint.of(step.z());
        long x = FixedPoint.of(start.x()) + from * stepX;
        long y = FixedPoint.of(start.y()) + from * stepY;
        long z = FixedPoint.of(start.z()) + from * stepZ;
        for (int i = from; i < to; i++, x += stepX, y += stepY, z += stepZ) {
            long at = (FixedPoint.whole(z) * across + FixedPoint.whole(y) * down + FixedPoint.whole(x))
                    * Volume.SAMPLE_BYTES;
            int near0 = block.get(PAIR, at);
            int near1 = block.get(PAIR, at + downBytes);
            int far0 = block.get(PAIR, at + acrossBytes);
            int far1 = block.get(PAIR, at + acrossBytes + downBytes);
            float a = (short) (near0 >> FIRST) & bits;
            float b = (short) (near0 >> SECOND) & bits;
            float c = (short) (near1 >> FIRST) & bits;
            float d = (short) (near1 >> SECOND) & bits;
            float e = (short) (far0 >> FIRST) & bits;
            float f = (short) (far0 >> SECOND) & bits;
            float g = (short) (far1 >> FIRST) & bits;
            float h = (short) (far1 >> SECOND) & bits;
            if (padded && touchesPadding(a, b, c, d, e, f, g, h)) {
                slow(out, start, step, i, i + 1, true);
                continue;
            }
            float fx = FixedPoint.share(x);
            float fy = FixedPoint.share(y);
            float fz = FixedPoint.share(z);
            float ab = a + (b - a) * fx;
            float cd = c + (d - c) * fx;
            float ef = e + (f - e) * fx;
            float gh = g + (h - g) * fx;
            float near = ab + (cd - ab) * fy;
            float far = ef + (gh - ef) * fy;
            out[i] = near + (far - near) * fz;
        }
    }

    /** No slice is missing. */
    boolean complete() {
        return volume.complete();
    }

    /** Some values stand for nothing. */
    boolean padded() {
        return padded;
    }

    /** Which samples of a line lie in the volume, half a voxel around the outermost centres included. */
    VoxelSpan around(int count, Vector3 start, Vector3 step) {
        return VoxelSpan.around(count, start, step, size);
    }

    /** Slowly and with all checks: at the borders, beside padding, and while slices are missing. */
    void careful(float[] out, Vector3 start, Vector3 step, int from, int to) {
        slow(out, start, step, from, to, padded || !volume.complete());
    }

    boolean touchesPadding(float a, float b, float c, float d) {
        return Math.min(Math.min(a, b), Math.min(c, d)) <= paddingHigh
                && Math.max(Math.max(a, b), Math.max(c, d)) >= paddingLow;
    }

    /** Rules out quickly what is nearly always the case: padding lies below or above all values around. */
    private boolean touchesPadding(float a, float b, float c, float d, float e, float f, float g, float h) {
        float low = Math.min(Math.min(Math.min(a, b), Math.min(c, d)), Math.min(Math.min(e, f), Math.min(g, h)));
        float high = Math.max(Math.max(Math.max(a, b), Math.max(c, d)), Math.max(Math.max(e, f), Math.max(g, h)));
        return low <= paddingHigh && high >= paddingLow;
    }

    private void slow(float[] out, Vector3 start, Vector3 step, int from, int to, boolean gaps) {
        for (int i = from; i < to; i++) {
            out[i] = at(start.x() + i * step.x(), start.y() + i * step.y(), start.z() + i * step.z(), gaps);
        }
    }

    private float at(double x, double y, double z, boolean gaps) {
        double cx = Math.clamp(x, 0, size[0] - 1.0);
        double cy = Math.clamp(y, 0, size[1] - 1.0);
        double cz = Math.clamp(z, 0, size[2] - 1.0);
        // What lies on a voxel without data is nothing, whatever its neighbours are; they are never darkened by it.
        if (gaps && Float.isNaN(checked(near(cx, size[0]), near(cy, size[1]), near(cz, size[2])))) {
            return Float.NaN;
        }
        int ix = (int) cx;
        int iy = (int) cy;
        int iz = (int) cz;
        double sum = 0;
        double weights = 0;
        for (int corner = 0; corner < 8; corner++) {
            double weight = share(cx - ix, corner & 1) * share(cy - iy, corner & 2) * share(cz - iz, corner & 4);
            if (weight > 0) {
                int vx = ix + (corner & 1);
                int vy = iy + (corner >> 1 & 1);
                int vz = iz + (corner >> 2);
                float value = gaps ? checked(vx, vy, vz) : value(vx, vy, vz);
                if (!Float.isNaN(value)) {
                    sum += weight * value;
                    weights += weight;
                }
            }
        }
        return (float) (sum / weights);
    }

    private static double share(double fraction, int far) {
        return far == 0 ? 1 - fraction : fraction;
    }

    private float checked(int x, int y, int z) {
        if (!volume.loaded(z)) {
            return Float.NaN;
        }
        float value = value(x, y, z);
        return padded && volume.meaning().padding().contains(value) ? Float.NaN : value;
    }

    private float value(int x, int y, int z) {
        return samples.getAtIndex(SHORT, z * sliceStride + y * rowStride + x) & mask;
    }

    private static int near(double index, int count) {
        return Math.clamp((int) Math.floor(index + 0.5), 0, count - 1);
    }
}
