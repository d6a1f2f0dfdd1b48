package org.fovea.dicom.geometry;

import java.util.Optional;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A part of an ultrasound image with a scale of its own (PS3.3 C.8.5.5): the sector, a zoomed inset, a Doppler trace.
 *
 * @param left first column
 * @param top first row
 * @param right last column, included
 * @param bottom last row, included
 * @param spacing null where an axis is no length in centimetres, such as time or velocity, or has no scale
 */
public record UltrasoundRegion(
        int left, int top, int right, int bottom, @Nullable PixelSpacing spacing) {

    /** Physical Units X Direction (0018,6024): centimetres. */
    private static final int CENTIMETRES = 3;

    private static final double MM_PER_CM = 10;
    private static final double HALF_A_PIXEL = 0.5;

    /** Empty where the item does not say where it lies. */
    static Optional<UltrasoundRegion> of(DicomObject item) {
        int left = item.integer(Tag.REGION_LOCATION_MIN_X0, 0);
        int top = item.integer(Tag.REGION_LOCATION_MIN_Y0, 0);
        int right = item.integer(Tag.REGION_LOCATION_MAX_X1, Integer.MAX_VALUE);
        int bottom = item.integer(Tag.REGION_LOCATION_MAX_Y1, Integer.MAX_VALUE);
        return right < left || bottom < top
                ? Optional.empty()
                : Optional.of(new UltrasoundRegion(left, top, right, bottom, spacing(item)));
    }

    private static @Nullable PixelSpacing spacing(DicomObject item) {
        double[] x = item.decimals(Tag.PHYSICAL_DELTA_X);
        double[] y = item.decimals(Tag.PHYSICAL_DELTA_Y);
        if (item.integer(Tag.PHYSICAL_UNITS_X_DIRECTION, 0) != CENTIMETRES
                || item.integer(Tag.PHYSICAL_UNITS_Y_DIRECTION, 0) != CENTIMETRES
                || x.length == 0
                || y.length == 0) {
            return null;
        }
        double column = Math.abs(x[0]) * MM_PER_CM;
        double row = Math.abs(y[0]) * MM_PER_CM;
        boolean possible = row > 0 && column > 0 && Double.isFinite(row) && Double.isFinite(column);
        return possible ? new PixelSpacing(row, column, PixelSpacing.Source.ULTRASOUND_REGION) : null;
    }

    /** Whether both its axes are lengths. */
    public boolean spatial() {
        return spacing != null;
    }

    /** Whether a place lies on one of its pixels. */
    public boolean contains(ImagePoint point) {
        return point.column() >= left - HALF_A_PIXEL
                && point.column() <= right + HALF_A_PIXEL
                && point.row() >= top - HALF_A_PIXEL
                && point.row() <= bottom + HALF_A_PIXEL;
    }

    /** Pixels that it covers. */
    public double pixels() {
        return (right - left + 1.0) * (bottom - top + 1.0);
    }
}
