package org.fovea.viewer.viewport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.presentation.StoredPresentation;
import org.fovea.dicom.study.Instance;
import org.fovea.viewer.TestFrames;
import org.fovea.viewer.platform.NeedsJavaFx;
import org.fovea.viewer.render.DevicePoint;
import org.fovea.viewer.render.ImageSize;
import org.fovea.viewer.render.PixelMapping;
import org.fovea.viewer.render.ViewTransform;
import org.fovea.viewer.render.ZoomMode;
import org.fovea.viewer.tool.PanTool;
import org.fovea.viewer.words.ViewerWords;
import org.junit.jupiter.api.Test;

/** Presentation states in a viewport: where the image comes to lie, in which greys, and how the reader leaves them. */
@NeedsJavaFx
class SavedViewTest {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 640;
    private static final ImageSize IMAGE = new ImageSize(256, 256, 1);

    private static List<Instance> images() {
        return TestFrames.instances("CT", 5, 256);
    }

    private static ViewportStage open(SavedView... views) {
        ViewportStage screen = new ViewportStage(
                WIDTH,
                HEIGHT,
                Locale.ENGLISH,
                (slot, _) -> CompletableFuture.completedFuture(Outcome.success(TestFrames.head(slot.instance()))));
        screen.open(ImageStack.of(images()));
        screen.act(() -> screen.model.share().savedViewsProperty().set(List.of(views)));
        return screen;
    }

    /** Of the fourth and fifth image only. */
    private static ObjectDraft state() {
        ObjectDraft[] on = images().subList(3, 5).stream()
                .map(image -> new ObjectDraft().text(Tag.REFERENCED_SOP_INSTANCE_UID, image.sopInstanceUid()))
                .toArray(ObjectDraft[]::new);
        return new ObjectDraft()
                .text(Tag.CONTENT_LABEL, "BONES")
                .text(Tag.CONTENT_CREATOR_NAME, "Reader^Ann")
                .text(Tag.PRESENTATION_LUT_SHAPE, "INVERSE")
                .items(
                        Tag.SOFTCOPY_VOI_LUT_SEQUENCE,
                        new ObjectDraft().text(Tag.WINDOW_CENTER, "300").text(Tag.WINDOW_WIDTH, "2000"))
                .items(Tag.REFERENCED_SERIES_SEQUENCE, new ObjectDraft().items(Tag.REFERENCED_IMAGE_SEQUENCE, on));
    }

    /** Columns 101 to 164, rows 51 to 82, as they are counted from 1. */
    private static ObjectDraft area() {
        return new ObjectDraft()
                .integers(Tag.DISPLAYED_AREA_TOP_LEFT, 101, 51)
                .integers(Tag.DISPLAYED_AREA_BOTTOM_RIGHT, 164, 82)
                .text(Tag.PRESENTATION_SIZE_MODE, "SCALE TO FIT");
    }

    private static SavedView view(ObjectDraft state) {
        return new SavedView("2.25.7", StoredPresentation.of(state).orElseThrow());
    }

    private static DevicePoint device(ViewportStage screen, double column, double row) {
        PixelMapping mapping = screen.model.mapping(IMAGE, WIDTH, HEIGHT);
        return mapping.toDevice(new ImagePoint(column, row));
    }

    @Test
    void theImageThatItIsForTurnsAndLiesWhereItWasSeen() throws IOException {
        SavedView view = view(state().integers(Tag.IMAGE_ROTATION, 90)
                .text(Tag.IMAGE_HORIZONTAL_FLIP, "Y")
                .items(Tag.DISPLAYED_AREA_SELECTION_SEQUENCE, area()));
        try (ViewportStage screen = open(view)) {
            assertThat(SavedView.of(screen.model)).containsExactly(view);
            screen.act(() -> view.showIn(screen.model));
            assertThat(screen.model.indexProperty().get()).as("its first image").isEqualTo(3);
            // Turned to the right and mirrored, the upper left corner stays and columns run down. 64 columns fill 640
            // pixels.
            DevicePoint corner = device(screen, 99.5, 49.5);
            assertThat(corner.x()).isCloseTo(WIDTH / 2.0 - 160, within(1e-6));
            assertThat(corner.y()).isCloseTo(0, within(1e-6));
            DevicePoint far = device(screen, 163.5, 81.5);
            assertThat(far.x()).isCloseTo(WIDTH / 2.0 + 160, within(1e-6));
            assertThat(far.y()).isCloseTo(HEIGHT, within(1e-6));
            assertThat(screen.text("overlay-bottom-right")).contains("W 2000 L 300 HU");
            assertThat(screen.text("overlay-notes")).contains("as saved: BONES (Reader, Ann)");
            screen.keep("saved-view");
        }
    }

