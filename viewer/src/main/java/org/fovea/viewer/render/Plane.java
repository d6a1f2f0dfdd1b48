package org.fovea.viewer.render;

/**
 * A raster of stored grey values that can be sampled along a straight line and averaged to half its size.
 *
 * <p>"No data" is NaN throughout: outside the raster and on padding.
 */
sealed interface Plane permits ShortPlane, FloatPlane, LinePlane {

    int columns();

    int rows();

    /**
     * Samples at (column + i * columnStep, row + i * rowStep) for every i.
     *
     * @param out receives the samples, from index 0
     */
    void sample(float[] out, double column, double row, double columnStep, double rowStep, Interpolation interpolation);

    /** Averages of 2 x 2 values, odd rims averaged from what there is. */
    Plane halved();

    /** The same place, its values filtered. */
    default Plane filtered(ImageFilter filter) {
        float[] values = new float[columns() * rows()];
        float[] line = new float[columns()];
        for (int row = 0; row < rows(); row++) {
            sample(line, 0, row, 1, 0, Interpolation.NEAREST);
            System.arraycopy(line, 0, values, row * line.length, line.length);
        }
        return new FloatPlane(columns(), rows(), Gaussian.filtered(filter, values, columns(), rows()), complete());
    }

    /** No value is NaN. */
    boolean complete();

    /** Bytes held. */
    long bytes();
}
