package org.fovea.viewer.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.StatusBar;
import org.controlsfx.control.ToggleSwitch;
import org.controlsfx.control.textfield.TextFields;
import org.fovea.viewer.platform.NeedsJavaFx;
import org.fovea.viewer.platform.Toolkit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NeedsJavaFx
class ThemeTest {

    @ParameterizedTest
    @EnumSource
    void greysAreNeutralAndTextCanBeRead(Theme theme) throws IOException {
        Toolkit.start();
        Label label = Toolkit.call(() -> new Label("W 400 L 40"));
        WritableImage image = Toolkit.call(() -> {
            Scene scene = new Scene(gallery(label), 760, 420);
            theme.apply(scene);
            theme.apply(scene);
            assertThat(scene.getStylesheets()).hasSize(2);
            return scene.snapshot(null);
        });
        keep(image, "theme-" + theme.name().toLowerCase(java.util.Locale.ROOT));
        Color background = image.getPixelReader().getColor(3, 3);
        assertThat(background.getSaturation()).as("no colour cast").isCloseTo(0, within(0.02));
        Color text = (Color) Toolkit.call(label::getTextFill);
        assertThat(contrast(text, background)).as("AA").isGreaterThan(4.5);
        // Inside the text area: a style for image viewports once painted scroll panes black.
        Color paper = image.getPixelReader().getColor(700, 310);
        assertThat(contrast(text, paper)).as("AA in text areas").isGreaterThan(4.5);
    }

    private static VBox gallery(Label label) {
        TextField search = TextFields.createClearableTextField();
        search.setPromptText("Name or number");
        TextField filled = TextFields.createClearableTextField();
        filled.setText("Muster");
        ToggleSwitch on = new ToggleSwitch("Heat map");
        on.setSelected(true);
        StatusBar status = new StatusBar();
        status.setText("CPU, model brain-mr-tumour 1.0");
        status.setProgress(0.4);
        TableView<String> table = new TableView<>();
        table.getColumns().add(new TableColumn<>("Patient"));
        table.getColumns().add(new TableColumn<>("Study date"));
        table.setPrefHeight(90);
        Button primary = new Button("Classify", ActionIcon.CLASSIFY.node());
        primary.setDefaultButton(true);
        SegmentedButton segments = new SegmentedButton(new ToggleButton("Findings"), new ToggleButton("Report"));
        segments.getButtons().getFirst().setSelected(true);
        ComboBox<String> choice = new ComboBox<>();
        choice.getItems().add("Abdomen");
        choice.getSelectionModel().select(0);
        HBox tools = new HBox(8, ActionIcon.WINDOW.node(), ActionIcon.ZOOM.node(), ActionIcon.LENGTH.node(), label);
        TextArea text = new TextArea("No acute finding.");
        text.setPrefRowCount(2);
        VBox box = new VBox(
                10,
                tools,
                new HBox(8, search, filled, choice, new CheckBox("Only mine")),
                new HBox(12, new RangeSlider(0, 100, 20, 70), on, new ToggleSwitch("Off"), segments),
                new HBox(8, primary, new Button("Cancel"), new ProgressBar(0.6)),
                table,
                text,
                status);
        box.setStyle("-fx-padding: 12; -fx-background-color: -color-bg-default;");
        return box;
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static void keep(WritableImage image, String name) throws IOException {
        BufferedImage picture =
                new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        File folder = new File("target/screenshots");
        if (folder.isDirectory() || folder.mkdirs()) {
            ImageIO.write(picture, "png", new File(folder, name + ".png"));
        }
    }
}
