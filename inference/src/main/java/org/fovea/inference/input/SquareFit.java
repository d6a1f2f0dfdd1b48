package org.fovea.inference.input;

/**
 * Lays an image of any shape centred into a square; what it leaves of the square is filled with the darkest value.
 *
 * <p>Source pixels that are smaller than target pixels are averaged by the area they share; larger ones are interpolated
 * linearly. An image that already has the target's size passes unchanged.
 *
 * @param width share of the square's width that the image covers, above 0, at most 1; centred
 * @param height share of the square's height that the image covers
 */
record SquareFit(double width, double height) {

    private static final SquareFit WHOLE = new SquareFit(1, 1);

    static SquareFit of(GreyImage image, Fit fit) {
        return switch (fit) {
            case PROPORTIONAL -> proportional(image);
            case SQUASHED -> WHOLE;
        };
    }

    private static SquareFit proportional(GreyImage image) {
        double physicalHeight = image.rows() * image.pixelAspect();
        double side = Math.max(image.columns(), physicalHeight);
        return new SquareFit(image.columns() / side, physicalHeight / side);
    }

    /** @return {@code size * size} values, row by row */
    float[] resample(GreyImage unit, int size) {
        AxisWeights across = AxisWeights.of(unit.columns(), size, width);
        AxisWeights down = AxisWeights.of(unit.rows(), size, height);
        int columns = unit.columns();
        float[] narrowed = new float[size * unit.rows()];
        for (int row = 0; row < unit.rows(); row++) {
            for (int x = 0; x < size; x++) {
                narrowed[row * size + x] = across.sum(x, unit.values(), row * columns, 1);
            }
        }
        float[] fitted = new float[size * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                fitted[y * size + x] = down.sum(y, narrowed, x, size);
            }
        }
        return fitted;
    }

    /**
     * Takes from a map over the square the part over the image, sampled linearly at the same number of cells.
     *
     * @param map {@code cells * cells} values over the square
     * @return {@code cells * cells} values over the image
     */
    float[] overImage(float[] map, int cells) {
        if (width == 1 && height == 1) {
            return map.clone();
        }
        float[] cut = new float[map.length];
        for (int y = 0; y < cells; y++) {
            double squareY = 0.5 + ((y + 0.5) / cells - 0.5) * height;
            for (int x = 0; x < cells; x++) {
                double squareX = 0.5 + ((x + 0.5) / cells - 0.5) * width;
                cut[y * cells + x] = Bilinear.at(map, cells, cells, squareX * cells - 0.5, squareY * cells - 0.5);
            }
        }
        return cut;
    }
}
