package org.fovea.viewer.viewport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.pixel.Window;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.dicom.study.ReadProblem;
import org.fovea.viewer.TestFrames;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.measure.Scale;
import org.fovea.viewer.platform.NeedsJavaFx;
import org.fovea.viewer.platform.Toolkit;
import org.fovea.viewer.render.HeatLayer;
import org.fovea.viewer.render.HeatLook;
import org.fovea.viewer.render.ScalarOverlay;
import org.fovea.viewer.render.ViewTransform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NeedsJavaFx
class ViewportViewTest {

    private static final int SIZE = 256;

    private final List<Instance> instances = TestFrames.instances("CT", 20, SIZE);
    private ViewportStage screen;

    @BeforeEach
    void open() {
        screen = new ViewportStage(
                800, 800, Locale.ENGLISH, (slot, _) -> CompletableFuture.supplyAsync(() -> load(slot)));
        screen.open(ImageStack.of(instances));
    }

    @AfterEach
    void close() {
        screen.close();
    }

    private static Outcome<LoadedFrame> load(FrameSlot slot) {
        return slot.instance().number() == 18
                ? Outcome.failure(Problem.of(ReadProblem.TRUNCATED, "slice17.dcm"))
                : Outcome.success(TestFrames.head(slot.instance()));
    }

    private int greyAt(int x, int y) {
        return screen.snapshot().getPixelReader().getArgb(x, y) & 0xff;
    }

    @Test
    void opensInTheMiddleWithTheFilesWindowAndSaysWhatIsShown() throws Exception {
        assertThat(screen.text("overlay-top-left")).contains("Muster, Max", "ID-4711", "65 y");
        assertThat(screen.text("overlay-bottom-left")).contains("CT 3  AX 5.0", "11/20", "thk 5.0 mm");
        assertThat(screen.text("overlay-bottom-right")).contains("W 120 L 40", "zoom 313 %", "bilinear");
        assertThat(screen.text("letter-left")).isEqualTo("R");
        assertThat(screen.text("letter-top")).isEqualTo("A");
        // Brain: 35 HU in W 120 L 40 is (35 - 39.5) / 119 + 0.5 of 255, here with a little noise.
        assertThat(greyAt(400, 600)).isCloseTo(118, within(9));
        screen.keep("viewport-ct");
    }

    @Test
    void wheelKeysAndDragScroll() {
        screen.wheel(-1, false, 400, 400);
        assertThat(screen.text("overlay-bottom-left")).contains("12/20");
        screen.key(KeyCode.UP);
        screen.key(KeyCode.PAGE_UP, true, false);
        assertThat(screen.text("overlay-bottom-left")).contains("1/20");
        screen.key(KeyCode.END);
        assertThat(screen.text("overlay-bottom-left")).contains("20/20");
        screen.key(KeyCode.HOME);
        screen.key(KeyCode.S);
        screen.drag(MouseButton.PRIMARY, 400, 300, 400, 372);
        assertThat(screen.model.indexProperty().get()).isEqualTo(3);
    }

    @Test
    void rightDragSetsTheWindowAndPresetAndResetChangeIt() {
        int before = greyAt(400, 600);
        screen.drag(MouseButton.SECONDARY, 400, 400, 400, 300);
        assertThat(screen.text("overlay-bottom-right")).contains("W 120 L -8");
        assertThat(greyAt(400, 600)).isGreaterThan(before + 60);
        screen.key(KeyCode.DIGIT4);
        assertThat(screen.text("overlay-bottom-right")).contains("W 80 L 40");
        screen.key(KeyCode.I);
        assertThat(screen.text("overlay-bottom-right")).contains("inverted");
        screen.key(KeyCode.DIGIT0);
        assertThat(screen.text("overlay-bottom-right")).contains("W 120 L 40").doesNotContain("inverted");
        assertThat(greyAt(400, 600)).isEqualTo(before);
    }

    @Test
    void controlWheelZoomsAboutThePointerAndMiddleDragPans() {
        var place = Toolkit.call(() -> place(300, 200));
        screen.wheel(3, true, 300, 200);
        var after = Toolkit.call(() -> place(300, 200));
        assertThat(after.column()).isCloseTo(place.column(), within(1e-6));
        assertThat(after.row()).isCloseTo(place.row(), within(1e-6));
        assertThat(screen.model.transformProperty().get().magnification()).isCloseTo(1.520875, within(1e-9));
        screen.drag(MouseButton.MIDDLE, 300, 200, 340, 230);
        var panned = Toolkit.call(() -> place(340, 230));
        assertThat(panned.column()).isCloseTo(place.column(), within(1e-6));
        assertThat(panned.row()).isCloseTo(place.row(), within(1e-6));
    }

    private org.fovea.dicom.geometry.ImagePoint place(double x, double y) {
        return screen.model
                .transformProperty()
                .get()
                .mapping(new org.fovea.viewer.render.ImageSize(SIZE, SIZE, 1), 800, 800)
                .toImage(x, y);
    }

    @Test
    void lengthIsDrawnMeasuredMovedPulledDeletedAndUndone() throws Exception {
        screen.key(KeyCode.L);
        screen.drag(MouseButton.PRIMARY, 200, 300, 600, 300);
        Shape.Length length = onlyLength();
        // 400 of 800 device pixels are half of 256 columns of 0.5 mm.
        assertThat(millimetres(length)).isCloseTo(64, within(1e-9));
        screen.keep("viewport-length");
        screen.drag(MouseButton.PRIMARY, 400, 300, 400, 400);
        assertThat(onlyLength().from().row()).isCloseTo(length.from().row() + 32, within(1e-9));
        screen.drag(MouseButton.PRIMARY, 600, 400, 500, 400);
        assertThat(millimetres(onlyLength())).isCloseTo(48, within(1e-9));
        screen.key(KeyCode.DELETE);
        assertThat(screen.model.annotations().all()).isEmpty();
        screen.key(KeyCode.Z, true);
        screen.key(KeyCode.Z, true);
        screen.key(KeyCode.Z, true);
        assertThat(onlyLength()).isEqualTo(length);
        screen.key(KeyCode.Y, true);
        assertThat(onlyLength().from().row()).isCloseTo(length.from().row() + 32, within(1e-9));
    }

