package org.fovea.dicom.privacy;

/**
 * Part of an image to be made black, in all frames; what lies outside the image is no matter.
 *
 * @param x leftmost column, counted from 0
 * @param y topmost row, counted from 0
 * @param width columns
 * @param height rows
 */
public record PixelRectangle(int x, int y, int width, int height) {

    public PixelRectangle {
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException("no rectangle: " + x + "," + y + "," + width + "," + height);
        }
    }

    public boolean contains(int column, int row) {
        return column >= x && column - x < width && row >= y && row - y < height;
    }
}
