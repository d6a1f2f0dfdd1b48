package org.fovea.dicom.codec;

import org.fovea.dicom.pixel.PixelFormat;

/**
 * What a codec stream says of itself, read before any codec is let near it.
 *
 * @param family which codec it is for, whatever the transfer syntax claims
 * @param components colour planes
 * @param precision bits of the widest component
 * @param planar planes one after the other (JPEG-LS interleave mode none)
 */
public record CodestreamHeader(
        TransferSyntax.Coding family, int columns, int rows, int components, int precision, boolean planar) {

    private static final int MAX_PRECISION = 16;

    /** @throws CodecException where neither JPEG, JPEG-LS nor JPEG 2000 begins here */
    public static CodestreamHeader parse(byte[] stream) throws CodecException {
        return Jpeg2000Header.begins(stream) ? Jpeg2000Header.parse(stream) : JpegHeader.parse(stream);
    }

    /** Refuses a stream that would decode to anything but the image the data set describes. */
    public void mustAgree(PixelFormat format) throws CodecException {
        if (columns != format.columns() || rows != format.rows()) {
            throw new CodecException(
                    columns + " x " + rows + " instead of " + format.columns() + " x " + format.rows());
        }
        if (components != format.samplesPerPixel()) {
            throw new CodecException(components + " components instead of " + format.samplesPerPixel());
        }
        if (precision < 1 || precision > Math.min(MAX_PRECISION, format.bitsAllocated())) {
            throw new CodecException(precision + " bits in " + format.bitsAllocated());
        }
    }
}