    private static double millimetres(Shape.Length length) {
        return new Scale(TestFrames.HALF_MM, 1).length(length.from(), length.to());
    }

    private Shape.Length onlyLength() {
        return (Shape.Length) screen.model.annotations().all().getFirst().shape();
    }

    @Test
    void arrowAsksForItsWords() throws Exception {
        screen.key(KeyCode.T);
        screen.drag(MouseButton.PRIMARY, 540, 330, 640, 250);
        Toolkit.call(() -> {
            var field = (javafx.scene.control.TextField) screen.view.lookup("#shape-question");
            assertThat(field.isVisible()).isTrue();
            field.setText("hyperdense");
            field.getOnAction().handle(new javafx.event.ActionEvent());
            return null;
        });
        assertThat(screen.model.annotations().all()).singleElement().satisfies(annotation -> {
            assertThat(annotation.created()).isEqualTo(ViewportStage.NOW);
            assertThat(((Shape.TextArrow) annotation.shape()).text()).isEqualTo("hyperdense");
        });
        screen.act(() -> screen.view.requestLayout());
        screen.keep("viewport-arrow");
    }

    @Test
    void heatMapIsToggledAndBelongsToItsFrame() throws Exception {
        LoadedFrame frame = Toolkit.call(() -> screen.model.frame().orElseThrow());
        float[] values = new float[16 * 16];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.exp(-(Math.pow(i % 16 - 10, 2) + Math.pow(i / 16 - 6, 2)) / 8);
        }
        HeatLayer layer = new HeatLayer(frame.key(), new ScalarOverlay(16, 16, values), HeatLook.USUAL, "Glioma", 0.87);
        screen.act(() -> screen.model.heatLayers().put(frame.key(), layer));
        WritableImage plain = screen.snapshot();
        screen.key(KeyCode.H);
        WritableImage heated = screen.snapshot();
        assertThat(heated.getPixelReader().getArgb(525, 325))
                .isNotEqualTo(plain.getPixelReader().getArgb(525, 325));
        assertThat(heated.getPixelReader().getArgb(250, 600))
                .isEqualTo(plain.getPixelReader().getArgb(250, 600));
        Node legend = screen.view.lookup("#heat-legend");
        assertThat(legend.isVisible()).isTrue();
        screen.keep("viewport-heat");
        screen.key(KeyCode.DOWN);
        assertThat(legend.isVisible()).as("another frame").isFalse();
        screen.key(KeyCode.UP);
        assertThat(legend.isVisible()).isTrue();
        screen.key(KeyCode.H);
        assertThat(legend.isVisible()).isFalse();
        assertThat(screen.snapshot().getPixelReader().getArgb(525, 325))
                .isEqualTo(plain.getPixelReader().getArgb(525, 325));
    }

    @Test
    void brokenSliceSaysWhyAndTheOthersWork() throws Exception {
        screen.act(() -> screen.model.go(17));
        assertThat(screen.text("viewport-message")).contains("18/20", "Cannot be decoded", "TRUNCATED");
        screen.keep("viewport-broken");
        screen.key(KeyCode.DOWN);
        assertThat(screen.text("viewport-message")).isEmpty();
        assertThat(screen.text("overlay-bottom-left")).contains("19/20");
    }

    @Test
    void dragsRunOverABrokenSlice() {
        screen.key(KeyCode.P);
        screen.press(MouseButton.PRIMARY, 400, 400);
        screen.act(() -> screen.model.go(17));
        screen.drag(MouseButton.PRIMARY, 400, 400, 420, 400);
        screen.key(KeyCode.S);
        screen.drag(MouseButton.PRIMARY, 400, 400, 400, 424);
        assertThat(screen.text("overlay-bottom-left")).contains("19/20");
    }

    @Test
    void cornerTextCyclesAndFadesUnderThePointer() {
        Node corner = screen.view.lookup("#overlay-top-left");
        screen.move(20, 20);
        assertThat(corner.getOpacity()).isLessThan(0.3);
        screen.move(400, 400);
        assertThat(corner.getOpacity()).isEqualTo(1);
        screen.key(KeyCode.O);
        assertThat(screen.text("overlay-top-left")).isEmpty();
        assertThat(screen.text("overlay-top-right")).isEmpty();
        assertThat(screen.text("overlay-bottom-left")).contains("11/20");
        screen.key(KeyCode.O);
        assertThat(screen.text("overlay-bottom-left")).isEmpty();
        screen.key(KeyCode.O);
        assertThat(screen.text("overlay-top-left")).contains("Muster");
    }

    @Test
    void escapeGivesUpADrag() {
        screen.press(MouseButton.SECONDARY, 300, 300);
        screen.act(() -> screen.model.voiProperty().set(Optional.of(Window.of(1, 2))));
        screen.key(KeyCode.ESCAPE);
        assertThat(screen.model.look().voi()).isEqualTo(Window.of(40, 120));
        assertThat(screen.model.transformProperty().get()).isEqualTo(ViewTransform.FIT);
    }
}
