package org.fovea.dicom.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Lengths and place of a member, 32 bits wide or, in the ZIP64 field, 64 (APPNOTE 4.5.3). */
record ZipSizes(long bytes, long packedBytes, long header) {

    private static final long WIDE = 0xffffffffL;
    private static final int ZIP64 = 1;

    /** With the values of the ZIP64 field, which holds only those that did not fit; a field cut short is not believed. */
    ZipSizes widened(ByteBuffer extra) {
        ByteBuffer fields = extra.order(ByteOrder.LITTLE_ENDIAN);
        while (fields.remaining() >= 4) {
            int id = Short.toUnsignedInt(fields.getShort());
            int length = Math.min(Short.toUnsignedInt(fields.getShort()), fields.remaining());
            ByteBuffer field = fields.slice(fields.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            if (id == ZIP64) {
                return new ZipSizes(wide(bytes, field), wide(packedBytes, field), wide(header, field));
            }
            fields.position(fields.position() + length);
        }
        return this;
    }

    private static long wide(long narrow, ByteBuffer field) {
        return narrow == WIDE && field.remaining() >= Long.BYTES ? field.getLong() : narrow;
    }
}
