package org.fovea.dicom.dcm4che;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Follows the protocol data units of a connection (PS3.8 9.3.1) and ends it before the toolkit sees one that is longer
 * than allowed; the toolkit itself would set aside up to 16 MiB for each stranger who announces that much.
 */
final class PduGate extends FilterInputStream {

    private static final int HEADER = 6;
    private static final int LENGTH_AT = 2;

    private final int longest;
    private int headerBytes;
    private long length;
    private long body;

    PduGate(InputStream in, int longest) {
        super(in);
        this.longest = longest;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int wanted) throws IOException {
        int count = super.read(target, offset, wanted);
        int end = offset + count;
        for (int at = offset; at < end; ) {
            if (body > 0) {
                int passed = (int) Math.min(body, end - at);
                body -= passed;
                at += passed;
            } else {
                header(target[at++] & 0xff);
            }
        }
        return count;
    }

    private void header(int value) throws IOException {
        if (headerBytes >= LENGTH_AT) {
            length = length << 8 | value;
        }
        if (++headerBytes < HEADER) {
            return;
        }
        if (length > longest) {
            throw new IOException("a protocol data unit of " + length + " bytes");
        }
        body = length;
        headerBytes = 0;
        length = 0;
    }

    /** Skipping would pass headers by. */
    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 1 << 16)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
