package org.fovea.dicom.codec;

/** Walks the marker segments of a JPEG or JPEG-LS stream up to the first scan. */
final class Markers {

    private final byte[] stream;
    private int position = 2;
    private int code;
    private int start;
    private int content;
    private int length;

    Markers(byte[] stream) throws CodecException {
        if (stream.length < 4 || (stream[0] & 0xff) != 0xff || (stream[1] & 0xff) != 0xd8) {
            throw new CodecException("no JPEG start of image");
        }
        this.stream = stream;
    }

    /** Moves to the next segment; false at the end of the stream. */
    boolean next() throws CodecException {
        if (position + 4 > stream.length) {
            return false;
        }
        if ((stream[position] & 0xff) != 0xff) {
            throw new CodecException("no JPEG marker at byte " + position);
        }
        start = position;
        while (position + 4 < stream.length && (stream[position + 1] & 0xff) == 0xff) {
            position++;
        }
        code = stream[position + 1] & 0xff;
        length = word(stream, position + 2) - 2;
        content = position + 4;
        if (length < 0 || content + length > stream.length) {
            throw new CodecException("JPEG segment cut");
        }
        position = content + length;
        return true;
    }

    int code() {
        return code;
    }

    /** Index of the marker's first byte. */
    int start() {
        return start;
    }

    /** Index of the first byte behind the length field. */
    int content() {
        return content;
    }

    /** Bytes behind the length field. */
    int length() {
        return length;
    }

    static int word(byte[] bytes, int index) {
        return ((bytes[index] & 0xff) << 8) | (bytes[index + 1] & 0xff);
    }
}
