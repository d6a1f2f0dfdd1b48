package org.fovea.dicom.dcm4che;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.pixel.Samples;
import org.fovea.dicom.pixel.StoredFrame;

/** SHA-1 of the samples of a file's first frames: interleaved, little endian, single bits one to a byte. */
final class SampleDigest {

    private final DicomFiles files = new DicomFiles();

    /** The digest, or why there is none. */
    String of(Path file, int frames) {
        MessageDigest digest = sha1();
        for (int frame = 1; frame <= frames; frame++) {
            switch (files.stored(file, frame)) {
                case Outcome.Success<StoredFrame>(StoredFrame decoded) -> digest.update(bytes(decoded.samples()));
                case Outcome.Failure<StoredFrame>(Problem problem) -> {
                    return problem.toString();
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(byte[] samples) {
        return HexFormat.of().formatHex(sha1().digest(samples));
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(Samples samples) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * samples.count()).order(ByteOrder.LITTLE_ENDIAN);
        switch (samples) {
            case Samples.Bytes(byte[] values) -> buffer.put(values);
            case Samples.Shorts(short[] values) -> {
                for (short value : values) {
                    buffer.putShort(value);
                }
            }
            case Samples.Ints(int[] values) -> {
                for (int value : values) {
                    buffer.putInt(value);
                }
            }
            case Samples.Floats(float[] values) -> {
                for (float value : values) {
                    buffer.putFloat(value);
                }
            }
        }
        byte[] bytes = new byte[buffer.position()];
        buffer.flip().get(bytes);
        return bytes;
    }
}
