package org.fovea.dicom.volume;

import org.fovea.dicom.geometry.Affine3;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.PixelSpacing;
import org.fovea.dicom.geometry.Vector3;

/**
 * The grid of a volume.
 *
 * @param columns voxels along x, the rows of the slices
 * @param rows voxels along y, down the slices
 * @param slices voxels along z, along the slices' normal
 * @param toPatient from voxel indices to patient coordinates in mm (LPS); (0, 0, 0) is the centre of the first voxel. The
 *     third axis leans where the gantry was tilted
 */
public record VolumeGeometry(int columns, int rows, int slices, Affine3 toPatient) {

    public VolumeGeometry {
        if (columns < 1 || rows < 1 || slices < 1) {
            throw new IllegalArgumentException("impossible volume: " + columns + " x " + rows + " x " + slices);
        }
    }

    /** From patient coordinates to voxel indices. Computed anew each time: keep it where it is used often. */
    public Affine3 toVoxel() {
        return toPatient.inverse();
    }

    public long voxels() {
        return (long) columns * rows * slices;
    }

    /** Voxels in one slice. */
    public int sliceSize() {
        return columns * rows;
    }

    /** Index of a voxel's sample in the block. */
    public long index(int column, int row, int slice) {
        return ((long) slice * rows + row) * columns + column;
    }

    /** Between the centres of the outermost voxels, half a voxel around them included. */
    public boolean contains(Vector3 voxel) {
        return within(voxel.x(), columns) && within(voxel.y(), rows) && within(voxel.z(), slices);
    }

    /** Distances of neighbouring voxels along the three axes, in mm; along a leaning axis, not along the normal. */
    public Vector3 stepsMm() {
        return new Vector3(
                toPatient.x().length(), toPatient.y().length(), toPatient.z().length());
    }

    /** The middle of the volume in patient coordinates. */
    public Vector3 centre() {
        return toPatient.point((columns - 1) / 2.0, (rows - 1) / 2.0, (slices - 1) / 2.0);
    }

    /** Where a slice lies. */
    public ImagePlane plane(int slice) {
        Vector3 steps = stepsMm();
        return new ImagePlane(
                toPatient.point(0, 0, slice),
                toPatient.x().times(1 / steps.x()),
                toPatient.y().times(1 / steps.y()),
                new PixelSpacing(steps.y(), steps.x(), PixelSpacing.Source.PATIENT));
    }

    private static boolean within(double index, int count) {
        return index >= -0.5 && index <= count - 0.5;
    }
}