    @Test
    void imagesThatItIsNotForKeepTheirGreysAndResetEndsIt() {
        SavedView view = view(state().items(Tag.DISPLAYED_AREA_SELECTION_SEQUENCE, area()));
        try (ViewportStage screen = open(view)) {
            assertThat(view.name(screen.model.stackProperty().get(), new ViewerWords(Locale.ENGLISH)))
                    .isEqualTo("BONES (Reader, Ann), at image 4");
            screen.act(() -> view.showIn(screen.model));
            ViewTransform placed = screen.model.transformProperty().get();
            screen.act(() -> screen.model.go(2));
            assertThat(screen.text("overlay-notes")).doesNotContain("as saved");
            assertThat(screen.text("overlay-bottom-right")).contains("W 120 L 40 HU");
            assertThat(screen.model.transformProperty().get())
                    .as("no jump while scrolling")
                    .isEqualTo(placed);
            screen.act(() -> screen.model.go(4));
            assertThat(screen.text("overlay-notes")).contains("as saved");
            screen.key(KeyCode.DIGIT0);
            assertThat(screen.text("overlay-notes")).doesNotContain("as saved");
            assertThat(screen.model.transformProperty().get()).isEqualTo(ViewTransform.FIT);
            assertThat(screen.model.indexProperty().get()).isEqualTo(4);
        }
    }

    @Test
    void aHandThatMovesTheImageIsNotHeldBack() {
        SavedView view = view(state().items(Tag.DISPLAYED_AREA_SELECTION_SEQUENCE, area()));
        try (ViewportStage screen = open(view)) {
            screen.act(() -> view.showIn(screen.model));
            screen.act(() -> screen.model.toolProperty().set(new PanTool()));
            screen.drag(MouseButton.PRIMARY, 400, 300, 440, 300);
            assertThat(screen.model.display().zoomModeProperty().get()).isEqualTo(ZoomMode.FREE);
            assertThat(device(screen, 131.5, 65.5).x()).isCloseTo(WIDTH / 2.0 + 40, within(1e-6));
            assertThat(screen.text("overlay-notes")).as("the greys stay").contains("as saved");
        }
    }

    @Test
    void sizesAreTakenAsTheStateSaysThem() {
        SavedView doubled = view(state().items(
                        Tag.DISPLAYED_AREA_SELECTION_SEQUENCE,
                        area().text(Tag.PRESENTATION_SIZE_MODE, "MAGNIFY")
                                .decimals(Tag.PRESENTATION_PIXEL_MAGNIFICATION_RATIO, 2)));
        SavedView whole = view(state());
        try (ViewportStage screen = open(doubled, whole)) {
            screen.act(() -> doubled.showIn(screen.model));
            assertThat(screen.model.mapping(IMAGE, WIDTH, HEIGHT).devicePixelsPerColumn())
                    .isCloseTo(2, within(1e-9));
            assertThat(device(screen, 131.5, 65.5).x()).isCloseTo(WIDTH / 2.0, within(1e-6));
            screen.act(() -> whole.showIn(screen.model));
            assertThat(screen.model.transformProperty().get()).isEqualTo(ViewTransform.FIT);
            screen.wheel(2, true, 400, 300);
            assertThat(screen.model.transformProperty().get().magnification()).isGreaterThan(1.2);
        }
    }

    @Test
    void viewsOfOtherImagesAreNotOffered() {
        SavedView other = view(new ObjectDraft()
                .items(
                        Tag.REFERENCED_SERIES_SEQUENCE,
                        new ObjectDraft()
                                .items(
                                        Tag.REFERENCED_IMAGE_SEQUENCE,
                                        new ObjectDraft().text(Tag.REFERENCED_SOP_INSTANCE_UID, "2.25.99"))));
        try (ViewportStage screen = open(other)) {
            assertThat(SavedView.of(screen.model)).isEmpty();
            assertThat(other.firstOf(screen.model.stackProperty().get(), 2)).isEqualTo(Optional.empty());
            assertThat(other.name(new ViewerWords(Locale.ENGLISH))).isEqualTo("Saved view");
        }
    }
}
