package org.fovea.viewer.viewport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.pixel.DisplayShutter;
import org.fovea.dicom.pixel.FrameGraphics;
import org.fovea.dicom.pixel.OverlayPlane;
import org.fovea.dicom.pixel.Window;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.viewer.TestFrames;
import org.fovea.viewer.platform.NeedsJavaFx;
import org.fovea.viewer.render.ImageFilter;
import org.fovea.viewer.render.Interpolation;
import org.fovea.viewer.render.LutChoice;
import org.fovea.viewer.render.ZoomMode;
import org.junit.jupiter.api.Test;

/** How an image is shown: colours, filter, size, glass, window from a rectangle, what the file wants drawn over it. */
@NeedsJavaFx
class DisplayTest {

    private static LoadedFrame drawnOver(LoadedFrame plain) {
        BitSet box = new BitSet();
        for (int i = 0; i < 60; i++) {
            box.set(i);
            box.set(59 * 60 + i);
            box.set(i * 60);
            box.set(i * 60 + 59);
        }
        return new LoadedFrame(
                plain.key(),
                plain.pixels(),
                plain.facts(),
                new FrameGraphics(
                        List.of(new OverlayPlane(60, 60, 40, 30, false, "box", box)),
                        new DisplayShutter(List.of(new DisplayShutter.Circle(128, 128, 118)), 0)));
    }

    private static ViewportStage open() {
        ViewportStage screen = new ViewportStage(
                800,
                640,
                Locale.ENGLISH,
                (slot, _) -> CompletableFuture.completedFuture(
                        Outcome.success(drawnOver(TestFrames.head(slot.instance())))));
        screen.open(ImageStack.of(TestFrames.instances("CT", 5, 256)));
        return screen;
    }

    private static int pixel(ViewportStage screen, int x, int y) {
        return screen.snapshot().getPixelReader().getArgb(x, y);
    }

    @Test
    void shutterAndOverlaysAreDrawnSaidAndTakenAway() throws IOException {
        try (ViewportStage screen = open()) {
            assertThat(screen.text("overlay-notes")).contains("shuttered by the sender");
            screen.keep("display-overlay-shutter");
            // 2.5 device pixels to a stored one; the box's left edge is column 40.
            int edge = pixel(screen, 80 + (int) (40.5 * 2.5), 150);
            assertThat((edge >> 16) & 0xff).isGreaterThan(edge & 0xff);
            screen.act(() -> ViewportActions.perform(ViewportAction.TOGGLE_GRAPHICS, screen.model));
            assertThat(screen.text("overlay-notes")).contains("hidden").doesNotContain("shuttered");
            int plain = pixel(screen, 80 + (int) (40.5 * 2.5), 150);
            assertThat((plain >> 16) & 0xff).isEqualTo(plain & 0xff);
        }
    }

    @Test
    void coloursHaveALegendAndFiltersAreNamed() throws IOException {
        try (ViewportStage screen = open()) {
            screen.act(() -> screen.model.display().lutProperty().set(LutChoice.PET));
            screen.act(() -> screen.model.display().filterProperty().set(ImageFilter.SHARPEN));
            screen.act(() -> screen.model.interpolationProperty().set(Interpolation.BICUBIC));
            assertThat(screen.text("overlay-bottom-right")).contains("W 120 L 40 HU", "bicubic", "sharpened");
            assertThat(screen.view.lookup("#lut-bar").isVisible()).isTrue();
            screen.keep("display-pet-colours");
            screen.key(KeyCode.DIGIT0);
            assertThat(screen.view.lookup("#lut-bar").isVisible()).isFalse();
            assertThat(screen.model.display().filterProperty().get()).isEqualTo(ImageFilter.OFF);
        }
    }

    @Test
    void keepsItsSizeUntilAHandZooms() {
        try (ViewportStage screen = open()) {
            screen.act(() -> ViewportActions.perform(ViewportAction.ZOOM_ACTUAL_PIXELS, screen.model));
            assertThat(screen.text("overlay-bottom-right")).contains("zoom 100 %");
            screen.act(() -> ViewportActions.perform(ViewportAction.ZOOM_FILL, screen.model));
            assertThat(screen.text("overlay-bottom-right")).contains("zoom 313 %");
            screen.act(() -> ViewportActions.perform(ViewportAction.ZOOM_TRUE_SIZE, screen.model));
            assertThat(screen.text("overlay-bottom-right")).contains("measure the screen first");
            screen.act(() -> ViewportActions.perform(ViewportAction.ZOOM_ACTUAL_PIXELS, screen.model));
            screen.wheel(2, true, 400, 300);
            assertThat(screen.model.display().zoomModeProperty().get()).isEqualTo(ZoomMode.FREE);
            assertThat(screen.model.transformProperty().get().magnification())
                    .isCloseTo(256 / 640.0 * 1.15 * 1.15, within(1e-6));
        }
    }

    @Test
    void everythingHasAKeyOfItsOwn() {
        assertThat(KeyMap.usual().keys().values())
                .contains(
                        ViewportAction.NEXT_LUT,
                        ViewportAction.NEXT_FILTER,
                        ViewportAction.TOGGLE_GRAPHICS,
                        ViewportAction.HISTOGRAM,
                        ViewportAction.WINDOW_FULL_RANGE,
                        ViewportAction.TOOL_WINDOW_REGION,
                        ViewportAction.ZOOM_FIT,
                        ViewportAction.ZOOM_FILL,
                        ViewportAction.ZOOM_ACTUAL_PIXELS,
                        ViewportAction.ZOOM_TRUE_SIZE,
                        ViewportAction.MAGNIFY);
    }

    @Test
    void windowsARectangleAndTheFullRange() {
        try (ViewportStage screen = open()) {
            screen.act(() -> ViewportActions.perform(ViewportAction.TOOL_WINDOW_REGION, screen.model));
            // Inside the brain: 35 HU and a little noise.
            screen.drag(MouseButton.PRIMARY, 330, 440, 400, 500);
            Window window = (Window) screen.model.look().voi();
            assertThat(window.center()).isCloseTo(35, within(2.0));
            assertThat(window.width()).isBetween(5.0, 12.0);
            screen.act(() -> ViewportActions.perform(ViewportAction.WINDOW_FULL_RANGE, screen.model));
            Window full = (Window) screen.model.look().voi();
            assertThat(full.width()).isGreaterThan(1850);
        }
    }

    @Test
    void histogramsLinesAreDragged() throws IOException {
        try (ViewportStage screen = open()) {
            screen.act(() -> screen.model.voiProperty().set(Optional.of(Window.of(0, 1000))));
            screen.act(() -> screen.model.display().histogramVisibleProperty().set(true));
            assertThat(screen.view.lookup("#histogram").isVisible()).isTrue();
            screen.keep("display-histogram");
        }
    }

    @Test
    void aGlassIsHeldOverTheImageWhileItsKeyIsDown() throws IOException {
        try (ViewportStage screen = open()) {
            screen.move(420, 260);
            screen.key(KeyCode.Q);
            assertThat(screen.view.lookup("#loupe").isVisible()).isTrue();
            screen.keep("display-loupe");
            screen.act(() -> screen.model.display().magnifyingProperty().set(false));
            assertThat(screen.view.lookup("#loupe").isVisible()).isFalse();
        }
    }
}
