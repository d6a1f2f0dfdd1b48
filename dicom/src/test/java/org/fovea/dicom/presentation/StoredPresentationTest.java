package org.fovea.dicom.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.pixel.Window;
import org.junit.jupiter.api.Test;

class StoredPresentationTest {

    @Test
    void readsALookAndWhatWasDrawn() {
        StoredPresentation state = StoredPresentation.of(state()).orElseThrow();
        assertThat(state.isFor("2.25.1", 3)).isTrue();
        assertThat(state.isFor("2.25.2", 3)).isFalse();
        assertThat(state.rotation()).isEqualTo(270);
        assertThat(state.flipped()).isTrue();
        assertThat(state.inverse()).isTrue();
        assertThat(state.voi().getFirst().tables().getFirst()).isEqualTo(Window.of(40, 400));
        assertThat(state.shutter()).isNotNull();
        assertThat(state.shutter().open(4, 9)).isTrue();
        assertThat(state.shutter().open(3, 9)).isFalse();
        DisplayedArea area = state.areas().getFirst();
        assertThat(area.topLeft()).isEqualTo(new ImagePoint(10, 20));
        assertThat(area.mode()).isEqualTo(DisplayedArea.Mode.MAGNIFY);
        assertThat(area.magnification()).isEqualTo(2);
        StateAnnotation annotation = state.annotations().getFirst();
        assertThat(annotation.isFor("2.25.1", 1)).isTrue();
        assertThat(annotation.graphics()).hasSize(1);
        assertThat(annotation.graphics().getFirst().places())
                .containsExactly(
                        new GraphicPlace.OnImage(new ImagePoint(1, 2)), new GraphicPlace.OnImage(new ImagePoint(3, 4)));
        assertThat(annotation.texts().getFirst().topLeft()).isEqualTo(new GraphicPlace.OnDisplay(0.25, 0.5));
    }

    @Test
    void aStateWithoutImagesIsNone() {
        assertThat(StoredPresentation.of(new ObjectDraft()))
                .isEqualTo(Outcome.failure(Problem.of(PresentationProblem.NOT_A_PRESENTATION_STATE)));
    }

    private static ObjectDraft state() {
        ObjectDraft line = new ObjectDraft()
                .text(Tag.GRAPHIC_ANNOTATION_UNITS, "PIXEL")
                .integers(Tag.GRAPHIC_DIMENSIONS, 2)
                .decimals(Tag.GRAPHIC_DATA, 1.5, 2.5, 3.5, 4.5)
                .text(Tag.GRAPHIC_TYPE, "POLYLINE");
        ObjectDraft odd = new ObjectDraft().decimals(Tag.GRAPHIC_DATA, 1, 2, 3).text(Tag.GRAPHIC_TYPE, "POLYLINE");
        ObjectDraft words = new ObjectDraft()
                .text(Tag.BOUNDING_BOX_ANNOTATION_UNITS, "DISPLAY")
                .text(Tag.UNFORMATTED_TEXT_VALUE, "here")
                .decimals(Tag.BOUNDING_BOX_TOP_LEFT_HAND_CORNER, 0.25, 0.5);
        return new ObjectDraft()
                .items(
                        Tag.REFERENCED_SERIES_SEQUENCE,
                        new ObjectDraft()
                                .items(
                                        Tag.REFERENCED_IMAGE_SEQUENCE,
                                        new ObjectDraft().text(Tag.REFERENCED_SOP_INSTANCE_UID, "2.25.1")))
                .items(
                        Tag.SOFTCOPY_VOI_LUT_SEQUENCE,
                        new ObjectDraft().text(Tag.WINDOW_CENTER, "40").text(Tag.WINDOW_WIDTH, "400"))
                .text(Tag.SHUTTER_SHAPE, "RECTANGULAR")
                .text(Tag.SHUTTER_LEFT_VERTICAL_EDGE, "5")
                .text(Tag.SHUTTER_RIGHT_VERTICAL_EDGE, "50")
                .text(Tag.SHUTTER_UPPER_HORIZONTAL_EDGE, "10")
                .text(Tag.SHUTTER_LOWER_HORIZONTAL_EDGE, "60")
                .text(Tag.PRESENTATION_LUT_SHAPE, "INVERSE")
                .integers(Tag.IMAGE_ROTATION, -90)
                .text(Tag.IMAGE_HORIZONTAL_FLIP, "Y")
                .items(
                        Tag.DISPLAYED_AREA_SELECTION_SEQUENCE,
                        new ObjectDraft()
                                .integers(Tag.DISPLAYED_AREA_TOP_LEFT, 11, 21)
                                .integers(Tag.DISPLAYED_AREA_BOTTOM_RIGHT, 100, 100)
                                .text(Tag.PRESENTATION_SIZE_MODE, "MAGNIFY")
                                .decimals(Tag.PRESENTATION_PIXEL_MAGNIFICATION_RATIO, 2))
                .items(
                        Tag.GRAPHIC_ANNOTATION_SEQUENCE,
                        new ObjectDraft()
                                .text(Tag.GRAPHIC_LAYER, "A")
                                .items(Tag.GRAPHIC_OBJECT_SEQUENCE, line, odd)
                                .items(Tag.TEXT_OBJECT_SEQUENCE, words));
    }
}
