package org.fovea.app.reading;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.fovea.app.words.Sentences;
import org.fovea.app.words.WindowWords;
import org.fovea.viewer.reformat.SegmentGrid;
import org.fovea.viewer.reformat.SegmentLayer;
import org.fovea.viewer.reformat.SegmentLook;

/** The legend of what lies over the images: names, colours, visibility and opacity. There only while something does. */
final class OverlayPanel extends VBox {

    private static final double WIDTH = 232;
    private static final double HEIGHT = 260;

    private final OverlayModel overlays;
    private final WindowWords words;
    private final Sentences sentences;
    private final VBox fusion = new VBox(4);
    private final VBox rows = new VBox(2);
    private final Slider fill = opacity("overlay-fill");
    private final VBox segments;
    private List<SegmentGrid> listed = List.of();

    OverlayPanel(OverlayModel overlays, WindowWords words, Sentences sentences) {
        this.overlays = overlays;
        this.words = words;
        this.sentences = sentences;
        setId("overlay-panel");
        getStyleClass().add("overlay-panel");
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        setSpacing(6);
        StackPane.setAlignment(this, Pos.CENTER_RIGHT);
        StackPane.setMargin(this, new Insets(12));
        Button close = new Button(words.of("overlay.remove"));
        close.setId("overlay-remove");
        close.setFocusTraversable(false);
        close.setOnAction(event -> overlays.clear());
        ScrollPane list = new ScrollPane(rows);
        list.setFitToWidth(true);
        list.setMaxHeight(HEIGHT);
        segments = new VBox(4, list, labelled(words.of("overlay.fill"), fill));
        fill.setAccessibleText(words.of("overlay.fill"));
        fill.valueProperty().subscribe(value -> overlays.segmentOpacity(value.doubleValue()));
        getChildren().addAll(fusion, segments, close);
        overlays.fusion().subscribe(this::show);
        overlays.segments().subscribe(this::show);
        show();
    }

    private static Slider opacity(String id) {
        Slider slider = new Slider(0, 1, OverlayDesk.OPACITY);
        slider.setId(id);
        slider.setFocusTraversable(false);
        return slider;
    }

    private static Node labelled(String text, Slider slider) {
        HBox.setHgrow(slider, Priority.ALWAYS);
        HBox row = new HBox(8, new Label(text), slider);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void show() {
        Optional<OverlayModel.Fused> fused = overlays.fusion().get();
        List<SegmentLayer> layers = overlays.segments().get();
        setVisible(fused.isPresent() || !layers.isEmpty());
        fusion.setManaged(fused.isPresent());
        fusion.setVisible(fused.isPresent());
        fused.ifPresent(this::fusion);
        segments.setManaged(!layers.isEmpty());
        segments.setVisible(!layers.isEmpty());
        List<SegmentGrid> grids = layers.stream().map(SegmentLayer::grid).toList();
        if (!grids.equals(listed)) {
            listed = grids;
            rows.getChildren().clear();
            if (!layers.isEmpty()) {
                fill.setValue(layers.getFirst().opacity());
            }
            for (int layer = 0; layer < layers.size(); layer++) {
                for (int segment = 0; segment < layers.get(layer).looks().size(); segment++) {
                    rows.getChildren()
                            .add(row(layer, segment, layers.get(layer).looks().get(segment)));
                }
            }
        }
    }

    private Node row(int layer, int segment, SegmentLook look) {
        Rectangle swatch =
                new Rectangle(12, 12, Color.rgb(look.rgb() >> 16 & 0xff, look.rgb() >> 8 & 0xff, look.rgb() & 0xff));
        String name = look.name().isBlank() ? words.of("overlay.unnamed", segment + 1) : look.name();
        CheckBox box = new CheckBox(look.automatic() ? words.of("overlay.automatic", name) : name);
        box.setSelected(look.visible());
        box.setFocusTraversable(false);
        box.selectedProperty().subscribe(shown -> {
            if (overlays.segments().get().get(layer).looks().get(segment).visible() != shown) {
                overlays.show(layer, segment, shown);
            }
        });
        HBox row = new HBox(6, swatch, box);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void fusion(OverlayModel.Fused fused) {
        if (!fusion.getChildren().isEmpty()
                && fusion.getUserData() == fused.layer().volume()) {
            return;
        }
        Slider slider = opacity("overlay-fusion");
        slider.setAccessibleText(words.of("overlay.opacity"));
        slider.setValue(fused.layer().opacity());
        Label range = new Label(fused.suv()
                .map(full -> words.of("overlay.suv", Math.round(full)))
                .orElseGet(() -> fused.whyNoSuv().map(sentences::of).orElse("")));
        range.setWrapText(true);
        range.setMaxWidth(WIDTH);
        range.getStyleClass().addAll("quiet", "small");
        fusion.setUserData(fused.layer().volume());
        fusion.getChildren()
                .setAll(
                        new Label(words.seriesName(fused.series().series())),
                        range,
                        labelled(words.of("overlay.opacity"), slider));
        // Only from here on: an answer while the panel is being filled would fill it again, without end.
        slider.valueProperty().addListener((source, before, now) -> overlays.fusionOpacity(now.doubleValue()));
    }
}
