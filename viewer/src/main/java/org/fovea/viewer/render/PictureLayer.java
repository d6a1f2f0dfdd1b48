package org.fovea.viewer.render;

/** Something painted over a picture at the device's resolution: a second volume's colours, segments. Thread-safe. */
@FunctionalInterface
public interface PictureLayer {

    /**
     * Blends rows {@code from} (included) to {@code to} (excluded) into a picture that is already drawn.
     *
     * @param request what the picture was drawn from
     * @param argb the picture, opaque, row by row
     */
    void paint(RenderRequest request, int from, int to, int[] argb);
}
