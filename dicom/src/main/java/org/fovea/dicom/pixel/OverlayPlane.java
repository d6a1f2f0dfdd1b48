package org.fovea.dicom.pixel;

import java.util.BitSet;

/**
 * A one bit drawing over a frame (PS3.3 C.9.2), for one frame.
 *
 * @param columns pixels across
 * @param rows pixels down
 * @param originColumn image column of its first pixel, counted from 0; may be negative
 * @param originRow image row of its first pixel, counted from 0; may be negative
 * @param region Overlay Type R: a region of interest; otherwise graphics
 * @param label Overlay Label (60xx,1500), else Overlay Description (60xx,0022); may be empty
 * @param bits {@code row * columns + column} is set where something is drawn
 */
public record OverlayPlane(
        int columns, int rows, int originColumn, int originRow, boolean region, String label, BitSet bits) {

    public OverlayPlane {
        if (columns < 1 || rows < 1 || bits.length() > (long) columns * rows) {
            throw new IllegalArgumentException("impossible overlay: " + columns + " x " + rows);
        }
        bits = (BitSet) bits.clone();
    }

    /** A copy: the plane itself never changes. */
    @Override
    public BitSet bits() {
        return (BitSet) bits.clone();
    }

    /** Whether something is drawn on a pixel of the image; false outside the plane. */
    public boolean at(int imageColumn, int imageRow) {
        int column = imageColumn - originColumn;
        int row = imageRow - originRow;
        return column >= 0 && row >= 0 && column < columns && row < rows && bits.get(row * columns + column);
    }
}
