package org.fovea.app.reading;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.fovea.app.words.WindowWords;
import org.fovea.inference.model.Manifest;

/** What was measured of a model, each figure with its interval and what it was measured on. */
final class MetricTable extends GridPane {

    MetricTable(List<Manifest.Metric> metrics, WindowWords words) {
        super(24, 3);
        setId("model-metrics");
        if (metrics.isEmpty()) {
            add(cell(words.of("models.metrics.none"), "quiet"), 0, 0);
            return;
        }
        String[] heads = {
            words.of("models.metrics.figure"),
            words.of("models.metrics.value"),
            words.of("models.metrics.interval"),
            words.of("models.metrics.set")
        };
        for (int column = 0; column < heads.length; column++) {
            add(cell(heads[column], "quiet"), column, 0);
        }
        for (int i = 0; i < metrics.size(); i++) {
            Manifest.Metric metric = metrics.get(i);
            addRow(
                    i + 1,
                    cell(metric.name(), "card-cell"),
                    cell(figure(metric.value()), "card-cell"),
                    cell(figure(metric.low()) + "–" + figure(metric.high()), "card-cell"),
                    cell(metric.set(), "quiet"));
        }
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static Label cell(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().addAll(style, "small");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
