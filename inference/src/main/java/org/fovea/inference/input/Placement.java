package org.fovea.inference.input;

/**
 * How a square image is laid under the network's square window: turned, stretched, shifted, mirrored. Reading uses
 * {@link #CENTRED}; training draws one at random for each look at an image.
 *
 * @param shiftX of the window over the image, as a share of its width
 * @param shiftY as a share of its height
 * @param angle of rotation, radians
 * @param scale above 1 enlarges what is seen
 * @param aspect stretch across, and its inverse down; 1 keeps proportions
 * @param mirrored left and right exchanged
 */
public record Placement(double shiftX, double shiftY, double angle, double scale, double aspect, boolean mirrored) {

    public static final Placement CENTRED = new Placement(0, 0, 0, 1, 1, false);

    /** Image coordinate, 0 to 1 across, that shows at this place of the window, 0 to 1 across and down. */
    public double imageX(double windowX, double windowY) {
        double x = (windowX - 0.5) * (mirrored ? -1 : 1);
        double y = windowY - 0.5;
        return (Math.cos(angle) * x + Math.sin(angle) * y) / scale / aspect + shiftX + 0.5;
    }

    /** Image coordinate, 0 to 1 down, that shows at this place of the window. */
    public double imageY(double windowX, double windowY) {
        double x = (windowX - 0.5) * (mirrored ? -1 : 1);
        double y = windowY - 0.5;
        return (-Math.sin(angle) * x + Math.cos(angle) * y) / scale * aspect + shiftY + 0.5;
    }
}
