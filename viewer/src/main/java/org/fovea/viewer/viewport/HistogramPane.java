package org.fovea.viewer.viewport;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import javafx.application.Platform;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.fovea.dicom.pixel.Frame;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.Window;
import org.fovea.viewer.render.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * The values of the shown frame and the window over them. Its edges and its middle can be dragged. Counted off the UI
 * thread; everything else is confined to it.
 */
final class HistogramPane extends Region {

    private static final double WIDTH = 320;
    private static final double HEIGHT = 120;
    private static final double MARGIN = 10;
    private static final double FLOOR = HEIGHT - 20;
    private static final double GRIP = 6;
    private static final Color GROUND = Color.rgb(20, 20, 20, 0.86);
    private static final Color BARS = Color.web("#8a8d92");
    private static final Color LINES = Color.web("#D7DADF");

    private enum Part {
        LOW,
        HIGH,
        MIDDLE
    }

    private final ViewportModel model;
    private final Executor pool;
    private final Runnable changed;
    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
    private @Nullable Frame counted;
    private @Nullable Histogram histogram;
    private @Nullable Part held;
    private int counting;
    private double grabbed;

    /** @param changed called when counting came to rest */
    HistogramPane(ViewportModel model, Executor pool, Runnable changed) {
        this.model = model;
        this.pool = pool;
        this.changed = changed;
        setId("histogram");
        setManaged(false);
        setVisible(false);
        resize(WIDTH, HEIGHT);
        setCursor(Cursor.H_RESIZE);
        getChildren().add(canvas);
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(event -> {
            held = null;
            event.consume();
        });
        model.display().histogramVisibleProperty().subscribe(this::refresh);
        model.shownProperty().subscribe(this::refresh);
        model.voiProperty().subscribe(this::draw);
    }

    /** Nothing is counted. */
    boolean idle() {
        return counting == 0;
    }

    private void refresh() {
        Optional<GreyFrame> frame = model.frame()
                .map(loaded -> loaded.pixels() instanceof GreyFrame grey ? grey : null)
                .filter(shown -> model.display().histogramVisibleProperty().get());
        setVisible(frame.isPresent());
        if (frame.isEmpty() || frame.get() == counted) {
            draw();
            return;
        }
        GreyFrame wanted = frame.get();
        counted = wanted;
        histogram = null;
        draw();
        counting++;
        changed.run();
        try {
            pool.execute(() -> count(wanted));
        } catch (RejectedExecutionException closing) {
            counted = null;
            counting--;
        }
    }

    private void count(GreyFrame wanted) {
        @Nullable Histogram made = null;
        try {
            made = Histogram.of(wanted);
        } finally {
            @Nullable Histogram finished = made;
            Platform.runLater(() -> arrived(wanted, finished));
        }
    }

    private void arrived(GreyFrame wanted, @Nullable Histogram made) {
        counting--;
        if (counted == wanted) {
            histogram = made;
            draw();
        }
        changed.run();
    }

    private void draw() {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, WIDTH, HEIGHT);
        Histogram shown = histogram;
        if (!isVisible() || shown == null) {
            return;
        }
        graphics.setFill(GROUND);
        graphics.fillRoundRect(0, 0, WIDTH, HEIGHT, 8, 8);
        graphics.setFill(BARS);
        int parts = shown.counts().length;
        double each = (WIDTH - 2 * MARGIN) / parts;
        for (int part = 0; part < parts; part++) {
            double height = shown.height(part) * (FLOOR - MARGIN);
            graphics.fillRect(MARGIN + part * each, FLOOR - height, each, height);
        }
        if (model.look().voi() instanceof Window window) {
            window(graphics, shown, window);
        }
    }

    private void window(GraphicsContext graphics, Histogram shown, Window window) {
        double low = x(shown, window.center() - window.width() / 2);
        double high = x(shown, window.center() + window.width() / 2);
        graphics.setStroke(LINES);
        graphics.setLineWidth(1.5);
        graphics.strokeLine(low, FLOOR, high, MARGIN);
        graphics.strokeLine(low, MARGIN, low, FLOOR);
        graphics.strokeLine(high, MARGIN, high, FLOOR);
        graphics.setFill(LINES);
        graphics.setFont(Font.font(12));
        String format = window.width() < 16 ? "%.2f" : "%.0f";
        graphics.setTextAlign(low > WIDTH / 2 ? TextAlignment.RIGHT : TextAlignment.LEFT);
        graphics.fillText(format.formatted(window.center() - window.width() / 2), low, HEIGHT - 6);
        graphics.setTextAlign(high > WIDTH / 2 ? TextAlignment.RIGHT : TextAlignment.LEFT);
        graphics.fillText(
                (format + " %s")
                        .formatted(window.center() + window.width() / 2, shown.unit())
                        .strip(),
                high,
                high - low < 90 ? MARGIN + 10 : HEIGHT - 6);
    }

    private static double x(Histogram shown, double output) {
        double share = (output - shown.range().low()) / span(shown);
        return Math.clamp(MARGIN + share * (WIDTH - 2 * MARGIN), 1, WIDTH - 1);
    }

    private static double span(Histogram shown) {
        return Math.max(1e-9, shown.range().high() - shown.range().low());
    }

    private void press(MouseEvent event) {
        event.consume();
        Histogram shown = histogram;
        if (shown == null || !(model.look().voi() instanceof Window window)) {
            return;
        }
        double low = x(shown, window.center() - window.width() / 2);
        double high = x(shown, window.center() + window.width() / 2);
        held = Math.abs(event.getX() - low) <= GRIP
                ? Part.LOW
                : Math.abs(event.getX() - high) <= GRIP ? Part.HIGH : Part.MIDDLE;
        grabbed = output(shown, event.getX()) - window.center();
    }

    private static double output(Histogram shown, double x) {
        return shown.range().low() + (x - MARGIN) / (WIDTH - 2 * MARGIN) * span(shown);
    }

    private void drag(MouseEvent event) {
        event.consume();
        Histogram shown = histogram;
        Part part = held;
        if (shown == null || part == null || !(model.look().voi() instanceof Window window)) {
            return;
        }
        double at = output(shown, event.getX());
        double low = window.center() - window.width() / 2;
        double high = window.center() + window.width() / 2;
        double least = window.function() == Window.Function.LINEAR ? 1 : span(shown) / 1000;
        double newLow = part == Part.LOW ? Math.min(at, high - least) : low;
        double newHigh = part == Part.HIGH ? Math.max(at, low + least) : high;
        double center = part == Part.MIDDLE ? at - grabbed : (newLow + newHigh) / 2;
        model.voiProperty()
                .set(Optional.of(new Window(center, Math.max(least, newHigh - newLow), window.function(), "")));
    }
}
