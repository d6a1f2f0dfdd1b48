package org.fovea.viewer.render;

/**
 * Stored values that are found line by line when a picture is drawn, such as those of a cut through a volume: they are
 * interpolated once, at the device's resolution. Thread-safe.
 */
@FunctionalInterface
public interface Lines {

    /**
     * Samples at (column + i * columnStep, row + i * rowStep) for every i, in pixels of the raster they stand for.
     *
     * @param out receives stored values from index 0; NaN where there is no data
     */
    void sample(float[] out, double column, double row, double columnStep, double rowStep, Interpolation interpolation);
}
