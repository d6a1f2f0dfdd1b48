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
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.inference.train.Weights.Weight;

/**
 * Everything a training run needs to go on after an interruption.
 *
 * @param epoch finished epochs
 * @param state weights, their running means and the optimiser's moments
 */
record Checkpoint(int epoch, Weights state) {

    private static final int MAGIC = 0x464f5631;
    private static final int MOST_DIMENSIONS = 8;
    private static final long LARGEST = 1 << 26;

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

    /** @return a failure of {@link TrainingProblem#CHECKPOINT} where the file is damaged or something else */
    static Outcome<Checkpoint> read(Path file) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            if (in.readInt() == MAGIC) {
                int epoch = in.readInt();
                int count = in.readInt();
                SequencedMap<String, Weight> state = new LinkedHashMap<>();
                for (int i = 0; i < count; i++) {
                    String name = in.readUTF();
                    state.put(name, readWeight(in));
                }
                return Outcome.success(new Checkpoint(epoch, new Weights(state)));
            }
            return Outcome.failure(Problem.of(TrainingProblem.CHECKPOINT, file.toString()));
        } catch (IOException damaged) {
            return Outcome.failure(Problem.of(TrainingProblem.CHECKPOINT, file.toString()));
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
        int dimensions = in.readInt();
        if (dimensions < 0 || dimensions > MOST_DIMENSIONS) {
            throw new IOException("impossible shape");
        }
        long[] shape = new long[dimensions];
        long count = 1;
        for (int i = 0; i < shape.length; i++) {
            shape[i] = in.readLong();
            count *= shape[i];
            if (count < 0 || count > LARGEST) {
                throw new IOException("impossible shape");
            }
        }
        float[] values = new float[(int) count];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
        return new Weight(shape, values);
    }
}
