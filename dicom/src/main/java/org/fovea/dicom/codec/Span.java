package org.fovea.dicom.codec;

/**
 * A run of bytes in a file.
 *
 * @param offset of the first byte
 * @param length in bytes, not negative
 */
public record Span(long offset, long length) {

    public Span {
        if (offset < 0 || length < 0) {
            throw new IllegalArgumentException("impossible span: " + offset + " + " + length);
        }
    }

    /** Offset behind the last byte. */
    public long end() {
        return offset + length;
    }
}
