package org.fovea.viewer.reformat;

import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.PixelSpacing;
import org.fovea.dicom.geometry.Vector3;

/**
 * A plane through a volume and the raster that stands for it. The raster says what fits a viewport and where values are
 * counted; what the plane meets of the volume beyond it is drawn too.
 *
 * @param plane where the raster lies; its spacing is the same both ways
 * @param columns pixels across, at least 1
 * @param rows pixels down, at least 1
 */
public record CutPlane(ImagePlane plane, int columns, int rows) {

    public CutPlane {
        if (columns < 1 || rows < 1) {
            throw new IllegalArgumentException("impossible cut: " + columns + " x " + rows);
        }
    }

    /**
     * A raster with a known point at known image coordinates.
     *
     * @param right unit vector along a row
     * @param down unit vector down a column, perpendicular to {@code right}
     * @param spacingMm of its pixels, both ways
     */
    public static CutPlane at(
            Vector3 point,
            double column,
            double row,
            Vector3 right,
            Vector3 down,
            double spacingMm,
            int columns,
            int rows) {
        Vector3 corner = point.minus(right.times(column * spacingMm)).minus(down.times(row * spacingMm));
        PixelSpacing spacing = new PixelSpacing(spacingMm, spacingMm, PixelSpacing.Source.PATIENT);
        return new CutPlane(new ImagePlane(corner, right, down, spacing), columns, rows);
    }

    public double spacingMm() {
        return plane.spacing().columnMm();
    }
}
