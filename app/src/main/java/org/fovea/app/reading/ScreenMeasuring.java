package org.fovea.app.reading;

import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.fovea.app.words.WindowWords;
import org.fovea.viewer.platform.ScreenSizes;

/**
 * Measures a screen: the reader lays a bank card on the glass, or a ruler along its lower edge, and makes the drawn card
 * as large. Laid over the window whose screen is measured.
 */
final class ScreenMeasuring extends StackPane {

    /** ISO/IEC 7810 ID-1. */
    private static final double CARD_WIDTH_MM = 85.60;

    private static final double CARD_HEIGHT_MM = 53.98;
    private static final double MM_PER_INCH = 25.4;
    private static final double NARROWEST = 120;
    private static final double WIDEST = 900;

    private final Slider width = new Slider(NARROWEST, WIDEST, 320);
    private final Label result = new Label();
    private final WindowWords words;
    private final BiConsumer<String, Double> keep;

    /** @param keep takes the name of the screen and millimetres from one device pixel to the next */
    ScreenMeasuring(WindowWords words, BiConsumer<String, Double> keep) {
        this.words = words;
        this.keep = keep;
        setId("screen-measuring");
        getStyleClass().add("key-overview-shade");
        setVisible(false);
        Rectangle card = new Rectangle();
        card.setId("card");
        card.getStyleClass().add("measuring-card");
        card.widthProperty().bind(width.valueProperty());
        card.heightProperty().bind(width.valueProperty().multiply(CARD_HEIGHT_MM / CARD_WIDTH_MM));
        width.setId("card-width");
        width.setAccessibleText(words.of("screen.slider"));
        width.setBlockIncrement(1);
        width.setMaxWidth(WIDEST);
        Label title = new Label(words.of("screen.title"));
        title.getStyleClass().add("place-title");
        Label explanation = new Label(words.of("screen.explanation"));
        explanation.setWrapText(true);
        explanation.setMaxWidth(640);
        Button save = new Button(words.of("screen.save"));
        save.setId("screen-save");
        save.getStyleClass().add("primary");
        save.setOnAction(event -> save());
        Button close = new Button(words.of("screen.close"));
        close.setOnAction(event -> setVisible(false));
        close.setCancelButton(true);
        HBox buttons = new HBox(10, result, save, close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox sheet = new VBox(16, title, explanation, card, width, buttons);
        sheet.getStyleClass().add("key-overview");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(sheet);
        width.valueProperty().subscribe(this::tell);
    }

    /** @param known what was measured before, by the screen's name */
    void open(ScreenSizes known) {
        Screen screen = screen();
        OptionalDouble before = known.mmPerPixel(ScreenSizes.name(screen));
        double millimetres = before.orElse(MM_PER_INCH / screen.getDpi()) * (before.isPresent() ? scale() : 1);
        width.setValue(CARD_WIDTH_MM / millimetres);
        setVisible(true);
        width.requestFocus();
    }

    private void save() {
        keep.accept(ScreenSizes.name(screen()), millimetresPerDevicePixel());
        setVisible(false);
    }

    private void tell() {
        result.setText(words.of("screen.result", "%.4f".formatted(millimetresPerDevicePixel())));
    }

    private double millimetresPerDevicePixel() {
        return CARD_WIDTH_MM / (width.getValue() * scale());
    }

    private double scale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }

    private Screen screen() {
        Window window = getScene().getWindow();
        return Screen.getScreensForRectangle(window.getX(), window.getY(), window.getWidth(), window.getHeight())
                .stream()
                .findFirst()
                .orElse(Screen.getPrimary());
    }
}
