package org.fovea.inference.model;

import java.util.List;
import java.util.Map;

/**
 * A frozen graph that {@link ModelGate} has passed; only the gate makes one. The array is the one that was checked and is
 * never written again.
 */
public final class CheckedGraph {

    private final byte[] bytes;
    private final String sha256;
    private final Map<String, TensorShape> inputs;
    private final Map<String, TensorShape> outputs;

    /** Sizes of a float tensor, -1 where any size goes. */
    public record TensorShape(List<Long> sizes) {
        public TensorShape {
            sizes = List.copyOf(sizes);
        }
    }

    CheckedGraph(byte[] bytes, Map<String, TensorShape> inputs, Map<String, TensorShape> outputs) {
        this.bytes = bytes;
        this.inputs = Map.copyOf(inputs);
        this.outputs = Map.copyOf(outputs);
        sha256 = Sha256.of(bytes);
    }

    /** A {@code SavedModel} message. */
    public byte[] bytes() {
        return bytes;
    }

    public String sha256() {
        return sha256;
    }

    /** Of the signature that the manifest names, by name. */
    public Map<String, TensorShape> inputs() {
        return inputs;
    }

    /** Of the signature that the manifest names, by name. */
    public Map<String, TensorShape> outputs() {
        return outputs;
    }
}
