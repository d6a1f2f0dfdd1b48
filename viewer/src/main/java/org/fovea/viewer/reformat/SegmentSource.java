package org.fovea.viewer.reformat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.segment.Segment;
import org.fovea.dicom.segment.SegmentFrame;
import org.fovea.dicom.segment.SegmentMask;
import org.fovea.dicom.segment.Segmentation;
import org.fovea.dicom.structure.Contour;
import org.fovea.dicom.structure.Roi;
import org.fovea.dicom.structure.StructureSet;

/** Makes layers of segmentations and structure sets. Decodes: not for the UI thread. */
public final class SegmentSource {

    private static final String AUTOMATIC = "AUTOMATIC";

    private SegmentSource() {}

    /**
     * Every segment that lies somewhere.
     *
     * @param name of the object, for the sentence where nothing of it lies in the patient
     * @return as many layers as it takes; a failure with the first mask's problem where one cannot be decoded
     */
    public static Outcome<List<SegmentLayer>> of(Segmentation segmentation, double opacity, String name) {
        List<Segment> segments = segmentation.segments().stream()
                .filter(segment -> !segment.background())
                .toList();
        List<SegmentLayer> layers = new ArrayList<>();
        for (int first = 0; first < segments.size(); first += SegmentGrid.MOST) {
            List<Segment> some = segments.subList(first, Math.min(segments.size(), first + SegmentGrid.MOST));
            List<SegmentGrid.Part> parts = new ArrayList<>();
            List<SegmentLook> looks = new ArrayList<>();
            for (int i = 0; i < some.size(); i++) {
                Segment segment = some.get(i);
                for (SegmentFrame frame : segmentation.framesOf(segment.number())) {
                    ImagePlane plane = frame.plane();
                    if (plane == null) {
                        continue;
                    }
                    switch (segmentation.mask(frame, segment.number())) {
                        case Outcome.Success<SegmentMask>(SegmentMask mask) ->
                            parts.add(new SegmentGrid.Part(i, plane, mask.bits()));
                        case Outcome.Failure<SegmentMask>(Problem problem) -> {
                            return Outcome.failure(problem);
                        }
                    }
                }
                looks.add(new SegmentLook(
                        segment.title(),
                        Objects.requireNonNullElse(segment.rgb(), SegmentLook.colour(first + i)),
                        segment.algorithmType().equals(AUTOMATIC),
                        true));
            }
            if (parts.stream().anyMatch(part -> !part.bits().isEmpty())) {
                SegmentGrid grid = SegmentGrid.of(
                        segmentation.columns(),
                        segmentation.rows(),
                        parts,
                        parts.getFirst().plane().spacing().rowMm());
                layers.add(new SegmentLayer(grid, segmentation.frameOfReferenceUid(), looks, opacity));
            }
        }
        return placed(layers, name);
    }

    /**
     * Every region with closed outlines, in the grid of the images that it is read on. Outlines of a slice count for the
     * whole slice.
     *
     * @param planes of the images
     * @param frameOfReferenceUid of the images
     */
    public static Outcome<List<SegmentLayer>> of(
            StructureSet structures,
            List<ImagePlane> planes,
            int columns,
            int rows,
            double sliceMm,
            String frameOfReferenceUid,
            double opacity) {
        List<Roi> rois = structures.rois().stream()
                .filter(roi -> roi.frameOfReferenceUid().equals(frameOfReferenceUid))
                .filter(roi ->
                        roi.contours().stream().anyMatch(contour -> contour.geometry() == Contour.Geometry.CLOSED))
                .toList();
        List<SegmentLayer> layers = new ArrayList<>();
        for (int first = 0; first < rois.size(); first += SegmentGrid.MOST) {
            List<Roi> some = rois.subList(first, Math.min(rois.size(), first + SegmentGrid.MOST));
            List<SegmentGrid.Part> parts = new ArrayList<>();
            List<SegmentLook> looks = new ArrayList<>();
            for (int i = 0; i < some.size(); i++) {
                Roi roi = some.get(i);
                for (ImagePlane plane : planes) {
                    parts.add(new SegmentGrid.Part(
                            i, plane, roi.in(plane, sliceMm / 2).mask(columns, rows)));
                }
                looks.add(new SegmentLook(
                        roi.name(),
                        Objects.requireNonNullElse(roi.rgb(), SegmentLook.colour(first + i)),
                        roi.generationAlgorithm().equals(AUTOMATIC),
                        true));
            }
            if (parts.stream().anyMatch(part -> !part.bits().isEmpty())) {
                layers.add(new SegmentLayer(
                        SegmentGrid.of(columns, rows, parts, sliceMm), frameOfReferenceUid, looks, opacity));
            }
        }
        return placed(layers, structures.label());
    }

    private static Outcome<List<SegmentLayer>> placed(List<SegmentLayer> layers, String name) {
        return layers.isEmpty()
                ? Outcome.failure(Problem.of(FusionProblem.NOTHING_PLACED, name))
                : Outcome.success(List.copyOf(layers));
    }
}
