package org.fovea.viewer.layout;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.collections.MapChangeListener;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.fovea.dicom.study.FrameKey;
import org.fovea.viewer.render.HeatLayer;
import org.fovea.viewer.viewport.FrameSlot;
import org.fovea.viewer.viewport.ViewportModel;
import org.fovea.viewer.words.ViewerWords;

/**
 * The stack as a bar: what is loaded, where a network found something, how much each image counts for what it says of the
 * whole, where the reader is. A press or a drag goes there.
 * Draws itself at most once a frame, however much arrives.
 */
final class SliceBar extends Region {

    static final double WIDTH = 12;

    private static final Color GROUND = Color.grayRgb(0x1c);
    private static final Color LOADED = Color.grayRgb(0x55);
    private static final Color PLACE = Color.web("#f2f2f2");
    private static final Color NETWORK = Color.web("#35e0ff");
    private static final Color WEIGHT = Color.web("#1f8296");
    private static final double LEAST_THUMB = 4;

    private final ViewportModel model;
    private final ViewerWords words;
    private final Canvas canvas = new Canvas();
    private Set<FrameKey> found = Set.of();

    SliceBar(ViewportModel model, ViewerWords words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("slice-bar");
        setAccessibleRole(AccessibleRole.SLIDER);
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        getChildren().add(canvas);
        model.indexProperty().subscribe(index -> requestLayout());
        model.stackProperty().subscribe(stack -> requestLayout());
        model.shownProperty().subscribe(shown -> requestLayout());
        model.onLoad(this::requestLayout);
        model.heatLayers().addListener((MapChangeListener<FrameKey, HeatLayer>) change -> findingsChanged());
        findingsChanged();
        model.share().sliceWeights().addListener((MapChangeListener<FrameKey, Double>) change -> requestLayout());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::go);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::go);
        addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
    }

    private void findingsChanged() {
        found = new HashSet<>(model.heatLayers().keySet());
        requestLayout();
    }

    private void go(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            model.go(SliceMarks.at(event.getY(), model.size(), getHeight()));
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.setFill(GROUND);
        graphics.fillRect(0, 0, getWidth(), getHeight());
        int size = model.size();
        if (size == 0) {
            return;
        }
        graphics.setFill(LOADED);
        SliceMarks.of(model::holds, size, getHeight())
                .forEach(part -> graphics.fillRect(4, part.from(), 4, length(part)));
        drawWeights(graphics, size);
        graphics.setFill(NETWORK);
        SliceMarks.of(this::foundAt, size, getHeight())
                .forEach(part -> graphics.fillRect(1, part.from(), getWidth() - 2, Math.max(3, length(part))));
        SliceMarks.Stretch place = SliceMarks.of(model.indexProperty().get(), size, getHeight());
        double thumb = Math.max(LEAST_THUMB, length(place));
        double top = Math.clamp((place.from() + place.to() - thumb) / 2, 0, Math.max(0, getHeight() - thumb));
        graphics.setFill(PLACE);
        graphics.fillRoundRect(2, top, getWidth() - 4, thumb, 3, 3);
        say(size);
    }

    /** As long as the image's weight, the heaviest across the bar. */
    private void drawWeights(GraphicsContext graphics, int size) {
        double[] weights = IntStream.range(0, size).mapToDouble(this::weightAt).toArray();
        double heaviest = DoubleStream.of(weights).max().orElse(0);
        graphics.setFill(WEIGHT);
        for (int i = 0; i < size; i++) {
            if (weights[i] > 0) {
                SliceMarks.Stretch part = SliceMarks.of(i, size, getHeight());
                double across = getWidth() * weights[i] / heaviest;
                graphics.fillRect(0, part.from(), across, Math.max(1, length(part)));
            }
        }
    }

    private double weightAt(int index) {
        return index < model.stackProperty().get().size()
                ? model.share().sliceWeights().getOrDefault(slot(index).key(), 0.0)
                : 0;
    }

    private void say(int size) {
        long loaded = SliceMarks.count(model.stackProperty().get(), model::holds);
        int index = model.indexProperty().get();
        String place = words.text("slices.accessible", index + 1, size, loaded);
        double weight = weightAt(index);
        setAccessibleText(weight > 0 ? place + words.text("slices.weight", Math.round(weight * 100)) : place);
    }

    private boolean foundAt(int index) {
        return index < model.stackProperty().get().size()
                && found.contains(slot(index).key());
    }

    private FrameSlot slot(int index) {
        return model.stackProperty().get().slots().get(index);
    }

    private static double length(SliceMarks.Stretch part) {
        return part.to() - part.from();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> (double) model.indexProperty().get() + 1;
            case MIN_VALUE -> 1.0;
            case MAX_VALUE -> (double) model.size();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
