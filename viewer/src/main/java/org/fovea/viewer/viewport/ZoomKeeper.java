package org.fovea.viewer.viewport;

import java.util.Optional;
import java.util.OptionalDouble;
import org.fovea.dicom.presentation.DisplayedArea;
import org.fovea.viewer.render.ImageSize;
import org.fovea.viewer.render.PixelMapping;
import org.fovea.viewer.render.ViewTransform;
import org.fovea.viewer.render.ZoomMode;

/**
 * Holds an image at the size that the reader asked for, whatever happens to the viewport. A hand that zooms lets go of it.
 * Confined to the UI thread.
 */
final class ZoomKeeper {

    private final ViewportModel model;

    /** What this object made of the transform last; empty where it has yet to. */
    private Optional<ViewTransform> kept = Optional.empty();

    ZoomKeeper(ViewportModel model) {
        this.model = model;
        model.display().zoomModeProperty().subscribe(this::begin);
        model.display().savedViewProperty().subscribe(this::begin);
    }

    private void begin() {
        kept = Optional.empty();
    }

    /**
     * @param width of the viewport in device pixels
     * @param height of the viewport in device pixels
     * @param devicePixelsForTrueSize device pixels across a stored column at true size; empty where that is not known
     */
    void keep(ImageSize image, double width, double height, OptionalDouble devicePixelsForTrueSize) {
        ViewTransform now = model.transformProperty().get();
        if (kept.isPresent() && byHand(kept.get(), now)) {
            model.display().zoomModeProperty().set(ZoomMode.FREE);
        }
        double fit = magnified(now, 1).mapping(image, width, height).devicePixelsPerColumn();
        ViewTransform wanted =
                switch (model.display().zoomModeProperty().get()) {
                    case FREE -> now;
                    case FIT -> magnified(now, 1);
                    case FILL -> magnified(now, fill(now, image, width, height));
                    case ACTUAL_PIXELS -> magnified(now, 1 / fit);
                    case TRUE_SIZE ->
                        devicePixelsForTrueSize.isPresent()
                                ? magnified(now, devicePixelsForTrueSize.getAsDouble() / fit)
                                : now;
                    case AS_SAVED ->
                        area().map(area -> placed(now, area, image, width, height, devicePixelsForTrueSize))
                                .orElse(now);
                };
        kept = model.display().zoomModeProperty().get() == ZoomMode.FREE ? Optional.empty() : Optional.of(wanted);
        if (!wanted.equals(now)) {
            model.transformProperty().set(wanted);
        }
    }

    /** Whether a hand zoomed; where the place is kept as well, also whether it moved the image. */
    private boolean byHand(ViewTransform before, ViewTransform now) {
        boolean moved = before.centerColumn() != now.centerColumn() || before.centerRow() != now.centerRow();
        boolean placed = model.display().zoomModeProperty().get() == ZoomMode.AS_SAVED;
        return before.magnification() != now.magnification() || (placed && moved);
    }

    /** What of the shown frame the saved view shows. */
    private Optional<DisplayedArea> area() {
        return model.display().savedViewProperty().get().flatMap(view -> model.frame()
                .flatMap(frame -> view.area(frame.key())));
    }

    /** PS3.3 C.10.4: the area is as large as it says, or as the viewport allows; its middle is that of the viewport. */
    private static ViewTransform placed(
            ViewTransform now,
            DisplayedArea area,
            ImageSize image,
            double width,
            double height,
            OptionalDouble devicePixelsForTrueSize) {
        PixelMapping whole = magnified(now, 1).mapping(image, width, height);
        double fit = whole.devicePixelsPerColumn();
        double across = area.columns() * fit;
        double down = area.rows() * whole.devicePixelsPerRow();
        boolean turned = now.quarterTurns() % 2 != 0;
        double toFit = Math.min(width / (turned ? down : across), height / (turned ? across : down));
        double magnification =
                switch (area.mode()) {
                    case SCALE_TO_FIT -> toFit;
                    case MAGNIFY -> area.magnification() / fit;
                    case TRUE_SIZE ->
                        devicePixelsForTrueSize.isPresent() ? devicePixelsForTrueSize.getAsDouble() / fit : toFit;
                };
        return new ViewTransform(
                magnification,
                (area.centre().column() + 0.5) / image.columns(),
                (area.centre().row() + 0.5) / image.rows(),
                now.quarterTurns(),
                now.flipped());
    }

    private static ViewTransform magnified(ViewTransform now, double magnification) {
        return new ViewTransform(magnification, now.centerColumn(), now.centerRow(), now.quarterTurns(), now.flipped());
    }

    private static double fill(ViewTransform now, ImageSize image, double width, double height) {
        PixelMapping fitted = magnified(now, 1).mapping(image, width, height);
        boolean turned = now.quarterTurns() % 2 != 0;
        double across = fitted.devicePixelsPerColumn() * image.columns();
        double down = fitted.devicePixelsPerRow() * image.rows();
        return Math.max(width / (turned ? down : across), height / (turned ? across : down));
    }
}
