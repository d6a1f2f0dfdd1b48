package org.fovea.viewer.viewport;

import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.fovea.dicom.geometry.PixelSpacing;
import org.fovea.dicom.study.FrameFacts;
import org.fovea.viewer.platform.ScreenSizes;
import org.fovea.viewer.render.RenderRequest;
import org.fovea.viewer.render.ZoomMode;

/** How large an image must be drawn on the screen that a viewport stands on to be as large as what it shows. */
final class TrueSize {

    private static final double EXACT = 0.005;

    private final Node view;
    private final ViewportServices services;

    TrueSize(Node view, ViewportServices services) {
        this.view = view;
        this.services = services;
    }

    /** Empty where image or screen have not been measured. */
    OptionalDouble devicePixelsPerColumn(FrameFacts facts) {
        PixelSpacing spacing = facts.spacing();
        OptionalDouble screen = millimetresPerDevicePixel();
        return spacing == null || screen.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(spacing.columnMm() / screen.getAsDouble());
    }

    /** What stands beside the zoom; empty where nothing is to be said. */
    String word(ViewportModel model, FrameFacts facts, RenderRequest visible) {
        if (model.display().zoomModeProperty().get() != ZoomMode.TRUE_SIZE) {
            return "";
        }
        OptionalDouble wanted = devicePixelsPerColumn(facts);
        if (wanted.isEmpty()) {
            return services.words()
                    .text(facts.spacing() == null ? "overlay.trueSizeNoSpacing" : "overlay.trueSizeNoScreen");
        }
        double ratio = visible.mapping().devicePixelsPerColumn() / wanted.getAsDouble();
        return Math.abs(ratio - 1) < EXACT ? services.words().text("overlay.trueSize") : "";
    }

    private OptionalDouble millimetresPerDevicePixel() {
        Window window = view.getScene() == null ? null : view.getScene().getWindow();
        if (window == null) {
            return OptionalDouble.empty();
        }
        return Screen.getScreensForRectangle(window.getX(), window.getY(), window.getWidth(), window.getHeight())
                .stream()
                .findFirst()
                .map(screen -> services.screens().mmPerPixel(ScreenSizes.name(screen)))
                .orElse(OptionalDouble.empty());
    }
}
