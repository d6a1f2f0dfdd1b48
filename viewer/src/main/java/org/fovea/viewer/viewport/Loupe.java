package org.fovea.viewer.viewport;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.viewer.render.FrameRenderer;
import org.fovea.viewer.render.PixelMapping;
import org.fovea.viewer.render.RenderRequest;

/**
 * A glass that is held over the image: the stored samples under the pointer, drawn anew and larger at the device's
 * resolution, not the picture blown up. Confined to the UI thread.
 */
final class Loupe extends Region {

    private static final double SIZE = 240;
    private static final double FACTOR = 3;

    private final ImageLayer image;

    Loupe(FrameRenderer renderer, Executor pool, Runnable changed) {
        image = new ImageLayer(renderer, pool, changed);
        setId("loupe");
        getStyleClass().setAll("viewport-loupe");
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
        resize(SIZE, SIZE);
        Rectangle rim = new Rectangle(0.5, 0.5, SIZE - 1, SIZE - 1);
        rim.getStyleClass().setAll("viewport-loupe-rim");
        getChildren().addAll(image.node(), rim);
    }

    /** Nothing is drawn or waits to be. */
    boolean idle() {
        return image.idle();
    }

    /**
     * @param visible what is under the glass; empty takes the glass away
     * @param x pointer in logical pixels of the viewport
     * @param outputScale device pixels to a logical pixel
     */
    void show(Optional<RenderRequest> visible, double x, double y, double outputScale) {
        setVisible(visible.isPresent());
        if (visible.isEmpty()) {
            image.clear();
            return;
        }
        relocate(Math.rint(x - SIZE / 2), Math.rint(y - SIZE / 2));
        int side = (int) Math.round(SIZE * outputScale);
        RenderRequest under = visible.get();
        PixelMapping mapping = under.mapping();
        ImagePoint center = mapping.toImage(x * outputScale, y * outputScale);
        double columnPerX = mapping.columnPerX() / FACTOR;
        double columnPerY = mapping.columnPerY() / FACTOR;
        double rowPerX = mapping.rowPerX() / FACTOR;
        double rowPerY = mapping.rowPerY() / FACTOR;
        double half = side / 2.0;
        image.request(
                new RenderRequest(
                        under.frame(),
                        under.size(),
                        under.look(),
                        new PixelMapping(
                                center.column() - (columnPerX + columnPerY) * half,
                                columnPerX,
                                columnPerY,
                                center.row() - (rowPerX + rowPerY) * half,
                                rowPerX,
                                rowPerY),
                        under.interpolation(),
                        under.heat(),
                        under.layers(),
                        side,
                        side),
                outputScale,
                false);
    }
}
