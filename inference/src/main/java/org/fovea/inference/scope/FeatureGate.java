package org.fovea.inference.scope;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tells an image unlike those a network learned from by the network's own features: the squared Mahalanobis distance of its
 * embedding from one normal distribution over the embeddings of the images learned from (after Lee et al., A Simple Unified
 * Framework for Detecting Out-of-Distribution Samples and Adversarial Attacks, NeurIPS 2018, with one class for all).
 */
public final class FeatureGate {

    /** Of a package: magic, length, threshold, mean and factor, little-endian. */
    public static final String ENTRY = "feature-gate.bin";

    private static final byte[] MAGIC = "FGATE1\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = 8 + Integer.BYTES + Double.BYTES;
    private static final int LONGEST = 1024;

    /** Added to each variance, as a share of their mean: directions that the images never went into get some width. */
    private static final double RIDGE = 1e-3;

    /**
     * A threshold is the distance of one of the images it was fitted on, and processors round a network's features
     * differently: that image must be let through on all of them.
     */
    private static final double ROUNDING = 1e-4;

    private final float[] mean;
    private final float[] factor;
    private final double threshold;

    /**
     * @param factor lower triangle of the covariance's Cholesky factor, row by row
     * @param threshold largest squared distance that is let through
     */
    private FeatureGate(float[] mean, float[] factor, double threshold) {
        this.mean = mean;
        this.factor = factor;
        this.threshold = threshold;
    }

    /**
     * A gate that lets everything through until it is given a threshold.
     *
     * @param features embeddings of the images learned from, all of one length; at least two
     */
    public static FeatureGate fit(List<float[]> features) {
        int length = features.getFirst().length;
        double[] mean = new double[length];
        for (float[] one : features) {
            for (int i = 0; i < length; i++) {
                mean[i] += one[i] / features.size();
            }
        }
        double[][] covariance = new double[length][length];
        for (float[] one : features) {
            for (int i = 0; i < length; i++) {
                double off = (one[i] - mean[i]) / features.size();
                for (int j = 0; j <= i; j++) {
                    covariance[i][j] += off * (one[j] - mean[j]);
                }
            }
        }
        double trace = 0;
        for (int i = 0; i < length; i++) {
            trace += covariance[i][i];
        }
        // Images all alike have no variance at all; the distance is then in units of the features.
        double ridge = trace > 0 ? RIDGE * trace / length : 1;
        for (int i = 0; i < length; i++) {
            covariance[i][i] += ridge;
        }
        return new FeatureGate(narrow(mean), cholesky(covariance), Double.MAX_VALUE);
    }

    private static float[] narrow(double[] values) {
        float[] narrow = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            narrow[i] = (float) values[i];
        }
        return narrow;
    }

    /** In place: of a positive definite matrix, of which the lower triangle is looked at. */
    private static float[] cholesky(double[][] matrix) {
        float[] packed = new float[triangle(matrix.length)];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i][k] * matrix[j][k];
                }
                matrix[i][j] = i == j ? Math.sqrt(sum) : sum / matrix[j][j];
                packed[triangle(i) + j] = (float) matrix[i][j];
            }
        }
        return packed;
    }

    private static int triangle(int rows) {
        return rows * (rows + 1) / 2;
    }

    /** The same, letting through what is not farther than that share of these. */
    public FeatureGate lettingThrough(double share, List<float[]> features) {
        double[] distances =
                features.stream().mapToDouble(this::distance).sorted().toArray();
        int last = (int) Math.ceil(share * distances.length) - 1;
        return new FeatureGate(mean, factor, distances[Math.clamp(last, 0, distances.length - 1)]);
    }

    /** Of the embeddings it judges. */
    public int length() {
        return mean.length;
    }

    /** Squared; about as many as there are features for an image like those learned from. */
    public double distance(float[] embedding) {
        if (embedding.length != mean.length) {
            throw new IllegalArgumentException(embedding.length + " features, a gate for " + mean.length);
        }
        double[] solved = new double[mean.length];
        double sum = 0;
        for (int i = 0; i < solved.length; i++) {
            double rest = embedding[i] - mean[i];
            int row = triangle(i);
            for (int j = 0; j < i; j++) {
                rest -= factor[row + j] * solved[j];
            }
            solved[i] = rest / factor[row + i];
            sum += solved[i] * solved[i];
        }
        return sum;
    }

    /** Whether it is let through. */
    public boolean admits(float[] embedding) {
        return excess(embedding) <= 1 + ROUNDING;
    }

    /** How many times as far as the farthest that is let through. */
    public double excess(float[] embedding) {
        return Math.sqrt(distance(embedding) / threshold);
    }

    /** Empty for bytes that are no gate, or one that would divide by nothing. */
    public static Optional<FeatureGate> read(byte[] bytes) {
        ByteBuffer from = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < HEAD || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            return Optional.empty();
        }
        int length = from.position(MAGIC.length).getInt();
        double threshold = from.getDouble();
        if (length < 1 || length > LONGEST || from.remaining() != Float.BYTES * (length + triangle(length))) {
            return Optional.empty();
        }
        FeatureGate gate = new FeatureGate(floats(from, length), floats(from, triangle(length)), threshold);
        return gate.sound() ? Optional.of(gate) : Optional.empty();
    }

    private static float[] floats(ByteBuffer from, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = from.getFloat();
        }
        return values;
    }

    private boolean sound() {
        for (int i = 0; i < mean.length; i++) {
            if (!Float.isFinite(mean[i]) || !(factor[triangle(i) + i] > 0)) {
                return false;
            }
        }
        for (float value : factor) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return threshold > 0 && Double.isFinite(threshold);
    }

    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + Float.BYTES * (mean.length + factor.length))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .putInt(mean.length)
                .putDouble(threshold);
        for (float value : mean) {
            bytes.putFloat(value);
        }
        for (float value : factor) {
            bytes.putFloat(value);
        }
        return bytes.array();
    }
}
