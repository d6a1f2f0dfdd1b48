package org.fovea.inference.train;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.fovea.inference.input.Placement;
import org.fovea.inference.input.Preparation;
import org.fovea.inference.input.Smoothing;

/**
 * How far an image may be changed each time the network looks at it. Each figure is the half-width of a uniform draw
 * unless it says otherwise. What is 0 draws nothing, so adding a kind of change leaves older recipes as they were.
 *
 * @param shift as a share of the image's width
 * @param scale of the logarithm of the enlargement
 * @param aspect of the logarithm of the stretch
 * @param rotationDegrees either way
 * @param mirror whether left and right may be exchanged
 * @param gamma of the logarithm of the exponent on grey values from 0 to 1
 * @param contrast of the logarithm of a factor after standardisation
 * @param brightness of a shift after standardisation
 * @param noiseShare how many looks get noise
 * @param noise largest standard deviation of it
 * @param blurShare how many looks are smoothed with [1 2 1] along both axes, once or twice
 * @param erasedShare how many looks lose a square, set to the image's mean
 * @param erased largest side of that square, as a share of the image's width
 */
public record Augmentation(
        double shift,
        double scale,
        double aspect,
        double rotationDegrees,
        boolean mirror,
        double gamma,
        double contrast,
        double brightness,
        double noiseShare,
        double noise,
        double blurShare,
        double erasedShare,
        double erased) {

    Placement place(RandomGenerator random) {
        return new Placement(
                draw(random, shift),
                draw(random, shift),
                Math.toRadians(draw(random, rotationDegrees)),
                Math.exp(draw(random, scale)),
                Math.exp(draw(random, aspect)),
                mirror && random.nextBoolean());
    }

    /** Writes one standardised look at a working image into {@code out} from {@code offset}. */
    void look(
            Preparation preparation,
            float[] working,
            Placement placement,
            RandomGenerator random,
            float[] out,
            int offset) {
        preparation.sample(working, placement, out, offset);
        int end = offset + preparation.size() * preparation.size();
        double exponent = Math.exp(draw(random, gamma));
        for (int i = offset; i < end; i++) {
            out[i] = (float) Math.pow(out[i], exponent);
        }
        if (blurShare > 0 && random.nextDouble() < blurShare) {
            for (int times = random.nextInt(1, 3); times > 0; times--) {
                blur(out, offset, preparation.size());
            }
        }
        preparation.standardise(out, offset);
        float factor = (float) Math.exp(draw(random, contrast));
        float added = (float) draw(random, brightness);
        float deviation = random.nextDouble() < noiseShare ? (float) (random.nextDouble() * noise) : 0;
        for (int i = offset; i < end; i++) {
            out[i] = out[i] * factor + added + (deviation == 0 ? 0 : deviation * (float) random.nextGaussian());
        }
        if (erasedShare > 0 && random.nextDouble() < erasedShare) {
            erase(out, offset, preparation.size(), random);
        }
    }

    private static void blur(float[] image, int offset, int size) {
        System.arraycopy(
                Smoothing.binomial(Arrays.copyOfRange(image, offset, offset + size * size), size),
                0,
                image,
                offset,
                size * size);
    }

    /** A standardised image's mean is 0. */
    private void erase(float[] image, int offset, int size, RandomGenerator random) {
        int side = Math.max(1, (int) (random.nextDouble() * erased * size));
        int left = random.nextInt(size - side + 1);
        int top = random.nextInt(size - side + 1);
        for (int y = top; y < top + side; y++) {
            Arrays.fill(image, offset + y * size + left, offset + y * size + left + side, 0);
        }
    }

    private static double draw(RandomGenerator random, double halfWidth) {
        return (random.nextDouble() * 2 - 1) * halfWidth;
    }
}
