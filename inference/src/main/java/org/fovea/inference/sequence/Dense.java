package org.fovea.inference.sequence;

import java.nio.ByteBuffer;

/**
 * Weighted sums of a vector, plus biases.
 *
 * @param kernel {@code [inputs, outputs]}, the outputs running fastest
 * @param bias {@code [outputs]}
 */
public record Dense(float[] kernel, float[] bias) {

    public Dense {
        if (bias.length == 0 || kernel.length % bias.length != 0) {
            throw new IllegalArgumentException(kernel.length + " weights for " + bias.length + " outputs");
        }
    }

    int outputs() {
        return bias.length;
    }

    double[] of(double[] vector) {
        double[] sums = new double[outputs()];
        for (int j = 0; j < sums.length; j++) {
            sums[j] = bias[j];
        }
        for (int i = 0; i < vector.length; i++) {
            for (int j = 0; j < sums.length; j++) {
                sums[j] += vector[i] * kernel[i * sums.length + j];
            }
        }
        return sums;
    }

    static int bytes(int inputs, int outputs) {
        return Float.BYTES * (inputs + 1) * outputs;
    }

    static Dense read(ByteBuffer from, int inputs, int outputs) {
        return new Dense(floats(from, inputs * outputs), floats(from, outputs));
    }

    void write(ByteBuffer to) {
        put(kernel, to);
        put(bias, to);
    }

    private static float[] floats(ByteBuffer from, int count) {
        float[] values = new float[count];
        from.asFloatBuffer().get(values);
        from.position(from.position() + Float.BYTES * count);
        return values;
    }

    private static void put(float[] values, ByteBuffer to) {
        to.asFloatBuffer().put(values);
        to.position(to.position() + Float.BYTES * values.length);
    }

    boolean finite() {
        for (float[] values : new float[][] {kernel, bias}) {
            for (float value : values) {
                if (!Float.isFinite(value)) {
                    return false;
                }
            }
        }
        return true;
    }
}
