package org.fovea.dicom.report;

import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.geometry.ImagePoint;

/**
 * What a reader drew and measured: a measurement group (PS3.16 TID 1501), or a planar region with its values (TID 1410).
 *
 * @param label tells it from others of the study, for people
 * @param trackingUid tells it from all others, also in later reports
 * @param regions what was drawn, where its values do not each have their own; may be empty
 * @param values may be empty where there is a region
 * @param comment in the reader's words, or what the values rest on; may be empty
 * @param image that it was drawn on, or one of the series that was cut
 */
public record MeasuredMark(
        String label,
        String trackingUid,
        List<MeasuredShape> regions,
        List<MeasuredValue> values,
        String comment,
        ImageReference image) {

    private static final Code REGION = Code.dcm("111030", "Image Region");

    public MeasuredMark {
        regions = List.copyOf(regions);
        values = List.copyOf(values);
        if (label.isBlank() || trackingUid.isEmpty() || (regions.isEmpty() && values.isEmpty())) {
            throw new IllegalArgumentException("a mark has a label, a UID and something to show: " + label);
        }
    }

    /**
     * A distance in mm.
     *
     * @param millimetres not negative
     */
    public static MeasuredMark length(
            String label,
            String trackingUid,
            double millimetres,
            ImagePoint from,
            ImagePoint to,
            ImageReference image) {
        MeasuredShape line = new MeasuredShape.OnImage(MeasuredShape.Kind.POLYLINE, List.of(from, to), image);
        MeasuredValue value =
                new MeasuredValue(MeasuredCodes.LENGTH, null, millimetres, MeasuredCodes.MILLIMETRE, List.of(line));
        return new MeasuredMark(label, trackingUid, List.of(), List.of(value), "", image);
    }

    List<ObjectDraft> content() {
        List<ObjectDraft> items = new ArrayList<>();
        regions.forEach(region -> items.add(region.item(ContentItem.CONTAINS, REGION)));
        values.forEach(value -> items.add(value.item()));
        if (!comment.isBlank()) {
            items.add(ContentItem.text(ContentItem.CONTAINS, Code.dcm("121106", "Comment"), comment));
        }
        return items;
    }
}
