package org.fovea.dicom.pixel;

/**
 * A colour frame, palette and colour space already resolved.
 *
 * @param argb one opaque {@code 0xFFRRGGBB} a pixel, row by row
 */
public record ColourFrame(int columns, int rows, int[] argb) implements Frame {

    public ColourFrame {
        if (argb.length != columns * rows) {
            throw new IllegalArgumentException(argb.length + " pixels for " + columns + " x " + rows);
        }
    }
}
