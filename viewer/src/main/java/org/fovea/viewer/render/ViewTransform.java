package org.fovea.viewer.render;

import org.fovea.dicom.geometry.ImagePoint;

/**
 * How an image lies in a viewport, independent of the viewport's size and of the image's matrix, so that it holds while a
 * window is resized and while a stack with mixed matrices is scrolled.
 *
 * @param magnification 1 fits the whole image, 2 shows it twice as large
 * @param centerColumn where the viewport's centre lies across the image, 0 left edge to 1 right edge
 * @param centerRow likewise down the image
 * @param quarterTurns clockwise turns after the flip, 0 to 3
 * @param flipped mirrored left to right before it is turned
 */
public record ViewTransform(
        double magnification, double centerColumn, double centerRow, int quarterTurns, boolean flipped) {

    /** The whole image, as stored. */
    public static final ViewTransform FIT = new ViewTransform(1, 0.5, 0.5, 0, false);

    private static final double LEAST = 0.02;
    private static final double MOST = 64;

    /** Brings every argument into its range: nobody can lose the image. */
    public ViewTransform {
        magnification = Math.clamp(magnification, LEAST, MOST);
        centerColumn = Math.clamp(centerColumn, 0, 1);
        centerRow = Math.clamp(centerRow, 0, 1);
        quarterTurns = Math.floorMod(quarterTurns, 4);
    }

    /** The map for a viewport of so many device pixels. */
    public PixelMapping mapping(ImageSize image, double width, double height) {
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException("no viewport: " + width + " x " + height);
        }
        double across = image.columns();
        double down = image.rows() * image.aspectRatio();
        boolean upright = quarterTurns % 2 == 0;
        double fit = Math.min(width / (upright ? across : down), height / (upright ? down : across));
        double scale = fit * magnification;
        // Columns of the matrix that undoes the turn: (x, y) -> (y, -x) once for each quarter.
        double uPerX = cosine(quarterTurns) / scale;
        double uPerY = sine(quarterTurns) / scale;
        double vPerX = -sine(quarterTurns) / scale / image.aspectRatio();
        double vPerY = cosine(quarterTurns) / scale / image.aspectRatio();
        if (flipped) {
            uPerX = -uPerX;
            uPerY = -uPerY;
        }
        double column = centerColumn * image.columns() - 0.5 - uPerX * width / 2 - uPerY * height / 2;
        double row = centerRow * image.rows() - 0.5 - vPerX * width / 2 - vPerY * height / 2;
        return new PixelMapping(column, uPerX, uPerY, row, vPerX, vPerY);
    }

    /** Enlarged by a factor while the given image point stays where it is on the screen. */
    public ViewTransform zoomedAbout(ImagePoint anchor, double factor, ImageSize image) {
        double wanted = Math.clamp(magnification * factor, LEAST, MOST);
        double real = wanted / magnification;
        double anchorColumn = (anchor.column() + 0.5) / image.columns();
        double anchorRow = (anchor.row() + 0.5) / image.rows();
        return new ViewTransform(
                wanted,
                anchorColumn + (centerColumn - anchorColumn) / real,
                anchorRow + (centerRow - anchorRow) / real,
                quarterTurns,
                flipped);
    }

    /** Moved so that the point that was grabbed comes to lie where {@code under} is now. */
    public ViewTransform dragged(ImagePoint grabbed, ImagePoint under, ImageSize image) {
        return new ViewTransform(
                magnification,
                centerColumn + (grabbed.column() - under.column()) / image.columns(),
                centerRow + (grabbed.row() - under.row()) / image.rows(),
                quarterTurns,
                flipped);
    }

    /** As seen on the screen, a quarter turn to the right. */
    public ViewTransform turnedRight() {
        return new ViewTransform(magnification, centerColumn, centerRow, quarterTurns + 1, flipped);
    }

    /** As seen on the screen, a quarter turn to the left. */
    public ViewTransform turnedLeft() {
        return new ViewTransform(magnification, centerColumn, centerRow, quarterTurns - 1, flipped);
    }

    /** As seen on the screen, left and right exchanged. */
    public ViewTransform flippedHorizontally() {
        return new ViewTransform(magnification, centerColumn, centerRow, -quarterTurns, !flipped);
    }

    /** As seen on the screen, top and bottom exchanged. */
    public ViewTransform flippedVertically() {
        return new ViewTransform(magnification, centerColumn, centerRow, 2 - quarterTurns, !flipped);
    }

    private static int cosine(int turns) {
        return turns == 0 ? 1 : turns == 2 ? -1 : 0;
    }

    private static int sine(int turns) {
        return turns == 1 ? 1 : turns == 3 ? -1 : 0;
    }
}
