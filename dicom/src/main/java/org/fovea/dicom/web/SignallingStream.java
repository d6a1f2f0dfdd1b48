package org.fovea.dicom.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells of every piece that is read. */
final class SignallingStream extends FilterInputStream {

    private final Runnable sign;

    SignallingStream(InputStream in, Runnable sign) {
        super(in);
        this.sign = sign;
    }

    @Override
    public int read() throws IOException {
        sign.run();
        return super.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        sign.run();
        return super.read(target, offset, length);
    }
}
