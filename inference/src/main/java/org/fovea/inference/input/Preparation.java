package org.fovea.inference.input;

/**
 * The steps from a grey image to a network's input, one channel, {@code size x size}:
 *
 * <ol>
 *   <li>grey values to 0..1 between the image's own darkest and brightest;
 *   <li>brought into a square of {@code workingSize} as {@code fit} says, area-averaged or linearly enlarged;
 *   <li>smoothed with [1 2 1]/4 along both axes, the rim repeated;
 *   <li>sampled linearly at the centres of {@code size x size} pixels;
 *   <li>mean taken off, divided by standard deviation + 1/255.
 * </ol>
 *
 * @param workingSize side of the square between the file and the network
 * @param size side of the network's input
 * @param fit what becomes of an image that is not square
 */
public record Preparation(int workingSize, int size, Fit fit) {

    /** Keeps noise in an almost uniform image from being blown up: one grey level of 256. */
    private static final double DEVIATION_FLOOR = 1.0 / 255;

    public Preparation {
        if (size < 8 || workingSize < size || workingSize > 4096) {
            throw new IllegalArgumentException("impossible sizes: " + workingSize + " to " + size);
        }
    }

    /** All steps: what a reading workstation feeds the network. */
    public float[] prepare(GreyImage image) {
        float[] input = new float[size * size];
        sample(workingImage(image), Placement.CENTRED, input, 0);
        standardise(input, 0);
        return input;
    }

    /**
     * Steps 1 to 3.
     *
     * @return {@code workingSize * workingSize} values from 0 to 1
     */
    public float[] workingImage(GreyImage image) {
        return Smoothing.binomial(SquareFit.of(image, fit).resample(image.toUnitRange(), workingSize), workingSize);
    }

    /**
     * Step 4.
     *
     * @param working what {@link #workingImage} gave
     * @param out receives {@code size * size} values
     * @param offset of the first of them
     */
    public void sample(float[] working, Placement placement, float[] out, int offset) {
        double originX = placement.imageX(0, 0);
        double originY = placement.imageY(0, 0);
        double acrossX = (placement.imageX(1, 0) - originX) / size;
        double acrossY = (placement.imageY(1, 0) - originY) / size;
        double downX = (placement.imageX(0, 1) - originX) / size;
        double downY = (placement.imageY(0, 1) - originY) / size;
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                double imageX = originX + acrossX * (x + 0.5) + downX * (y + 0.5);
                double imageY = originY + acrossY * (x + 0.5) + downY * (y + 0.5);
                out[offset + y * size + x] = Bilinear.at(
                        working, workingSize, workingSize, imageX * workingSize - 0.5, imageY * workingSize - 0.5);
            }
        }
    }

    /** Step 5, in place, over {@code size * size} values from {@code offset}. */
    public void standardise(float[] values, int offset) {
        int count = size * size;
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[offset + i];
        }
        double mean = sum / count;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            squares += (values[offset + i] - mean) * (values[offset + i] - mean);
        }
        double deviation = Math.sqrt(squares / count) + DEVIATION_FLOOR;
        for (int i = 0; i < count; i++) {
            values[offset + i] = (float) ((values[offset + i] - mean) / deviation);
        }
    }

    /**
     * Brings a map of the network's window back over the source image.
     *
     * @param map {@code cells * cells} values over the network's square input
     * @return as many values over the image alone, without the rim that made it square
     */
    public float[] overImage(GreyImage image, float[] map, int cells) {
        return SquareFit.of(image, fit).overImage(map, cells);
    }
}
