package org.fovea.dicom.geometry;

/**
 * Where a frame lies in the patient (PS3.3 C.7.6.2).
 *
 * @param position centre of the first pixel, Image Position (Patient) (0020,0032)
 * @param rowDirection unit vector along a row, towards growing columns: the first triplet of (0020,0037)
 * @param columnDirection unit vector down a column, towards growing rows: the second triplet
 * @param spacing distance of pixel centres in the patient
 */
public record ImagePlane(Vector3 position, Vector3 rowDirection, Vector3 columnDirection, PixelSpacing spacing) {

    /** Scanners write direction cosines with few digits; more than this is no rotation. */
    private static final double TOLERANCE = 1e-2;

    public ImagePlane {
        if (Math.abs(rowDirection.length() - 1) > TOLERANCE
                || Math.abs(columnDirection.length() - 1) > TOLERANCE
                || Math.abs(rowDirection.dot(columnDirection)) > TOLERANCE) {
            throw new IllegalArgumentException("image orientation is not two perpendicular unit vectors: "
                    + rowDirection + ", " + columnDirection);
        }
    }

    /** Unit vector across the plane, row direction x column direction. */
    public Vector3 normal() {
        return rowDirection.cross(columnDirection);
    }

    /** How far the plane lies along its own normal, in mm: the key that sorts a stack. */
    public double alongNormal() {
        return position.dot(normal());
    }

    /** Equation C.7.6.2.1-1. */
    public Vector3 toPatient(ImagePoint point) {
        return position.plus(rowDirection.times(point.column() * spacing.columnMm()))
                .plus(columnDirection.times(point.row() * spacing.rowMm()));
    }

    /** Foot of the perpendicular from a patient point onto this plane, in image pixels. */
    public ImagePoint toImage(Vector3 point) {
        Vector3 fromOrigin = point.minus(position);
        return new ImagePoint(
                fromOrigin.dot(rowDirection) / spacing.columnMm(), fromOrigin.dot(columnDirection) / spacing.rowMm());
    }

    /** Signed distance of a patient point from this plane along its normal, in mm. */
    public double distance(Vector3 point) {
        return point.minus(position).dot(normal());
    }
}
