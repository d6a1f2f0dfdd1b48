package org.fovea.dicom.pixel;

/**
 * The shape of one frame's stored samples, interleaved (PS3.3 C.7.6.3.1).
 *
 * @param rows pixel rows
 * @param columns pixel columns
 * @param samplesPerPixel 1 (grey, palette), 3 or 4 (colour)
 * @param bitsAllocated 1, 8, 16, 32 or 64 for each sample
 * @param bitsStored meaningful bits, at most {@code bitsAllocated}
 * @param highBit position of the highest meaningful bit
 * @param signed two's complement (Pixel Representation 1)
 * @param photometric what the samples mean after decoding; a codec that turns YBR into RGB says RGB here
 */
public record PixelFormat(
        int rows,
        int columns,
        int samplesPerPixel,
        int bitsAllocated,
        int bitsStored,
        int highBit,
        boolean signed,
        PhotometricInterpretation photometric) {

    public PixelFormat {
        if (rows < 1 || columns < 1 || samplesPerPixel < 1 || samplesPerPixel > 4) {
            throw new IllegalArgumentException(
                    "impossible image size " + columns + " x " + rows + " x " + samplesPerPixel);
        }
        if (bitsStored < 1 || bitsStored > bitsAllocated || highBit < bitsStored - 1 || highBit >= bitsAllocated) {
            throw new IllegalArgumentException(
                    "impossible bits: allocated " + bitsAllocated + ", stored " + bitsStored + ", high bit " + highBit);
        }
    }

    /** Samples in one frame. */
    public long sampleCount() {
        return (long) rows * columns * samplesPerPixel;
    }
}
