package org.fovea.viewer.render;

/** A picture in colour that is computed line by line, such as a volume rendering. Thread-safe. */
@FunctionalInterface
public interface Scene {

    /** As it looks in a window; made once for each picture, so that tables are made once. */
    Shading under(GreyLook look);

    /** Colours of a line. Thread-safe. */
    @FunctionalInterface
    interface Shading {
        /**
         * Opaque colours at (column + i * columnStep, row + i * rowStep) for every i, in pixels of the raster that the scene
         * stands for.
         */
        void line(int[] out, double column, double row, double columnStep, double rowStep);
    }
}
