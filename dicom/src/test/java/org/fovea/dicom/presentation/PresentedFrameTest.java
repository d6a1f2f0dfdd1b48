package org.fovea.dicom.presentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.pixel.FrameGraphics;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.GreyValues;
import org.fovea.dicom.pixel.LookupTable;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.pixel.Window;
import org.fovea.dicom.study.FrameFacts;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.LoadedFrame;
import org.junit.jupiter.api.Test;

/** What an image becomes under a presentation state, and what it stays. */
class PresentedFrameTest {

    private static final Window OWN = Window.of(500, 1000);

    private static LoadedFrame frame(ModalityLut modality) {
        GreyFrame grey = new GreyFrame(
                2,
                2,
                new GreyValues.Shorts(new short[] {0, 100, 1024, 2048}, false),
                modality,
                List.of(OWN),
                true,
                GreyFrame.Padding.NONE);
        FrameFacts facts =
                new FrameFacts(null, null, 1, "", List.of(), null, null, null, 0, false, List.of(), List.of());
        return new LoadedFrame(new FrameKey("2.25.1", 1), grey, facts, FrameGraphics.NONE);
    }

    private static ObjectDraft state() {
        return new ObjectDraft()
                .items(
                        Tag.REFERENCED_SERIES_SEQUENCE,
                        new ObjectDraft()
                                .items(
                                        Tag.REFERENCED_IMAGE_SEQUENCE,
                                        new ObjectDraft().text(Tag.REFERENCED_SOP_INSTANCE_UID, "2.25.1")));
    }

    private static ObjectDraft window(String center, String width, String function) {
        return state().items(
                        Tag.SOFTCOPY_VOI_LUT_SEQUENCE,
                        new ObjectDraft()
                                .text(Tag.WINDOW_CENTER, center)
                                .text(Tag.WINDOW_WIDTH, width)
                                .text(Tag.VOI_LUT_FUNCTION, function));
    }

    private static LoadedFrame seen(ObjectDraft state, LoadedFrame frame) {
        return StoredPresentation.of(state).orElseThrow().over(frame);
    }

    private static GreyFrame grey(LoadedFrame frame) {
        return (GreyFrame) frame.pixels();
    }

    @Test
    void polarityWindowAndTableAreTheStates() {
        ObjectDraft state = window("40", "400", "LINEAR")
                .items(
                        Tag.PRESENTATION_LUT_SEQUENCE,
                        new ObjectDraft()
                                .integers(Tag.LUT_DESCRIPTOR, 3, 0, 8)
                                .bytes(Tag.LUT_DATA, new byte[] {0, 40, -1}));
        GreyFrame seen = grey(seen(state, frame(ModalityLut.IDENTITY)));
        assertThat(seen.inverse()).as("MONOCHROME1 gives way").isFalse();
        assertThat(seen.voi()).containsExactly(Window.of(40, 400));
        LookupTable table = seen.presentation();
        assertThat(table).isNotNull();
        assertThat(table.at(1)).isEqualTo(40);
        assertThat(grey(seen(state().text(Tag.PRESENTATION_LUT_SHAPE, "INVERSE"), frame(ModalityLut.IDENTITY)))
                        .inverse())
                .isTrue();
    }

    @Test
    void aStateWithoutWindowsLeavesTheImagesOwn() {
        assertThat(grey(seen(state(), frame(ModalityLut.IDENTITY))).voi()).containsExactly(OWN);
    }

    @Test
    void theShutterIsTheStatesAndNoOther() {
        LoadedFrame shuttered = seen(
                state().text(Tag.SHUTTER_SHAPE, "RECTANGULAR")
                        .text(Tag.SHUTTER_LEFT_VERTICAL_EDGE, "2")
                        .text(Tag.SHUTTER_RIGHT_VERTICAL_EDGE, "2")
                        .text(Tag.SHUTTER_UPPER_HORIZONTAL_EDGE, "1")
                        .text(Tag.SHUTTER_LOWER_HORIZONTAL_EDGE, "2"),
                frame(ModalityLut.IDENTITY));
        assertThat(shuttered.graphics().shutter()).isNotNull();
        assertThat(shuttered.graphics().shutter().open(1, 0)).isTrue();
        assertThat(shuttered.graphics().shutter().open(0, 0)).isFalse();
        assertThat(seen(state(), shuttered).graphics().shutter()).isNull();
    }

    /** A state without a rescale gives its window in stored values; the image goes on measuring in its unit. */
    @Test
    void windowsInOtherUnitsGiveEveryValueTheSameGrey() {
        ModalityLut hounsfield = new ModalityLut.Rescale(2, -1000, "HU");
        for (String function : List.of("LINEAR", "LINEAR_EXACT", "SIGMOID")) {
            Window given = new Window(600, 800, Window.Function.valueOf(function), "");
            GreyFrame seen = grey(seen(window("600", "800", function), frame(hounsfield)));
            assertThat(seen.modality()).isEqualTo(hounsfield);
            for (double stored : new double[] {0, 250, 599.5, 600, 731, 2048}) {
                assertThat(seen.voi().getFirst().toGrey(hounsfield.toOutput(stored)))
                        .as(function)
                        .isCloseTo(given.toGrey(stored), within(1e-9));
            }
        }
        GreyFrame step = grey(seen(window("600", "1", "LINEAR"), frame(hounsfield)));
        assertThat(step.voi().getFirst().toGrey(hounsfield.toOutput(599.5))).isZero();
        assertThat(step.voi().getFirst().toGrey(hounsfield.toOutput(599.6))).isEqualTo(1);
    }

    @Test
    void greysThatCannotBeTheImagesAreRefusedAndSaid() {
        ObjectDraft table = state().items(
                        Tag.SOFTCOPY_VOI_LUT_SEQUENCE,
                        new ObjectDraft()
                                .items(
                                        Tag.VOI_LUT_SEQUENCE,
                                        new ObjectDraft()
                                                .integers(Tag.LUT_DESCRIPTOR, 2, 0, 8)
                                                .bytes(Tag.LUT_DATA, new byte[] {0, 1})));
        refused(seen(table, frame(new ModalityLut.Rescale(2, -1000, "HU"))));
        refused(seen(window("600", "800", "LINEAR"), frame(new ModalityLut.Rescale(-1, 0, ""))));
        refused(seen(window("600", "1e300", "LINEAR"), frame(new ModalityLut.Rescale(1e100, 0, ""))));
        assertThat(seen(table, frame(ModalityLut.IDENTITY)).facts().warnings()).isEmpty();
    }

    private static void refused(LoadedFrame seen) {
        assertThat(seen.facts().warnings()).containsExactly(Problem.of(PresentationProblem.GREY_LEVELS_IGNORED));
        assertThat(grey(seen).voi()).containsExactly(OWN);
        assertThat(grey(seen).inverse()).isTrue();
    }
}
