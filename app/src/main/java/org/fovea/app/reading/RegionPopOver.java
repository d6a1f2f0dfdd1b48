package org.fovea.app.reading;

import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.controlsfx.control.PopOver;
import org.fovea.viewer.measure.Histogram;
import org.fovea.viewer.measure.RegionStatistics;

/** The values of a region and how often each occurs. */
final class RegionPopOver extends PopOver {

    private static final double WIDTH = 300;
    private static final double HEIGHT = 110;

    /** @param values line by line */
    RegionPopOver(String title, String values, RegionStatistics statistics) {
        Label said = new Label(values);
        said.getStyleClass().add("mark-values");
        Canvas bars = new Canvas(WIDTH, HEIGHT);
        bars.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        bars.setAccessibleText(values);
        draw(bars, statistics);
        BorderPane ends = new BorderPane();
        ends.setLeft(quiet(end(statistics.min(), statistics.unit())));
        ends.setRight(quiet(end(statistics.max(), statistics.unit())));
        Label head = new Label(title);
        head.getStyleClass().add("finding-title");
        VBox content = new VBox(6, head, said, bars, ends);
        content.getStyleClass().add("region-pop-over");
        setContentNode(content);
        setArrowLocation(ArrowLocation.RIGHT_TOP);
        setDetachable(false);
        setAnimated(false);
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("quiet");
        return label;
    }

    private static String end(double value, String unit) {
        String format = value == Math.rint(value) ? "%.0f %s" : "%.2f %s";
        return String.format(Locale.ROOT, format, value, unit).strip();
    }

    /** One bar a bin, and a line at the mean. */
    private static void draw(Canvas canvas, RegionStatistics statistics) {
        Histogram histogram = statistics.histogram();
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.setFill(Color.web("#9aa0a8"));
        int[] counts = histogram.counts();
        double bar = WIDTH / counts.length;
        for (int i = 0; i < counts.length; i++) {
            double tall = (HEIGHT - 2) * counts[i] / histogram.highest();
            graphics.fillRect(i * bar, HEIGHT - tall, Math.max(1, bar - 1), tall);
        }
        double at = (statistics.mean() - histogram.low()) / (histogram.width() * counts.length) * WIDTH;
        graphics.setStroke(Color.web("#ffd60a"));
        graphics.setLineWidth(2);
        graphics.strokeLine(at, 0, at, HEIGHT);
    }
}
