package org.fovea.dicom.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.InstanceReference;
import org.fovea.dicom.attribute.Tag;
import org.jspecify.annotations.Nullable;

/** Reads regions, their outlines and what was observed of them (PS3.3 C.8.8.5, C.8.8.6, C.8.8.8). */
final class StructureSetReader {

    private final DicomObject object;
    private int broken;

    StructureSetReader(DicomObject object) {
        this.object = object;
    }

    Outcome<StructureSet> read() {
        Map<Integer, DicomObject> outlines = byNumber(Tag.ROI_CONTOUR_SEQUENCE);
        Map<Integer, DicomObject> observations = byNumber(Tag.RT_ROI_OBSERVATIONS_SEQUENCE);
        List<Roi> rois = new ArrayList<>();
        for (DicomObject item : object.items(Tag.STRUCTURE_SET_ROI_SEQUENCE)) {
            int[] number = item.integers(Tag.ROI_NUMBER);
            if (number.length > 0) {
                rois.add(roi(number[0], item, outlines.get(number[0]), observations.get(number[0])));
            }
        }
        return rois.isEmpty()
                ? Outcome.failure(Problem.of(StructureProblem.NOT_A_STRUCTURE_SET))
                : Outcome.success(new StructureSet(object.text(Tag.STRUCTURE_SET_LABEL), rois, broken));
    }

    private Map<Integer, DicomObject> byNumber(int sequence) {
        Map<Integer, DicomObject> items = new HashMap<>();
        for (DicomObject item : object.items(sequence)) {
            int[] number = item.integers(Tag.REFERENCED_ROI_NUMBER);
            if (number.length > 0) {
                items.putIfAbsent(number[0], item);
            }
        }
        return items;
    }

    private Roi roi(int number, DicomObject item, @Nullable DicomObject outline, @Nullable DicomObject observation) {
        String frame = item.text(Tag.REFERENCED_FRAME_OF_REFERENCE_UID);
        return new Roi(
                number,
                item.text(Tag.ROI_NAME),
                item.text(Tag.ROI_DESCRIPTION),
                outline == null ? null : colour(outline.integers(Tag.ROI_DISPLAY_COLOR)),
                observation == null ? "" : observation.text(Tag.RT_ROI_INTERPRETED_TYPE),
                item.text(Tag.ROI_GENERATION_ALGORITHM),
                frame.isEmpty() ? commonFrame() : frame,
                outline == null ? List.of() : contours(outline));
    }

    private String commonFrame() {
        String own = object.item(Tag.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE).text(Tag.FRAME_OF_REFERENCE_UID);
        return own.isEmpty() ? object.text(Tag.FRAME_OF_REFERENCE_UID) : own;
    }

    private static @Nullable Integer colour(int[] rgb) {
        if (rgb.length != 3) {
            return null;
        }
        return Math.clamp(rgb[0], 0, 255) << 16 | Math.clamp(rgb[1], 0, 255) << 8 | Math.clamp(rgb[2], 0, 255);
    }

    private List<Contour> contours(DicomObject outline) {
        List<Contour> contours = new ArrayList<>();
        for (DicomObject item : outline.items(Tag.CONTOUR_SEQUENCE)) {
            double[] xyz = item.decimals(Tag.CONTOUR_DATA);
            if (xyz.length == 0 || xyz.length % 3 != 0 || !Arrays.stream(xyz).allMatch(Double::isFinite)) {
                broken++;
                continue;
            }
            contours.add(new Contour(
                    geometry(item.text(Tag.CONTOUR_GEOMETRIC_TYPE), xyz.length / 3),
                    xyz,
                    InstanceReference.in(item, Tag.CONTOUR_IMAGE_SEQUENCE)));
        }
        return contours;
    }

    /** What is not said to be closed, and is no point, is drawn as a line and encloses nothing. */
    private static Contour.Geometry geometry(String term, int points) {
        return switch (term) {
            case "CLOSED_PLANAR", "CLOSEDPLANAR_XOR" -> Contour.Geometry.CLOSED;
            case "POINT" -> Contour.Geometry.POINT;
            default -> points == 1 ? Contour.Geometry.POINT : Contour.Geometry.OPEN;
        };
    }
}
