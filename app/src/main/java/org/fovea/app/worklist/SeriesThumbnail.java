package org.fovea.app.worklist;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fovea.app.words.WindowWords;

/** A series' middle image with its description and how many images it has. */
public final class SeriesThumbnail extends VBox {

    private static final int SIZE = 128;
    private static final int TWO_LINES = 34;
    private static final double BAR = 3;

    private final SeriesStack stack;
    private final Region bar = new Region();

    public SeriesThumbnail(SeriesStack stack, Thumbnails thumbnails, WindowWords words) {
        super(4);
        this.stack = stack;
        getStyleClass().add("thumbnail");
        ImageView picture = new ImageView();
        picture.setPreserveRatio(true);
        picture.setFitWidth(SIZE);
        picture.setFitHeight(SIZE);
        Label count = new Label(Integer.toString(stack.size()));
        count.getStyleClass().add("count");
        StackPane.setAlignment(count, Pos.BOTTOM_RIGHT);
        bar.getStyleClass().add("load-bar");
        bar.setManaged(false);
        StackPane frame = new StackPane(picture, count, bar);
        frame.getStyleClass().add("thumbnail-picture");
        frame.setMinSize(SIZE, SIZE);
        frame.setMaxSize(SIZE, SIZE);

        String name = words.seriesName(stack.series());
        Label description = new Label(name);
        description.setMaxWidth(SIZE);
        description.setWrapText(true);
        description.setMaxHeight(TWO_LINES);
        description.getStyleClass().add("small");
        getChildren().addAll(frame, description);
        String own = words.stackLabel(stack.label());
        if (!own.isEmpty()) {
            Label label = new Label(own);
            label.setMaxWidth(SIZE);
            label.setWrapText(true);
            label.setMaxHeight(TWO_LINES);
            label.getStyleClass().addAll("small", "stack-label");
            getChildren().add(label);
        }
        setMaxWidth(SIZE);
        setAccessibleText(words.of("series.accessible", words.joined(name, own), stack.size()));
        thumbnails.picture(stack.middle(), SIZE, picture::setImage);
    }

    public SeriesStack stack() {
        return stack;
    }

    /** How many of the images are in memory, as a line at the picture's foot. */
    public void loaded(long images) {
        double share = (double) images / stack.size();
        bar.resizeRelocate(1, SIZE - BAR - 1, Math.rint(share * (SIZE - 2)), BAR);
    }
}
