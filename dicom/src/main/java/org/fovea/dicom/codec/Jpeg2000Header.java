package org.fovea.dicom.codec;

import java.nio.ByteBuffer;
import org.fovea.dicom.codec.TransferSyntax.Coding;

/**
 * The SIZ marker of a JPEG 2000 or HTJ2K codestream (ISO 15444-1 A.5.1), bare or inside a JP2 file. A wrong precision
 * here is known to kill the native codec.
 */
final class Jpeg2000Header {

    private static final int SOC_SIZ = 0xff4fff51;
    private static final int FIXED = 42;

    private Jpeg2000Header() {}

    static boolean begins(byte[] stream) {
        return start(stream) >= 0;
    }

    static CodestreamHeader parse(byte[] stream) throws CodecException {
        int start = start(stream);
        ByteBuffer bytes = ByteBuffer.wrap(stream);
        if (start < 0 || stream.length < start + FIXED + 3) {
            throw new CodecException("JPEG 2000 size header cut");
        }
        int components = bytes.getShort(start + 40) & 0xffff;
        if (components == 0 || stream.length < start + FIXED + 3 * components) {
            throw new CodecException("JPEG 2000 size header cut");
        }
        int precision = 0;
        for (int i = 0; i < components; i++) {
            int component = start + FIXED + 3 * i;
            precision = Math.max(precision, (stream[component] & 0x7f) + 1);
            if (stream[component] != stream[start + FIXED] || stream[component + 1] < 1 || stream[component + 2] < 1) {
                throw new CodecException("JPEG 2000 components differ");
            }
        }
        mustTile(bytes, start);
        return new CodestreamHeader(
                Coding.JPEG_2000,
                extent(bytes, start + 8, start + 16),
                extent(bytes, start + 12, start + 20),
                components,
                precision,
                false);
    }

    /** Size of the reference grid less the image's offset in it. */
    private static int extent(ByteBuffer bytes, int size, int offset) throws CodecException {
        long extent = Integer.toUnsignedLong(bytes.getInt(size)) - Integer.toUnsignedLong(bytes.getInt(offset));
        if (extent < 1 || extent > 0xffff) {
            throw new CodecException("JPEG 2000 size " + extent);
        }
        return (int) extent;
    }

    /** Tiles must exist and not be more than 65,535. */
    private static void mustTile(ByteBuffer bytes, int start) throws CodecException {
        long across = tiles(bytes, start + 8, start + 24, start + 32);
        long down = tiles(bytes, start + 12, start + 28, start + 36);
        if (across < 1 || down < 1 || across * down > 0xffff) {
            throw new CodecException("JPEG 2000 tiles");
        }
    }

    private static long tiles(ByteBuffer bytes, int size, int tileSize, int tileOffset) {
        long grid = Integer.toUnsignedLong(bytes.getInt(size)) - Integer.toUnsignedLong(bytes.getInt(tileOffset));
        long tile = Integer.toUnsignedLong(bytes.getInt(tileSize));
        return tile == 0 ? 0 : Math.ceilDiv(grid, tile);
    }

    /** Index of SOC, searched for behind a JP2 signature; -1 where there is none. */
    private static int start(byte[] stream) {
        boolean jp2 = stream.length > 12 && stream[4] == 'j' && stream[5] == 'P';
        ByteBuffer bytes = ByteBuffer.wrap(stream);
        int last = jp2 ? stream.length - 4 : Math.min(0, stream.length - 4);
        for (int i = 0; i <= last; i++) {
            if (bytes.getInt(i) == SOC_SIZ) {
                return i;
            }
        }
        return -1;
    }
}
