package org.fovea.viewer.viewport;

import java.util.OptionalDouble;
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

    /** What this object made of the magnification last; NaN where it has yet to. */
    private double kept = Double.NaN;

    ZoomKeeper(ViewportModel model) {
        this.model = model;
        model.display().zoomModeProperty().subscribe(() -> {
            kept = Double.NaN;
        });
    }

    /**
     * @param width of the viewport in device pixels
     * @param height of the viewport in device pixels
     * @param devicePixelsForTrueSize device pixels across a stored column at true size; empty where that is not known
     */
    void keep(ImageSize image, double width, double height, OptionalDouble devicePixelsForTrueSize) {
        ViewTransform now = model.transformProperty().get();
        if (!Double.isNaN(kept) && now.magnification() != kept) {
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
                };
        kept = model.display().zoomModeProperty().get() == ZoomMode.FREE ? Double.NaN : wanted.magnification();
        if (!wanted.equals(now)) {
            model.transformProperty().set(wanted);
        }
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
