package org.fovea.viewer.viewport;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import org.fovea.viewer.render.HeatLayer;
import org.fovea.viewer.render.HeatLook;
import org.fovea.viewer.render.Legend;
import org.fovea.viewer.words.ViewerWords;

/** A heat map's class, score and colours; colours below the threshold are left out here as over the image. */
final class LegendBox extends VBox {

    private static final int WIDTH = 120;
    private static final int HEIGHT = 8;

    private final ViewerWords words;
    private final Label text = new Label();
    private final ImageView bar = new ImageView();

    LegendBox(ViewerWords words) {
        this.words = words;
        setId("heat-legend");
        getStyleClass().setAll("viewport-legend");
        text.getStyleClass().setAll("viewport-legend-text");
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
        getChildren().addAll(text, bar);
    }

    void show(Optional<HeatLayer> heat) {
        setVisible(heat.isPresent());
        heat.ifPresent(layer -> {
            text.setText(Legend.text(layer, words));
            bar.setImage(colours(layer.look()));
        });
    }

    private static WritableImage colours(HeatLook look) {
        WritableImage image = new WritableImage(WIDTH, HEIGHT);
        for (int x = 0; x < WIDTH; x++) {
            double value = x / (WIDTH - 1.0);
            int argb = value >= look.threshold() ? look.map().argb(value) : 0xff202020;
            for (int y = 0; y < HEIGHT; y++) {
                image.getPixelWriter().setArgb(x, y, argb);
            }
        }
        return image;
    }
}
