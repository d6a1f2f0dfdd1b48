package org.fovea.app.reading;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.fovea.app.ModelComparison;
import org.fovea.app.words.WindowWords;
import org.fovea.inference.engine.ClassScore;

/** Two models on the same images: how often they agree, and where they do not. */
final class ComparisonTable extends VBox {

    /** More lines than anybody reads; the command line lists them all. */
    private static final int MOST_LINES = 500;

    private final WindowWords words;

    /** @param back shows the card again */
    ComparisonTable(ModelComparison found, WindowWords words, Runnable back) {
        super(12);
        this.words = words;
        setId("model-comparison");
        String first = found.first().id() + " " + found.first().version();
        String second = found.second().id() + " " + found.second().version();
        Label title = new Label(words.of("models.comparison.title", first, second));
        title.getStyleClass().add("place-title");
        int images = found.images().size();
        int agreed = images - found.changed().size();
        Label summary = new Label(words.of(
                "models.comparison.agreed",
                agreed,
                images,
                images == 0 ? "-" : String.format(Locale.ROOT, "%.2f", found.kappa()),
                found.silent().size()));
        summary.setWrapText(true);
        Button close = new Button(words.of("models.comparison.back"));
        close.setId("comparison-back");
        close.setOnAction(event -> back.run());
        getChildren().addAll(title, summary, agreement(found, first, second), changed(found, first, second), close);
    }

    private GridPane agreement(ModelComparison found, String first, String second) {
        GridPane grid = new GridPane(18, 4);
        grid.setId("comparison-agreement");
        grid.add(cell(words.of("models.comparison.corner", first, second), "quiet"), 0, 0);
        int[][] counts = found.agreement();
        for (int k = 0; k < counts.length; k++) {
            grid.add(cell(found.labels().get(k), "quiet"), k + 1, 0);
            grid.add(cell(found.labels().get(k), "quiet"), 0, k + 1);
            for (int other = 0; other < counts.length; other++) {
                grid.add(
                        cell(Integer.toString(counts[k][other]), k == other ? "patient-name" : "card-cell"),
                        other + 1,
                        k + 1);
            }
        }
        return grid;
    }

    private GridPane changed(ModelComparison found, String first, String second) {
        GridPane grid = new GridPane(18, 4);
        grid.setId("comparison-changed");
        List<ModelComparison.Compared> lines =
                found.changed().stream().limit(MOST_LINES).toList();
        if (lines.isEmpty()) {
            grid.add(cell(words.of("models.comparison.same"), "quiet"), 0, 0);
            return grid;
        }
        grid.addRow(0, cell(words.of("models.comparison.image"), "quiet"), cell(first, "quiet"), cell(second, "quiet"));
        for (int i = 0; i < lines.size(); i++) {
            ModelComparison.Compared image = lines.get(i);
            grid.addRow(
                    i + 1,
                    cell(image.frame().sopInstanceUid() + "/" + image.frame().frameNumber(), "small"),
                    cell(says(image.firstTop()), "card-cell"),
                    cell(says(image.secondTop()), "card-cell"));
        }
        return grid;
    }

    private String says(ClassScore score) {
        return words.of("worklist.ai.says", score.label(), words.probability(score.probability()));
    }

    private static Label cell(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
