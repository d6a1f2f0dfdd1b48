package org.fovea.dicom.pixel;

/**
 * One frame as the file holds it: decoded, interleaved, before any table.
 *
 * @param format shape and meaning
 * @param samples exactly {@code format.sampleCount()} of them, row by row
 */
public record StoredFrame(PixelFormat format, Samples samples) {

    public StoredFrame {
        if (samples.count() != format.sampleCount()) {
            throw new IllegalArgumentException(
                    samples.count() + " samples where the format needs " + format.sampleCount());
        }
    }
}
