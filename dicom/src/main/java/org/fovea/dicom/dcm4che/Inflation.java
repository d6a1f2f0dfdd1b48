package org.fovea.dicom.dcm4che;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Inflates into memory up to a limit. */
final class Inflation {

    private Inflation() {}

    /** All bytes there are; a stream that breaks off yields what came before. */
    static byte[] readAll(InputStream inflating, long limit, Deadline deadline) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[64 * 1024];
        try {
            for (int count = inflating.read(chunk); count >= 0; count = inflating.read(chunk)) {
                bytes.write(chunk, 0, count);
                deadline.check();
                if (bytes.size() > limit) {
                    throw new LimitPassed("inflated bytes");
                }
            }
        } catch (EOFException end) {
            return bytes.toByteArray();
        }
        return bytes.toByteArray();
    }
}
