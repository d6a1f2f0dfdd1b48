package org.fovea.viewer.reformat;

import java.util.Optional;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.pixel.VoiLut;
import org.fovea.dicom.study.FrameFacts;
import org.fovea.dicom.volume.Volume;
import org.fovea.viewer.render.ColourMap;
import org.fovea.viewer.render.Interpolation;
import org.fovea.viewer.render.PictureLayer;
import org.fovea.viewer.render.PixelMapping;
import org.fovea.viewer.render.RenderRequest;

/**
 * A second volume in colours over images and cuts of the first, sampled through its own geometry at the screen's resolution.
 * What lies at the window's lower end is transparent, so that the image below stays grey where there is no uptake.
 *
 * @param voi in the volume's output units
 * @param opacity where the colour is full, 0 to 1
 */
public record FusionLayer(Volume volume, VoiLut voi, ColourMap colours, double opacity) implements SpatialLayer {

    /** Grey levels over which the colours fade in. */
    private static final double FADE = 0.12;

    @Override
    public Optional<PictureLayer> on(FrameFacts facts) {
        ImagePlane plane = facts.plane();
        if (plane == null
                || facts.frameOfReferenceUid().isEmpty()
                || !facts.frameOfReferenceUid().equals(volume.frameOfReferenceUid())) {
            return Optional.empty();
        }
        CutLines lines = new CutLines(volume, plane, Slab.THIN);
        return Optional.of((request, from, to, argb) -> paint(lines, request, from, to, argb));
    }

    private void paint(CutLines lines, RenderRequest request, int from, int to, int[] argb) {
        PixelMapping mapping = request.mapping();
        float[] line = new float[request.width()];
        for (int y = from; y < to; y++) {
            ImagePoint start = mapping.toImage(0.5, y + 0.5);
            lines.sample(
                    line, start.column(), start.row(), mapping.columnPerX(), mapping.rowPerX(), Interpolation.BILINEAR);
            for (int x = 0; x < line.length; x++) {
                if (!Float.isNaN(line[x])) {
                    double level = voi.toGrey(volume.meaning().modality().toOutput(line[x]));
                    double share = opacity * Math.min(1, level / FADE);
                    int at = y * line.length + x;
                    argb[at] = Blend.over(argb[at], colours.argb(level), share);
                }
            }
        }
    }
}
