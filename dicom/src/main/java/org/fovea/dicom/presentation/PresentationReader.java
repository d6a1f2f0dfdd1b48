package org.fovea.dicom.presentation;

import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.InstanceReference;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.pixel.CieLab;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.pixel.ObjectTables;
import org.fovea.dicom.pixel.VoiLut;

/** Reads the modules of a greyscale softcopy presentation state (PS3.3 A.33.1). */
final class PresentationReader {

    private final DicomObject object;
    private final List<Problem> warnings = new ArrayList<>();

    PresentationReader(DicomObject object) {
        this.object = object;
    }

    Outcome<StoredPresentation> read() {
        List<InstanceReference> images = object.items(Tag.REFERENCED_SERIES_SEQUENCE).stream()
                .flatMap(series -> InstanceReference.in(series, Tag.REFERENCED_IMAGE_SEQUENCE).stream())
                .toList();
        if (images.isEmpty()) {
            return Outcome.failure(Problem.of(PresentationProblem.NOT_A_PRESENTATION_STATE));
        }
        ModalityLut modality = ObjectTables.modality(object, warnings);
        // C.11.2.1.1: of the image's own signs the state says nothing, of its output the intercept does.
        boolean signed = modality instanceof ModalityLut.Rescale rescale && rescale.intercept() < 0;
        return Outcome.success(new StoredPresentation(
                object.text(Tag.CONTENT_LABEL),
                object.text(Tag.CONTENT_DESCRIPTION),
                object.text(Tag.CONTENT_CREATOR_NAME),
                images,
                modality,
                voi(signed),
                object.text(Tag.PRESENTATION_LUT_SHAPE).equals("INVERSE"),
                ObjectTables.presentation(object, warnings),
                Math.floorMod(object.integer(Tag.IMAGE_ROTATION, 0), 360) / 90 * 90,
                object.text(Tag.IMAGE_HORIZONTAL_FLIP).equals("Y"),
                areas(),
                layers(),
                new AnnotationReader(object).read(),
                ObjectTables.shutter(object, warnings),
                warnings));
    }

    private List<StateVoi> voi(boolean signed) {
        List<StateVoi> all = new ArrayList<>();
        for (DicomObject item : object.items(Tag.SOFTCOPY_VOI_LUT_SEQUENCE)) {
            List<VoiLut> tables = ObjectTables.voi(item, signed, warnings);
            if (!tables.isEmpty()) {
                all.add(new StateVoi(InstanceReference.in(item, Tag.REFERENCED_IMAGE_SEQUENCE), tables));
            }
        }
        return all;
    }

    private List<DisplayedArea> areas() {
        List<DisplayedArea> areas = new ArrayList<>();
        for (DicomObject item : object.items(Tag.DISPLAYED_AREA_SELECTION_SEQUENCE)) {
            int[] topLeft = item.integers(Tag.DISPLAYED_AREA_TOP_LEFT);
            int[] bottomRight = item.integers(Tag.DISPLAYED_AREA_BOTTOM_RIGHT);
            if (topLeft.length == 2 && bottomRight.length == 2) {
                Double ratio = item.decimal(Tag.PRESENTATION_PIXEL_MAGNIFICATION_RATIO);
                DisplayedArea.Mode mode =
                        switch (item.text(Tag.PRESENTATION_SIZE_MODE)) {
                            case "TRUE SIZE" -> DisplayedArea.Mode.TRUE_SIZE;
                            case "MAGNIFY" ->
                                ratio != null && ratio > 0
                                        ? DisplayedArea.Mode.MAGNIFY
                                        : DisplayedArea.Mode.SCALE_TO_FIT;
                            default -> DisplayedArea.Mode.SCALE_TO_FIT;
                        };
                areas.add(new DisplayedArea(
                        InstanceReference.in(item, Tag.REFERENCED_IMAGE_SEQUENCE),
                        new ImagePoint(topLeft[0] - 1.0, topLeft[1] - 1.0),
                        new ImagePoint(bottomRight[0] - 1.0, bottomRight[1] - 1.0),
                        mode,
                        mode == DisplayedArea.Mode.MAGNIFY && ratio != null ? ratio : 0));
            }
        }
        return areas;
    }

    private List<GraphicLayer> layers() {
        return object.items(Tag.GRAPHIC_LAYER_SEQUENCE).stream()
                .map(item -> new GraphicLayer(
                        item.text(Tag.GRAPHIC_LAYER),
                        item.integer(Tag.GRAPHIC_LAYER_ORDER, 0),
                        item.text(Tag.GRAPHIC_LAYER_DESCRIPTION),
                        CieLab.rgb(item, Tag.GRAPHIC_LAYER_RECOMMENDED_DISPLAY_CIELAB_VALUE)))
                .toList();
    }
}
