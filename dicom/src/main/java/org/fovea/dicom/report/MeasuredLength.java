package org.fovea.dicom.report;

import java.util.List;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.geometry.ImagePoint;

/**
 * A distance that a reader measured in an image.
 *
 * @param label tells it from others of the study, for people
 * @param trackingUid tells it from all others, also in later reports
 * @param millimetres not negative
 */
public record MeasuredLength(
        String label, String trackingUid, double millimetres, ImagePoint from, ImagePoint to, ImageReference image) {

    private static final Code LENGTH = new Code("410668003", "SCT", "Length");
    private static final Code MILLIMETRE = new Code("mm", "UCUM", "millimeter");

    public MeasuredLength {
        if (label.isBlank() || trackingUid.isEmpty() || !(millimetres >= 0) || !Double.isFinite(millimetres)) {
            throw new IllegalArgumentException("a length has a label, a UID and a value: " + millimetres);
        }
    }

    /** PS3.16 TID 300 with the line that was measured (TID 320). */
    List<ObjectDraft> content() {
        ObjectDraft line = ContentItem.polyline(
                ContentItem.INFERRED_FROM, MeasurementReport.SOURCE_OF_MEASUREMENT, List.of(from, to), image);
        return List.of(ContentItem.below(
                ContentItem.number(ContentItem.CONTAINS, LENGTH, millimetres, MILLIMETRE), List.of(line)));
    }
}
