package org.fovea.viewer.reformat;

import java.util.Arrays;
import org.fovea.dicom.geometry.Affine3;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.volume.Volume;
import org.fovea.viewer.render.Interpolation;
import org.fovea.viewer.render.Lines;
import org.jspecify.annotations.Nullable;

/** The stored values of a plane or slab through a volume, interpolated through the volume's own geometry. */
public final class CutLines implements Lines {

    /** Over the longest line this moves a sample by less than a thousandth of a voxel. */
    private static final double CRUMB = 1e-8;

    private final Volume volume;
    private final VoxelLines voxels;
    private final Affine3 toVoxel;
    private final @Nullable SlabLines slab;

    /** @param plane in the volume's patient coordinates; its pixels are what is sampled */
    public CutLines(Volume volume, ImagePlane plane, Slab slab) {
        this.volume = volume;
        voxels = new VoxelLines(volume);
        Affine3 toPatient = new Affine3(
                plane.rowDirection().times(plane.spacing().columnMm()),
                plane.columnDirection().times(plane.spacing().rowMm()),
                plane.normal(),
                plane.position());
        toVoxel = volume.geometry().toVoxel().after(toPatient);
        this.slab = slab.thin()
                ? null
                : new SlabLines(
                        volume,
                        voxels,
                        stored(slab.projection(), volume.meaning().modality()),
                        toVoxel.direction(new Vector3(0, 0, 1)),
                        slab.thicknessMm());
    }

    /** The largest output is the smallest stored value where the rescale slope is negative. */
    private static Projection stored(Projection wanted, ModalityLut modality) {
        boolean falling = modality instanceof ModalityLut.Rescale rescale && rescale.slope() < 0;
        return switch (wanted) {
            case MAXIMUM -> falling ? Projection.MINIMUM : Projection.MAXIMUM;
            case MINIMUM -> falling ? Projection.MAXIMUM : Projection.MINIMUM;
            case MEAN -> Projection.MEAN;
        };
    }

    @Override
    public void sample(
            float[] out, double column, double row, double columnStep, double rowStep, Interpolation interpolation) {
        try (Volume.Hold hold = volume.hold()) {
            if (hold == null) {
                Arrays.fill(out, Float.NaN);
                return;
            }
            Vector3 step = clean(toVoxel.direction(new Vector3(columnStep, rowStep, 0)));
            Vector3 start = clean(toVoxel.point(column, row, 0));
            if (slab == null) {
                voxels.sample(out, start, step, interpolation);
            } else {
                slab.sample(out, start, step, interpolation);
            }
        }
    }

    /**
     * Rounding on the way through millimetres leaves crumbs beside whole indices. Without them a stored slice comes out as
     * stored, and lines along an axis are known as such.
     */
    static Vector3 clean(Vector3 indices) {
        return new Vector3(clean(indices.x()), clean(indices.y()), clean(indices.z()));
    }

    static double clean(double index) {
        double whole = Math.rint(index);
        return Math.abs(index - whole) < CRUMB ? whole : index;
    }

    /** The stored value at one place of the plane's raster; NaN where there is none. */
    double at(double column, double row) {
        float[] one = new float[1];
        sample(one, column, row, 1, 0, Interpolation.BILINEAR);
        return one[0];
    }
}
