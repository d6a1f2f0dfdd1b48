package org.fovea.app.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fovea.app.cases.Verdict.Decision;
import org.fovea.app.evaluation.Agreement;
import org.fovea.app.evaluation.Drift;
import org.fovea.app.words.ClassNames;
import org.fovea.app.words.WindowWords;
import org.fovea.inference.evaluate.Evaluation;

/** What the readers of this computer decided about what one version of a model said. */
final class AgreementView extends VBox {

    private final WindowWords words;
    private final ClassNames classes;

    /**
     * @param save writes the decisions as a table
     * @param train makes a training set of them
     * @param back shows the card again
     */
    AgreementView(
            Agreement found, WindowWords words, ClassNames classes, Runnable save, Runnable train, Runnable back) {
        super(12);
        this.words = words;
        this.classes = classes;
        setId("model-agreement");
        Label title = new Label(words.of(
                "models.verdicts.title",
                found.model().id() + " " + found.model().version()));
        title.getStyleClass().add("place-title");
        Label summary = new Label(words.of(
                "models.verdicts.summary",
                found.findings(),
                found.decisions().getOrDefault(Decision.AGREE, 0L),
                found.decisions().getOrDefault(Decision.DISAGREE, 0L),
                found.decisions().getOrDefault(Decision.CHANGED, 0L)));
        summary.setWrapText(true);
        Label meaning = new Label(words.of("models.verdicts.meaning"));
        meaning.getStyleClass().addAll("quiet", "small");
        meaning.setWrapText(true);
        getChildren().addAll(title, summary, meaning);
        if (found.drift() != null) {
            getChildren().add(warning(found.drift()));
        }
        shares("models.verdicts.showing", found.agreementByShowing(), this::showing);
        shares("models.verdicts.month", found.agreementByMonth(), month -> month);
        shares("models.verdicts.station", found.agreementByStation(), this::named);
        shares("models.verdicts.institution", found.agreementByInstitution(), this::named);
        if (found.evaluation() != null) {
            confusion(found.evaluation());
        }
        getChildren()
                .add(new HBox(
                        8,
                        button("agreement-back", "models.comparison.back", back),
                        button("agreement-save", "models.verdicts.save", save),
                        button("agreement-train", "models.training.make", train)));
    }

    private String named(String name) {
        return name.isEmpty() ? words.of("models.verdicts.unknown") : name;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(words.of(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private Label warning(Drift drift) {
        Label label = new Label(words.of(
                "models.verdicts.drift",
                drift.since(),
                percent(drift.now()),
                percent(drift.before()),
                drift.now().of()));
        label.setId("agreement-drift");
        label.getStyleClass().add("model-question");
        label.setWrapText(true);
        return label;
    }

    private static String percent(Agreement.Share share) {
        return String.format(Locale.ROOT, "%.0f", 100.0 * share.agreed() / share.of());
    }

    private String showing(String when) {
        return words.of(when.isEmpty() ? "models.verdicts.unknown" : "models.verdicts.shown." + when);
    }

    private void shares(String titleKey, Map<String, Agreement.Share> shares, UnaryOperator<String> named) {
        GridPane grid = new GridPane(18, 4);
        int row = 0;
        for (Map.Entry<String, Agreement.Share> one : shares.entrySet()) {
            Agreement.Share share = one.getValue();
            grid.addRow(
                    row++,
                    cell(named.apply(one.getKey()), "card-cell"),
                    cell(words.of("models.verdicts.share", share.agreed(), share.of(), percent(share)), "card-cell"));
        }
        getChildren().add(new VBox(4, cell(words.of(titleKey), "section-title"), grid));
    }

    private void confusion(Evaluation evaluation) {
        List<String> labels = evaluation.classes();
        GridPane grid = new GridPane(18, 4);
        grid.setId("agreement-confusion");
        for (int k = 0; k < labels.size(); k++) {
            String name = classes.name(evaluation.model().id(), labels.get(k));
            grid.add(cell(name, "quiet"), k + 1, 0);
            grid.add(cell(name, "quiet"), 0, k + 1);
            for (int said = 0; said < labels.size(); said++) {
                grid.add(
                        cell(
                                Integer.toString(evaluation.confusion()[k][said]),
                                k == said ? "patient-name" : "card-cell"),
                        said + 1,
                        k + 1);
            }
        }
        getChildren().add(new VBox(4, cell(words.of("models.verdicts.confusion"), "section-title"), grid));
    }

    private static Label cell(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
