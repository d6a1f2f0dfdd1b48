package org.fovea.viewer.render;

import java.util.List;
import java.util.Optional;

/**
 * One picture to draw.
 *
 * @param size of the frame in the pyramid
 * @param look ignored by colour frames but for the inversion
 * @param mapping device pixels to pixels of the frame
 * @param interpolation for enlarged images; others are averaged
 * @param heat painted over the image; its frame is not checked again
 * @param layers painted over the image in this order, below the heat map
 * @param width device pixels across, at least 1
 * @param height device pixels down, at least 1
 */
public record RenderRequest(
        FramePyramid frame,
        ImageSize size,
        GreyLook look,
        PixelMapping mapping,
        Interpolation interpolation,
        Optional<HeatLayer> heat,
        List<PictureLayer> layers,
        int width,
        int height) {

    public RenderRequest {
        layers = List.copyOf(layers);
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("no picture: " + width + " x " + height);
        }
    }

    public RenderRequest withMapping(PixelMapping other) {
        return new RenderRequest(frame, size, look, other, interpolation, heat, layers, width, height);
    }
}
