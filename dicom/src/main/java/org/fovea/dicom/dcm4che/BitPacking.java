package org.fovea.dicom.dcm4che;

import java.io.IOException;
import java.io.OutputStream;

/** Writes single bits, least significant first, without a gap between frames (PS3.5 8.1.1). */
final class BitPacking {

    private final OutputStream out;
    private int bits;
    private int count;

    BitPacking(OutputStream out) {
        this.out = out;
    }

    /** @param samples 0 or 1 each */
    void write(byte[] samples) throws IOException {
        for (byte sample : samples) {
            bits |= (sample & 1) << count;
            if (++count == 8) {
                finish();
            }
        }
    }

    /** Writes the last byte, if bits are left. */
    void finish() throws IOException {
        if (count > 0) {
            out.write(bits);
            bits = 0;
            count = 0;
        }
    }
}
