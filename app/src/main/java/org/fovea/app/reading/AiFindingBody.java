package org.fovea.app.reading;

import java.util.Comparator;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fovea.app.cases.Finding;
import org.fovea.app.cases.SeriesReading;
import org.fovea.app.cases.Verdict;
import org.fovea.app.words.ClassNames;
import org.fovea.app.words.WindowWords;
import org.fovea.inference.engine.ClassRange;
import org.fovea.inference.engine.ClassScore;
import org.fovea.inference.engine.Variation;
import org.fovea.inference.model.ModelIdentity;
import org.jspecify.annotations.Nullable;

/** What a network said, below what the clinician decided on it, above the keys to decide with. */
final class AiFindingBody extends VBox {

    /** Enough of a checksum to tell two models apart at a glance; the whole is in the tooltip. */
    private static final int SHORT = 8;

    private final WindowWords words;
    private final ClassNames classes;
    private final Label decision = new Label();
    private final Label name = new Label();
    private final Label score = new Label();
    private final Label range = new Label();
    private final Tooltip ranges = new Tooltip();
    private final Label others = new Label();
    private final Label place = new Label();
    private final Label whole = new Label();
    private final Label origin = new Label();
    private final Tooltip details = new Tooltip();
    private final @Nullable ExplanationBar explanations;
    private final VerdictBar verdicts;

    AiFindingBody(FindingsModel model, WindowWords words, ClassNames classes) {
        super(4);
        this.words = words;
        this.classes = classes;
        verdicts = new VerdictBar(model, words, classes);
        decision.getStyleClass().add("decision");
        decision.setWrapText(true);
        decision.managedProperty().bind(decision.visibleProperty());
        name.getStyleClass().add("finding-title");
        score.getStyleClass().add("score");
        score.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label ai = new Label(words.of("findings.ai"));
        ai.getStyleClass().add("ai-badge");
        ai.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, ai, name, gap, score);
        head.setAlignment(Pos.BASELINE_LEFT);
        for (Label line : new Label[] {range, others, place, whole, origin}) {
            line.getStyleClass().add("quiet");
            line.setWrapText(true);
        }
        range.managedProperty().bind(range.visibleProperty());
        range.setTooltip(ranges);
        whole.setId("finding-whole");
        whole.managedProperty().bind(whole.visibleProperty());
        whole.setTooltip(new Tooltip(words.of("findings.whole.meaning")));
        origin.setTooltip(details);
        getChildren().addAll(decision, head, range, others, place, whole, origin);
        ExplanationModel who = model.explanations();
        explanations = who == null ? null : new ExplanationBar(who, words);
        if (explanations != null) {
            getChildren().add(explanations);
        }
        getChildren().add(verdicts);
    }

    void show(FindingEntry.Ai entry) {
        Finding finding = entry.finding();
        String model = finding.model().id();
        ClassScore top = finding.top();
        name.setText(classes.name(model, top.label()));
        showScore(finding);
        others.setText(finding.scores().stream()
                .filter(other -> !other.label().equals(top.label()))
                .sorted(Comparator.comparingDouble(ClassScore::probability).reversed())
                .map(other -> classes.name(model, other.label()) + " " + words.probability(other.probability()))
                .collect(Collectors.joining(" · ")));
        place.setText(
                finding.framesSeen() > 1
                        ? words.of("findings.sliceOfRun", entry.slice(), entry.slices(), finding.framesSeen())
                        : words.of("findings.slice", entry.slice(), entry.slices()));
        showWhole(finding);
        showOrigin(finding);
        showDecision(model, finding.verdict());
        if (explanations != null) {
            explanations.show(finding);
        }
        verdicts.show(entry);
    }

    void take(FindingsModel.Wish wish) {
        verdicts.take(wish);
    }

    private void showScore(Finding finding) {
        String probability = words.probability(finding.top().probability());
        Variation variation = finding.variation();
        ClassRange top = finding.topRange();
        range.setVisible(variation != null);
        if (variation == null || top == null) {
            score.setText(words.of("findings.probability", probability));
            return;
        }
        score.setText(words.of("findings.range", probability, words.range(top.lowest(), top.highest())));
        range.setText(words.of("findings.range.meaning", variation.copies()));
        ranges.setText(variation.classes().stream()
                .map(one -> words.of(
                        "findings.range.class",
                        classes.name(finding.model().id(), one.label()),
                        words.probability(one.mean()),
                        words.probability(one.lowest()),
                        words.probability(one.highest())))
                .collect(Collectors.joining("\n")));
    }

    private void showWhole(Finding finding) {
        SeriesReading said = finding.whole();
        whole.setVisible(said != null);
        if (said != null) {
            String scores = said.scores().stream()
                    .sorted(Comparator.comparingDouble(ClassScore::probability).reversed())
                    .map(one -> classes.name(finding.model().id(), one.label()) + " "
                            + words.probability(one.probability()))
                    .collect(Collectors.joining(" · "));
            whole.setText(words.of("findings.whole", scores));
        }
    }

    private void showOrigin(Finding finding) {
        ModelIdentity model = finding.model();
        origin.setText(words.of(
                "findings.origin",
                model.id(),
                model.version(),
                model.sha256().substring(0, SHORT),
                finding.device().device()));
        details.setText(words.of(
                "findings.details",
                model.id(),
                model.version(),
                model.sha256(),
                finding.device().device(),
                finding.device().library(),
                finding.device().reason()));
    }

    private void showDecision(String model, @Nullable Verdict verdict) {
        decision.setVisible(verdict != null);
        if (verdict != null) {
            decision.setText(DecisionText.of(verdict, model, words, classes));
        }
    }
}
