package org.fovea.inference.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.fovea.inference.train.Weights.Weight;

/**
 * Everything a training run needs to go on after an interruption.
 *
 * @param epoch finished epochs
 * @param state weights, their running means and the optimiser's moments
 */
record Checkpoint(int epoch, Weights state) {

    private static final int MAGIC = 0x464f5631;

    /** The file is complete or unchanged, whenever the process ends. */
    void write(Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16))) {
            out.writeInt(MAGIC);
            out.writeInt(epoch);
            out.writeInt(state.byName().size());
            for (var entry : state.byName().entrySet()) {
                out.writeUTF(entry.getKey());
                writeWeight(out, entry.getValue());
            }
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static Checkpoint read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("no checkpoint of a training run: " + file.getFileName());
            }
            int epoch = in.readInt();
            int count = in.readInt();
            SequencedMap<String, Weight> state = new LinkedHashMap<>();
            for (int i = 0; i < count; i++) {
                String name = in.readUTF();
                state.put(name, readWeight(in));
            }
            return new Checkpoint(epoch, new Weights(state));
        }
    }

    private static void writeWeight(DataOutputStream out, Weight weight) throws IOException {
        out.writeInt(weight.shape().length);
        for (long size : weight.shape()) {
            out.writeLong(size);
        }
        for (float value : weight.values()) {
            out.writeFloat(value);
        }
    }

    private static Weight readWeight(DataInputStream in) throws IOException {
        long[] shape = new long[in.readInt()];
        long count = 1;
        for (int i = 0; i < shape.length; i++) {
            shape[i] = in.readLong();
            count *= shape[i];
        }
        float[] values = new float[Math.toIntExact(count)];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
        return new Weight(shape, values);
    }
}
