package org.fovea.inference.sequence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From the embeddings of a series' slices to classes of the series: gated attention (Ilse, Tomczak and Welling,
 * Attention-based Deep Multiple Instance Learning, ICML 2018) over the slices themselves or over the outputs of a long
 * short-term memory that runs along them. So small that it needs no engine.
 */
public final class SequenceHead {

    /** Of a package: magic, four sizes, then the weights of {@link #layers} as floats, little-endian. */
    public static final String ENTRY = "sequence-head.bin";

    private static final byte[] MAGIC = "FSEQH1\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = 8 + 4 * Integer.BYTES;

    private final SequenceShape shape;
    private final Layers layers;

    /**
     * Weights by what they are for. Those that go from a vector to one number have one output.
     *
     * @param standard each number of an embedding is multiplied by the kernel, and the bias is added: one pair a number
     * @param content what a slice shows, before the hyperbolic tangent
     * @param gate how much of that may pass, before the sigmoid
     * @param weight of the gated content, before the softmax over the slices
     * @param classes of the weighted mean, before the softmax over the classes
     * @param memory as {@link Memory} has it; null where the shape has no recurrent units
     */
    public record Layers(
            Dense standard,
            Dense content,
            Dense gate,
            Dense weight,
            Dense classes,
            @Nullable Dense memory) {

        private List<Dense> all() {
            List<Dense> all = new ArrayList<>(List.of(standard, content, gate, weight, classes));
            if (memory != null) {
                all.add(memory);
            }
            return all;
        }
    }

    public SequenceHead(SequenceShape shape, Layers layers) {
        this.shape = shape;
        this.layers = layers;
    }

    public SequenceShape shape() {
        return shape;
    }

    /**
     * Reads a series.
     *
     * @param embeddings of its slices, in their order along the normal; at least one, each as long as the shape says
     */
    public SequenceReading read(List<float[]> embeddings) {
        double[][] slices = embeddings.stream().map(this::standardised).toArray(double[][]::new);
        double[][] seen = layers.memory == null ? slices : new Memory(layers.memory).along(slices);
        double[] weights = softmax(Arrays.stream(seen)
                .mapToDouble(slice -> layers.weight.of(gated(slice))[0])
                .toArray());
        double[] mean = new double[shape.width()];
        for (int t = 0; t < seen.length; t++) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += weights[t] * seen[t][i];
            }
        }
        return new SequenceReading(softmax(layers.classes.of(mean)), weights);
    }

    private static double[] softmax(double[] values) {
        double highest = Arrays.stream(values).max().orElse(0);
        double[] shares =
                Arrays.stream(values).map(value -> Math.exp(value - highest)).toArray();
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / sum).toArray();
    }

    private double[] standardised(float[] embedding) {
        if (embedding.length != shape.embedding()) {
            throw new IllegalArgumentException(embedding.length + " numbers of a slice for " + shape.embedding());
        }
        double[] slice = new double[embedding.length];
        for (int i = 0; i < slice.length; i++) {
            slice[i] =
                    embedding[i] * layers.standard.kernel()[i] + layers.standard.bias()[i];
        }
        return slice;
    }

    private double[] gated(double[] slice) {
        double[] content = layers.content.of(slice);
        double[] gate = layers.gate.of(slice);
        for (int i = 0; i < content.length; i++) {
            content[i] = Math.tanh(content[i]) * Memory.sigmoid(gate[i]);
        }
        return content;
    }

    /** Empty for bytes that are no head, or one that holds no numbers. */
    public static Optional<SequenceHead> read(byte[] bytes) {
        if (bytes.length < HEAD || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            return Optional.empty();
        }
        ByteBuffer from = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(MAGIC.length);
        SequenceShape shape;
        try {
            shape = new SequenceShape(from.getInt(), from.getInt(), from.getInt(), from.getInt());
        } catch (IllegalArgumentException impossible) {
            return Optional.empty();
        }
        if (from.remaining() != size(shape)) {
            return Optional.empty();
        }
        Layers layers = new Layers(
                Dense.read(from, 1, shape.embedding()),
                Dense.read(from, shape.width(), shape.attention()),
                Dense.read(from, shape.width(), shape.attention()),
                Dense.read(from, shape.attention(), 1),
                Dense.read(from, shape.width(), shape.classes()),
                shape.recurrent() == 0
                        ? null
                        : Dense.read(from, shape.embedding() + shape.recurrent(), 4 * shape.recurrent()));
        return layers.all().stream().allMatch(Dense::finite)
                ? Optional.of(new SequenceHead(shape, layers))
                : Optional.empty();
    }

    private static long size(SequenceShape shape) {
        return (long) Dense.bytes(1, shape.embedding())
                + 2L * Dense.bytes(shape.width(), shape.attention())
                + Dense.bytes(shape.attention(), 1)
                + Dense.bytes(shape.width(), shape.classes())
                + Dense.bytes(shape.embedding() + shape.recurrent(), 4 * shape.recurrent());
    }

    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + Math.toIntExact(size(shape)))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .putInt(shape.embedding())
                .putInt(shape.recurrent())
                .putInt(shape.attention())
                .putInt(shape.classes());
        layers.all().forEach(layer -> layer.write(bytes));
        return bytes.array();
    }
}
