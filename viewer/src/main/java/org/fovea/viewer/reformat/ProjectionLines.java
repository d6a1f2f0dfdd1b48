package org.fovea.viewer.reformat;

import java.util.Arrays;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.volume.Volume;
import org.fovea.viewer.render.Interpolation;
import org.fovea.viewer.render.Lines;

/**
 * The largest or the smallest value along each ray through the whole volume. Blocks that cannot hold a more extreme one are
 * passed over, which is nearly all of them.
 */
final class ProjectionLines implements Lines {

    private final Volume volume;
    private final VoxelBlocks blocks;
    private final ImagePlane plane;
    private final double stepMm;
    private final boolean largest;

    /** @param largest of the output values; otherwise the smallest */
    ProjectionLines(Volume volume, VoxelBlocks blocks, ImagePlane plane, boolean largest) {
        this.volume = volume;
        this.blocks = blocks;
        this.plane = plane;
        stepMm = new VolumeBox(volume.geometry()).stepMm(plane.normal());
        boolean falling = volume.meaning().modality() instanceof ModalityLut.Rescale rescale && rescale.slope() < 0;
        this.largest = largest != falling;
    }

    @Override
    public void sample(
            float[] out, double column, double row, double columnStep, double rowStep, Interpolation interpolation) {
        Arrays.fill(out, Float.NaN);
        try (Volume.Hold hold = volume.hold()) {
            if (hold == null) {
                return;
            }
            Ray ray = new Ray(volume, plane, stepMm);
            for (int i = 0; i < out.length; i++) {
                ray.begin(column + i * columnStep, row + i * rowStep);
                out[i] = extreme(ray);
            }
        }
    }

    /** The stored value at one place of the plane's raster; NaN where there is none. */
    double at(double column, double row) {
        float[] one = new float[1];
        sample(one, column, row, 1, 0, Interpolation.BILINEAR);
        return one[0];
    }

    private float extreme(Ray ray) {
        float best = Float.NaN;
        int at = ray.from;
        while (at < ray.to) {
            ray.go(at);
            int block = blocks.at((int) ray.x, (int) ray.y, (int) ray.z);
            if (largest ? blocks.high(block) <= best : blocks.low(block) >= best) {
                at += ray.stepsOut();
                continue;
            }
            float value = ray.value();
            // True while nothing is there yet.
            if (largest ? !(value <= best) : !(value >= best)) {
                best = value;
            }
            at++;
        }
        return best;
    }
}
