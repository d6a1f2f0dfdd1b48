package org.fovea.inference.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.inference.engine.ClassScore;
import org.fovea.inference.engine.Classification;
import org.fovea.inference.engine.Classifier;
import org.fovea.inference.input.GreyImage;
import org.fovea.inference.model.ModelIdentity;
import org.fovea.inference.scope.FeatureGate;

/**
 * How well a gate tells a network's own images from others.
 *
 * @param own images that it should let through
 * @param ownGroups patients or families among them
 * @param others images that it should refuse
 * @param auc probability that another image is farther off than one of its own
 * @param aucInterval 95 %, bootstrap over groups
 * @param falsePositiveRateAt95 share of the others that a threshold lets through which lets through 95 % of its own
 * @param ownPassed share of its own that this gate's threshold lets through
 * @param othersPassed share of the others that it lets through
 */
public record GateEvaluation(
        ModelIdentity model,
        int own,
        int ownGroups,
        int others,
        double auc,
        Interval aucInterval,
        double falsePositiveRateAt95,
        double ownPassed,
        double othersPassed) {

    private static final String OWN = "own";
    private static final String OTHERS = "others";
    private static final double TRUE_POSITIVE_RATE = 0.95;

    /** The features that a network gives to images; files that are none, or in colour, are left out. */
    public static List<float[]> features(
            Classifier classifier, ImageSource source, List<Path> files, Progress progress) {
        List<float[]> features = new ArrayList<>();
        for (int i = 0; i < files.size() && !progress.cancelled(); i++) {
            features(classifier, source, files.get(i)).ifPresent(features::add);
            progress.update(i + 1L, files.size());
        }
        return features;
    }

    /** Every file in a folder, at any depth, in the order of their paths. */
    public static Outcome<List<Path>> files(Path folder) {
        try (Stream<Path> listed = Files.walk(folder)) {
            return Outcome.success(listed.filter(Files::isRegularFile).sorted().toList());
        } catch (IOException failed) {
            return Outcome.failure(
                    Problem.of(EvaluationProblem.IO, folder.toString(), String.valueOf(failed.getMessage())));
        }
    }

    /**
     * Measures a gate.
     *
     * @param own folder of images of the network's kind; patients are told as in {@link CaseTable}
     * @param others folders of images of other kinds
     * @param progress counts images of each folder in turn
     * @return for each folder of others what the gate is worth against it
     */
    public static Outcome<List<GateEvaluation>> measure(
            FeatureGate gate,
            Classifier classifier,
            ImageSource source,
            Path own,
            List<Path> others,
            Progress progress) {
        ModelIdentity model = classifier.model().identity();
        return images(classifier, source, own, progress).then(owned -> {
            List<GateEvaluation> all = new ArrayList<>();
            for (Path folder : others) {
                switch (images(classifier, source, folder, progress)) {
                    case Outcome.Success<List<Featured>>(List<Featured> found) ->
                        all.add(measured(model, gate, owned, found));
                    case Outcome.Failure<List<Featured>>(Problem problem) -> {
                        return Outcome.failure(problem);
                    }
                }
            }
            return Outcome.success(all);
        });
    }

    /** An image's features, and whose it is. */
    private record Featured(String group, float[] features) {}

    private static Outcome<List<Featured>> images(
            Classifier classifier, ImageSource source, Path folder, Progress progress) {
        return files(folder).then(files -> {
            try {
                CaseTable table = CaseTable.near(folder);
                List<Featured> images = new ArrayList<>();
                for (int i = 0; i < files.size() && !progress.cancelled(); i++) {
                    Path file = files.get(i);
                    String group = table.labelled(file, 0).group();
                    features(classifier, source, file)
                            .ifPresent(found ->
                                    images.add(new Featured(group.isEmpty() ? file.toString() : group, found)));
                    progress.update(i + 1L, files.size());
                }
                return images.isEmpty()
                        ? Outcome.failure(Problem.of(EvaluationProblem.NOTHING_CLASSIFIED, folder.toString()))
                        : Outcome.success(images);
            } catch (IOException failed) {
                return Outcome.failure(
                        Problem.of(EvaluationProblem.IO, folder.toString(), String.valueOf(failed.getMessage())));
            }
        });
    }

    private static Optional<float[]> features(Classifier classifier, ImageSource source, Path file) {
        return source.read(file).then((GreyImage image) -> classifier.classify(image))
                        instanceof Outcome.Success<Classification>(Classification said)
                ? Optional.of(said.embedding())
                : Optional.empty();
    }

    private static GateEvaluation measured(
            ModelIdentity model, FeatureGate gate, List<Featured> own, List<Featured> others) {
        ScoredImages scored = new ScoredImages();
        own.forEach(image -> scored.add(0, image.group, scores(gate, image)));
        others.forEach(image -> scored.add(1, image.group, scores(gate, image)));
        Evaluation all = scored.evaluation(model, List.of(OWN, OTHERS), FolderEvaluation.ALL_PATIENTS)
                .orElseThrow();
        return new GateEvaluation(
                model,
                own.size(),
                (int) own.stream().map(Featured::group).distinct().count(),
                others.size(),
                all.auc().getOrDefault(OWN, Double.NaN),
                all.intervals().getOrDefault("auc." + OWN, new Interval(Double.NaN, Double.NaN)),
                at(all.roc().getOrDefault(OWN, new Curve(new double[0], new double[0])), TRUE_POSITIVE_RATE),
                passed(gate, own),
                passed(gate, others));
    }

    /** As a ranking takes it: the farther off, the likelier one of the others. */
    private static List<ClassScore> scores(FeatureGate gate, Featured image) {
        double distance = gate.distance(image.features);
        double other = distance / (1 + distance);
        return List.of(new ClassScore(OWN, 1 - other), new ClassScore(OTHERS, other));
    }

    private static double passed(FeatureGate gate, List<Featured> images) {
        return images.stream().filter(image -> gate.admits(image.features)).count() / (double) images.size();
    }

    /** Where the curve first reaches a height. */
    private static double at(Curve curve, double height) {
        for (int i = 1; i < curve.x().length; i++) {
            if (curve.y()[i] >= height) {
                double rise = curve.y()[i] - curve.y()[i - 1];
                double share = rise > 0 ? (height - curve.y()[i - 1]) / rise : 0;
                return curve.x()[i - 1] + share * (curve.x()[i] - curve.x()[i - 1]);
            }
        }
        return 1;
    }
}
