package org.fovea.dicom.codec;

import java.io.ByteArrayOutputStream;

/** What the native JPEG-LS codec cannot digest is taken out of its stream first. */
public final class JpegLsStream {

    private static final int SOS = 0xda;
    private static final int COMMENT = 0xfe;

    private JpegLsStream() {}

    /** The stream without application segments (SPIFF, HP colour transform and others) and comments. */
    public static byte[] withoutApplicationData(byte[] stream) throws CodecException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(stream.length);
        kept.write(stream, 0, 2);
        Markers markers = new Markers(stream);
        while (markers.next()) {
            int code = markers.code();
            if (code == SOS) {
                kept.write(stream, markers.start(), stream.length - markers.start());
                break;
            }
            if (code != COMMENT && (code < 0xe0 || code > 0xef)) {
                kept.write(stream, markers.start(), markers.content() + markers.length() - markers.start());
            }
        }
        return kept.toByteArray();
    }
}
