package org.fovea.viewer.render;

import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.study.LoadedFrame;

/**
 * What has to be laid out on the screen.
 *
 * @param columns pixels across, at least 1
 * @param rows pixels down, at least 1
 * @param aspectRatio height of a pixel over its width, above 0
 */
public record ImageSize(int columns, int rows, double aspectRatio) {

    public ImageSize {
        if (columns < 1 || rows < 1 || !(aspectRatio > 0) || Double.isInfinite(aspectRatio)) {
            throw new IllegalArgumentException("impossible image: " + columns + " x " + rows + ", " + aspectRatio);
        }
    }

    public static ImageSize of(LoadedFrame frame) {
        return new ImageSize(
                frame.pixels().columns(), frame.pixels().rows(), frame.facts().aspectRatio());
    }

    /** Whether the point lies on a pixel; the image reaches half a pixel beyond the outermost centres. */
    public boolean contains(ImagePoint point) {
        return point.column() >= -0.5
                && point.row() >= -0.5
                && point.column() < columns - 0.5
                && point.row() < rows - 0.5;
    }
}
