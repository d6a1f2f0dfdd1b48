package org.fovea.viewer.viewport;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.VoiLut;
import org.fovea.dicom.pixel.Window;
import org.fovea.viewer.render.LutChoice;
import org.fovea.viewer.render.RenderRequest;
import org.fovea.viewer.words.ViewerWords;

/** Which colour stands for which value, while grey levels are shown in colours. */
final class LutBar extends VBox {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 8;

    private final ViewerWords words;
    private final Label low = new Label();
    private final Label high = new Label();
    private final ImageView bar = new ImageView();

    LutBar(ViewerWords words) {
        this.words = words;
        setId("lut-bar");
        getStyleClass().setAll("viewport-legend");
        low.getStyleClass().setAll("viewport-corner");
        high.getStyleClass().setAll("viewport-corner");
        BorderPane ends = new BorderPane();
        ends.setLeft(low);
        ends.setRight(high);
        ends.setMaxWidth(WIDTH);
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
        getChildren().addAll(ends, bar);
    }

    void show(Optional<RenderRequest> visible) {
        Optional<RenderRequest> coloured = visible.filter(request ->
                request.look().lut() != LutChoice.GREY && request.frame().frame() instanceof GreyFrame);
        setVisible(coloured.isPresent());
        coloured.ifPresent(request -> {
            GreyFrame frame = (GreyFrame) request.frame().frame();
            VoiLut voi = request.look().voi();
            String unit = frame.modality().unit();
            low.setText(voi instanceof Window window ? value(window.center() - window.width() / 2, window, "") : "");
            high.setText(voi instanceof Window window ? value(window.center() + window.width() / 2, window, unit) : "");
            bar.setImage(colours(
                    request.look().lut(), frame.inverse() != request.look().inverted()));
        });
    }

    private String value(double output, Window window, String unit) {
        String format = window.width() < 16 ? "%.2f %s" : "%.0f %s";
        return String.format(words.locale(), format, output, unit).strip();
    }

    private static WritableImage colours(LutChoice lut, boolean inverse) {
        WritableImage image = new WritableImage(WIDTH, HEIGHT);
        for (int x = 0; x < WIDTH; x++) {
            int level = (int) Math.rint(255.0 * x / (WIDTH - 1));
            for (int y = 0; y < HEIGHT; y++) {
                image.getPixelWriter().setArgb(x, y, lut.argb(inverse ? 255 - level : level));
            }
        }
        return image;
    }
}
