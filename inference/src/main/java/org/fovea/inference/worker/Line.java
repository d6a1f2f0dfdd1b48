package org.fovea.inference.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fovea.dicom.Problem;
import org.fovea.inference.engine.Answer;
import org.fovea.inference.engine.DeviceChoice;
import org.fovea.inference.engine.DeviceUse;
import org.fovea.inference.engine.EngineProblem;
import org.fovea.inference.model.ModelProblem;

/**
 * Requests and replies as bytes, big endian: one byte that says which, then its parts, each array with its length before
 * it. Neither side believes a length beyond what an honest other side would send.
 */
final class Line {

    private static final int OPEN = 1;
    private static final int PREDICT = 2;
    private static final int READY = 3;
    private static final int SAID = 4;
    private static final int REFUSED = 5;

    private static final int MOST_BYTES = 256 << 20;
    private static final int MOST_FACTS = 16;

    private final DataInputStream in;
    private final DataOutputStream out;

    Line(InputStream in, OutputStream out) {
        this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
        this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
    }

    void send(Request request) throws IOException {
        switch (request) {
            case Request.Open(byte[] manifest, byte[] graph, DeviceChoice device) -> {
                out.writeByte(OPEN);
                write(manifest);
                write(graph);
                out.writeUTF(device.name());
            }
            case Request.Predict(float[] images) -> {
                out.writeByte(PREDICT);
                write(images);
            }
        }
        out.flush();
    }

    void send(Reply reply) throws IOException {
        switch (reply) {
            case Reply.Ready(DeviceUse device) -> {
                out.writeByte(READY);
                out.writeUTF(device.device());
                out.writeUTF(device.library());
                out.writeUTF(device.reason());
            }
            case Reply.Said(Answer answer) -> {
                out.writeByte(SAID);
                write(answer.logits());
                write(answer.attention());
                out.writeInt(answer.cells());
                write(answer.embedding());
            }
            case Reply.Refused(Problem problem) -> {
                out.writeByte(REFUSED);
                out.writeUTF(problem.reason().key());
                out.writeByte(Math.min(MOST_FACTS, problem.facts().size()));
                for (String fact : problem.facts().stream().limit(MOST_FACTS).toList()) {
                    out.writeUTF(fact.substring(0, Math.min(fact.length(), 2_000)));
                }
            }
        }
        out.flush();
    }

    /** @throws IOException at the end of the line too */
    Request request() throws IOException {
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case OPEN -> new Request.Open(bytes(), bytes(), device());
            case PREDICT -> new Request.Predict(floats());
            default -> throw new StreamCorruptedException("no request: " + kind);
        };
    }

    /** @throws IOException at the end of the line too */
    Reply reply() throws IOException {
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case READY -> new Reply.Ready(new DeviceUse(in.readUTF(), in.readUTF(), in.readUTF()));
            case SAID -> new Reply.Said(new Answer(floats(), floats(), in.readInt(), floats()));
            case REFUSED -> new Reply.Refused(problem());
            default -> throw new StreamCorruptedException("no reply: " + kind);
        };
    }

    private DeviceChoice device() throws IOException {
        String name = in.readUTF();
        return Arrays.stream(DeviceChoice.values())
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new StreamCorruptedException("no device: " + name));
    }

    /** Only reasons that engines and model checks give; anything else is a line gone wrong. */
    private Problem problem() throws IOException {
        String key = in.readUTF();
        List<String> facts = new ArrayList<>();
        for (int left = Math.min(MOST_FACTS, in.readUnsignedByte()); left > 0; left--) {
            facts.add(in.readUTF());
        }
        List<Problem.Reason> known = new ArrayList<>(Arrays.asList(EngineProblem.values()));
        known.addAll(Arrays.asList(ModelProblem.values()));
        Problem.Reason reason = known.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new StreamCorruptedException("no reason: " + key));
        return new Problem(reason, facts);
    }

    private void write(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private void write(float[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        write(bytes.array());
    }

    private byte[] bytes() throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MOST_BYTES) {
            throw new StreamCorruptedException("no length: " + length);
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new StreamCorruptedException("cut at " + bytes.length + " of " + length);
        }
        return bytes;
    }

    private float[] floats() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(bytes());
        float[] values = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(values);
        return values;
    }
}
