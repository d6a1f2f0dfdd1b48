package org.fovea.dicom.report;

import java.util.List;
import org.fovea.dicom.attribute.NumberText;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.geometry.PixelSpacing;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.pixel.Window;
import org.jspecify.annotations.Nullable;

/**
 * How a grey image looked to its reader, and what was drawn on it: a Grayscale Softcopy Presentation State (PS3.3
 * A.33.1) of one image or frame.
 *
 * @param label names the state, at most 16 capitals, digits, blanks and underscores
 * @param reader who made it, as DICOM writes names; may be empty
 * @param columns of the image, which is shown whole
 * @param rows of the image
 * @param spacing null where unknown
 * @param rescale the image's own, or {@link ModalityLut#IDENTITY}'s
 * @param window in output units of the rescale
 * @param inverted whether low values are bright, as those of MONOCHROME1 images are unless the reader inverts them
 * @param marks may be empty
 */
public record PresentationState(
        String label,
        String reader,
        ImageReference image,
        int columns,
        int rows,
        @Nullable PixelSpacing spacing,
        ModalityLut.Rescale rescale,
        Window window,
        boolean inverted,
        List<GraphicMark> marks) {

    private static final String SOP_CLASS = "1.2.840.10008.5.1.4.1.1.11.1";
    /** Rescale Type of an unknown unit (PS3.3 C.11.1.1.2). */
    private static final String UNSPECIFIED = "US";

    private static final String LAYER = "MARKS";

    public PresentationState {
        marks = List.copyOf(marks);
        if (columns < 1 || rows < 1) {
            throw new IllegalArgumentException("an image has columns and rows: " + columns + " x " + rows);
        }
        if (!label.matches("[A-Z0-9 _]{1,16}")) {
            throw new IllegalArgumentException("a label is 1 to 16 capitals, digits, blanks and underscores: " + label);
        }
    }

    public ObjectDraft object(Heading heading) {
        ObjectDraft draft = heading.object(SOP_CLASS, "PR")
                .text(Tag.CONTENT_LABEL, label)
                .text(Tag.CONTENT_DESCRIPTION, heading.description())
                .text(Tag.PRESENTATION_CREATION_DATE, heading.date())
                .text(Tag.PRESENTATION_CREATION_TIME, heading.time())
                .text(Tag.CONTENT_CREATOR_NAME, reader)
                .items(
                        Tag.REFERENCED_SERIES_SEQUENCE,
                        new ObjectDraft()
                                .text(Tag.SERIES_INSTANCE_UID, image.seriesInstanceUid())
                                .items(Tag.REFERENCED_IMAGE_SEQUENCE, image.item()))
                .items(Tag.DISPLAYED_AREA_SELECTION_SEQUENCE, displayedArea());
        heading.study().copyBodyTo(draft);
        grey(draft);
        if (!marks.isEmpty()) {
            draft.items(
                            Tag.GRAPHIC_LAYER_SEQUENCE,
                            new ObjectDraft().text(Tag.GRAPHIC_LAYER, LAYER).text(Tag.GRAPHIC_LAYER_ORDER, "1"))
                    .items(
                            Tag.GRAPHIC_ANNOTATION_SEQUENCE,
                            marks.stream()
                                    .map(mark -> mark.annotation(LAYER, image))
                                    .toArray(ObjectDraft[]::new));
        }
        return draft;
    }

    private ObjectDraft displayedArea() {
        ObjectDraft area = new ObjectDraft()
                .items(Tag.REFERENCED_IMAGE_SEQUENCE, image.item())
                .integers(Tag.DISPLAYED_AREA_TOP_LEFT, 1, 1)
                .integers(Tag.DISPLAYED_AREA_BOTTOM_RIGHT, columns, rows)
                .text(Tag.PRESENTATION_SIZE_MODE, "SCALE TO FIT");
        return spacing == null
                ? area.text(Tag.PRESENTATION_PIXEL_ASPECT_RATIO, "1", "1")
                : area.text(
                        Tag.PRESENTATION_PIXEL_SPACING,
                        NumberText.decimal(spacing.rowMm()),
                        NumberText.decimal(spacing.columnMm()));
    }

    private void grey(ObjectDraft draft) {
        ObjectDraft voi = new ObjectDraft()
                .text(Tag.WINDOW_CENTER, NumberText.decimal(window.center()))
                .text(Tag.WINDOW_WIDTH, NumberText.decimal(window.width()));
        if (window.function() != Window.Function.LINEAR) {
            voi.text(Tag.VOI_LUT_FUNCTION, window.function().name());
        }
        draft.text(Tag.RESCALE_INTERCEPT, NumberText.decimal(rescale.intercept()))
                .text(Tag.RESCALE_SLOPE, NumberText.decimal(rescale.slope()))
                .text(Tag.RESCALE_TYPE, rescale.unit().isEmpty() ? UNSPECIFIED : rescale.unit())
                .items(Tag.SOFTCOPY_VOI_LUT_SEQUENCE, voi)
                .text(Tag.PRESENTATION_LUT_SHAPE, inverted ? "INVERSE" : "IDENTITY");
    }
}
