package org.fovea.dicom.codec;

import org.fovea.dicom.codec.TransferSyntax.Coding;

/** Frame and scan headers of JPEG (ISO 10918-1 B.2) and JPEG-LS (ISO 14495-1 C.2). */
final class JpegHeader {

    private static final int SOF_JPEG_LS = 0xf7;
    private static final int SOS = 0xda;

    private JpegHeader() {}

    static CodestreamHeader parse(byte[] stream) throws CodecException {
        Markers markers = new Markers(stream);
        int frame = -1;
        int frameMarker = 0;
        while (markers.next()) {
            if (frameHeader(markers.code())) {
                frame = markers.content();
                frameMarker = markers.code();
                if (markers.length() < 6) {
                    throw new CodecException("JPEG frame header cut");
                }
            } else if (markers.code() == SOS) {
                break;
            }
        }
        if (frame < 0 || markers.code() != SOS) {
            throw new CodecException("no JPEG frame header");
        }
        boolean lossless = frameMarker == SOF_JPEG_LS;
        int components = stream[frame + 5] & 0xff;
        int scan = markers.content();
        int scanComponents = markers.length() > 0 ? stream[scan] & 0xff : 0;
        boolean planar = lossless && components > 1 && scanComponents == 1;
        return new CodestreamHeader(
                lossless ? Coding.JPEG_LS : Coding.JPEG,
                Markers.word(stream, frame + 3),
                Markers.word(stream, frame + 1),
                components,
                stream[frame] & 0xff,
                planar);
    }

    /** SOF0 to SOF15 without DHT, JPG and DAC, and JPEG-LS's own. */
    private static boolean frameHeader(int code) {
        return code == SOF_JPEG_LS || (code >= 0xc0 && code <= 0xcf && code != 0xc4 && code != 0xc8 && code != 0xcc);
    }
}
