package org.fovea.inference.input;

/** Takes the finest detail off a square image. */
public final class Smoothing {

    private Smoothing() {}

    /**
     * Smooths with [1 2 1]/4 along both axes, the rim repeated.
     *
     * @param image {@code side * side} values, row by row
     * @return a new image of the same size
     */
    public static float[] binomial(float[] image, int side) {
        float[] across = new float[image.length];
        float[] both = new float[image.length];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                float left = image[y * side + Math.max(0, x - 1)];
                float right = image[y * side + Math.min(side - 1, x + 1)];
                across[y * side + x] = (left + 2 * image[y * side + x] + right) / 4;
            }
        }
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                float above = across[Math.max(0, y - 1) * side + x];
                float below = across[Math.min(side - 1, y + 1) * side + x];
                both[y * side + x] = (above + 2 * across[y * side + x] + below) / 4;
            }
        }
        return both;
    }
}
