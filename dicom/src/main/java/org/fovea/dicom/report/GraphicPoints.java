package org.fovea.dicom.report;

import java.util.List;
import org.fovea.dicom.geometry.ImagePoint;

/** Places in an image as Graphic Data writes them: column, row, counted from the image's top left corner. */
final class GraphicPoints {

    /** From the centre of the first pixel, our origin, to its corner, DICOM's. */
    private static final double CORNER = 0.5;

    private GraphicPoints() {}

    /** Two numbers for each point. */
    static double[] of(List<ImagePoint> points) {
        double[] data = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            data[2 * i] = points.get(i).column() + CORNER;
            data[2 * i + 1] = points.get(i).row() + CORNER;
        }
        return data;
    }
}
