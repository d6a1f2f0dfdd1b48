package org.fovea.dicom.volume;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.fovea.dicom.geometry.Affine3;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.dicom.pixel.ModalityLut;

/**
 * Values of a volume at places in the patient, in output units. For single points and short lines; who paints whole cuts
 * walks the block itself. Safe from any thread, as long as the volume is held.
 */
public final class VolumeSampler {

    private final MemorySegment samples;
    private final VolumeGeometry geometry;
    private final SampleMeaning meaning;
    private final Affine3 toVoxel;
    private final boolean line;

    public VolumeSampler(Volume volume) {
        this.samples = volume.samples();
        this.geometry = volume.geometry();
        this.meaning = volume.meaning();
        this.toVoxel = geometry.toVoxel();
        this.line = meaning.modality() instanceof ModalityLut.Rescale;
    }

    /** Of the nearest voxel; NaN outside the volume. */
    public double nearest(Vector3 patient) {
        Vector3 at = toVoxel.point(patient);
        if (!geometry.contains(at)) {
            return Double.NaN;
        }
        return meaning.output(sample(
                near(at.x(), geometry.columns()), near(at.y(), geometry.rows()), near(at.z(), geometry.slices())));
    }

    /**
     * Between the eight voxels around; NaN outside the volume. Within half a voxel of its border the outermost voxels
     * count on. A table is applied to each voxel before, since values between its inputs mean nothing.
     */
    public double linear(Vector3 patient) {
        Vector3 at = toVoxel.point(patient);
        if (!geometry.contains(at)) {
            return Double.NaN;
        }
        double x = Math.clamp(at.x(), 0, geometry.columns() - 1.0);
        double y = Math.clamp(at.y(), 0, geometry.rows() - 1.0);
        double z = Math.clamp(at.z(), 0, geometry.slices() - 1.0);
        int slice = (int) z;
        double near = inSlice(x, y, slice);
        double far = z == slice ? near : inSlice(x, y, slice + 1);
        double mixed = mix(near, far, z - slice);
        return line ? meaning.modality().toOutput(mixed) : mixed;
    }

    private double inSlice(double x, double y, int slice) {
        int row = (int) y;
        double upper = inRow(x, row, slice);
        double lower = y == row ? upper : inRow(x, row + 1, slice);
        return mix(upper, lower, y - row);
    }

    private double inRow(double x, int row, int slice) {
        int column = (int) x;
        double left = value(column, row, slice);
        double right = x == column ? left : value(column + 1, row, slice);
        return mix(left, right, x - column);
    }

    private double value(int column, int row, int slice) {
        short sample = sample(column, row, slice);
        return line ? meaning.value(sample) : meaning.output(sample);
    }

    private short sample(int column, int row, int slice) {
        return samples.getAtIndex(ValueLayout.JAVA_SHORT, geometry.index(column, row, slice));
    }

    private static int near(double index, int count) {
        return (int) Math.clamp(Math.rint(index), 0, count - 1.0);
    }

    private static double mix(double a, double b, double t) {
        return a + (b - a) * t;
    }
}
