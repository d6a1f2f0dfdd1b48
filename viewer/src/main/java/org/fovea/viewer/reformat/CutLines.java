package org.fovea.viewer.reformat;

import java.util.Arrays;
import org.fovea.dicom.geometry.Affine3;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.volume.Volume;
import org.fovea.viewer.render.Interpolation;
import org.fovea.viewer.render.Lines;

/** The stored values of a plane or slab through a volume, interpolated through the volume's own geometry. */
public final class CutLines implements Lines {

    /** Steps across a slab that are enough for any eye, whatever its thickness. */
    private static final int MOST_STEPS = 512;

    /** Over the longest line this moves a sample by less than a thousandth of a voxel. */
    private static final double CRUMB = 1e-8;

    private final Volume volume;
    private final VoxelLines voxels;
    private final Affine3 toVoxel;
    private final Projection projection;
    private final double[] depthsMm;

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
        projection = stored(slab.projection(), volume.meaning().modality());
        depthsMm = depths(slab.thicknessMm(), new VolumeBox(volume.geometry()).stepMm(plane.normal()));
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

    /** Evenly from face to face, no further apart than the step; only the plane itself for a thickness of 0. */
    static double[] depths(double thicknessMm, double stepMm) {
        if (thicknessMm == 0) {
            return new double[] {0};
        }
        int gaps = (int) Math.clamp(Math.ceil(thicknessMm / stepMm - 1e-6), 1, MOST_STEPS);
        double[] depths = new double[gaps + 1];
        for (int i = 0; i <= gaps; i++) {
            depths[i] = thicknessMm * i / gaps - thicknessMm / 2;
        }
        return depths;
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
            float[] part = depthsMm.length == 1 ? out : new float[out.length];
            Gather gather = Gather.of(projection, out);
            for (double depth : depthsMm) {
                Vector3 start = clean(toVoxel.point(column, row, depth));
                if (interpolation == Interpolation.NEAREST) {
                    voxels.nearest(part, start, step);
                } else {
                    voxels.linear(part, start, step);
                }
                if (part != out) {
                    gather.add(part);
                }
            }
            if (part != out) {
                gather.finish();
            }
        }
    }

    /**
     * Rounding on the way through millimetres leaves crumbs beside whole indices. Without them a stored slice comes out as
     * stored, and lines along an axis are known as such.
     */
    private static Vector3 clean(Vector3 indices) {
        return new Vector3(clean(indices.x()), clean(indices.y()), clean(indices.z()));
    }

    private static double clean(double index) {
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
