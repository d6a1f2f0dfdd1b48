package org.fovea.inference.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.inference.engine.Classifier;
import org.fovea.inference.evaluate.GateEvaluation;
import org.fovea.inference.evaluate.ImageSource;
import org.fovea.inference.model.Manifest.Metric;
import org.fovea.inference.model.ModelPackage;
import org.fovea.inference.model.PackageCopy;
import org.fovea.inference.scope.FeatureGate;

/**
 * Gives a package a gate over its network's features: fitted on the images it learned from, with the threshold that lets
 * through {@value #SHARE} of images it did not, and measured against images of other kinds. The card gets a section with
 * the figures.
 */
public final class GateFitting {

    private static final double SHARE = 0.95;

    private final Classifier classifier;
    private final ImageSource source;
    private final Progress progress;

    /** @param progress counts the images of each folder in turn */
    public GateFitting(Classifier classifier, ImageSource source, Progress progress) {
        this.classifier = classifier;
        this.source = source;
        this.progress = progress;
    }

    /** Where the images lie that it takes, at any depth. */
    public record Folders(Path learnedFrom, Path heldOut, List<Path> others) {

        public Folders {
            others = List.copyOf(others);
        }
    }

    /** The gate alone, from the images themselves. */
    Outcome<FeatureGate> fit(List<Path> learnedFrom, List<Path> heldOut) {
        List<float[]> learned = GateEvaluation.features(classifier, source, learnedFrom, progress);
        List<float[]> held = GateEvaluation.features(classifier, source, heldOut, progress);
        return learned.size() < 2 || held.isEmpty()
                ? Outcome.failure(Problem.of(
                        TrainingProblem.TOO_FEW, "feature gate", String.valueOf(Math.min(learned.size(), held.size()))))
                : Outcome.success(FeatureGate.fit(learned).lettingThrough(SHARE, held));
    }

    /**
     * Writes the package anew, with a gate and another version.
     *
     * @return what the gate is worth, for each folder of others
     */
    public Outcome<List<GateEvaluation>> write(Folders folders, String version, Path file) {
        return GateEvaluation.files(folders.learnedFrom)
                .then(learned -> GateEvaluation.files(folders.heldOut).then(held -> fit(learned, held)))
                .then(gate -> GateEvaluation.measure(
                                gate, classifier, source, folders.heldOut, folders.others, progress)
                        .then(measured -> written(folders, gate, measured, version, file)));
    }

    private Outcome<List<GateEvaluation>> written(
            Folders folders, FeatureGate gate, List<GateEvaluation> measured, String version, Path file) {
        List<Metric> metrics = new ArrayList<>();
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < measured.size(); i++) {
            String name = name(folders.others.get(i));
            metrics.addAll(
                    metrics(measured.get(i), name, classifier.model().manifest().id(), folders));
            rows.append(row(measured.get(i), name));
        }
        return copied(gate, metrics, rows.toString().stripTrailing(), version, file)
                .map(copy -> measured);
    }

    /** @param rows of the card's table */
    Outcome<ModelPackage> copied(FeatureGate gate, List<Metric> metrics, String rows, String version, Path file) {
        ModelPackage model = classifier.model();
        Map<String, String> figures = Map.of(
                "rows", rows,
                "share", String.format(Locale.ROOT, "%.0f", SHARE * 100),
                "model", model.manifest().id());
        try {
            return new PackageCopy(model)
                    .with(FeatureGate.ENTRY, gate.bytes())
                    .version(version)
                    .measured(metrics)
                    .cardSections(
                            CardTemplate.resource("gate.card.md").filled(figures),
                            CardTemplate.resource("gate.card_zh.md").filled(figures))
                    .write(file);
        } catch (IOException failed) {
            return Training.failure(file, failed);
        }
    }

    private static List<Metric> metrics(GateEvaluation gate, String others, String model, Folders folders) {
        String set = name(folders.heldOut) + ": " + gate.own() + " images of " + gate.ownGroups() + " patient groups; "
                + others + ": " + gate.others() + " images";
        String command = "fovea model gate DATA/" + name(folders.heldOut) + " --others " + others + " --model " + model;
        return List.of(
                metric(
                        "gate.auc",
                        gate.auc(),
                        gate.aucInterval().low(),
                        gate.aucInterval().high(),
                        set,
                        command),
                metric(
                        "gate.falsePositiveRateAt95",
                        gate.falsePositiveRateAt95(),
                        gate.falsePositiveRateAt95(),
                        gate.falsePositiveRateAt95(),
                        set,
                        command));
    }

    private static Metric metric(String name, double value, double low, double high, String set, String command) {
        return new Metric(name, rounded(value), rounded(low), rounded(high), set, command);
    }

    private static double rounded(double value) {
        return Math.rint(value * 1e4) / 1e4;
    }

    private static String row(GateEvaluation gate, String others) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f–%.3f | %.3f | %.3f |\n",
                others,
                gate.others(),
                gate.auc(),
                gate.aucInterval().low(),
                gate.aucInterval().high(),
                gate.falsePositiveRateAt95(),
                gate.othersPassed());
    }

    /** The last two parts of a path say enough and nothing of this machine. */
    private static String name(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        int parts = whole.getNameCount();
        return whole.subpath(Math.max(0, parts - 2), parts).toString();
    }
}
