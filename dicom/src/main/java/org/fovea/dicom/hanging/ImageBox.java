package org.fovea.dicom.hanging;

/**
 * A rectangle of the screen for images (PS3.3 C.23.3), as shares of all screens together, 0 at the left and at the top.
 *
 * @param layout Image Box Layout Type (0072,0304): TILED, STACK, CINE, PROCESSED or SINGLE; may be empty
 */
public record ImageBox(double left, double top, double right, double bottom, String layout) {

    public ImageBox {
        boolean inside = left >= 0 && top >= 0 && right <= 1 && bottom <= 1;
        if (!inside || !(left < right) || !(top < bottom)) {
            throw new IllegalArgumentException("no box: " + left + ", " + top + ", " + right + ", " + bottom);
        }
    }
}
