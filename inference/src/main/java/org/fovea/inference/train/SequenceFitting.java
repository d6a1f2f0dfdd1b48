package org.fovea.inference.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.inference.engine.Classification;
import org.fovea.inference.engine.Classifier;
import org.fovea.inference.engine.TensorFlowLibrary;
import org.fovea.inference.evaluate.Evaluation;
import org.fovea.inference.evaluate.FolderEvaluation;
import org.fovea.inference.evaluate.ImageSource;
import org.fovea.inference.evaluate.Interval;
import org.fovea.inference.evaluate.ScoredImages;
import org.fovea.inference.input.GreyImage;
import org.fovea.inference.model.Manifest.Metric;
import org.fovea.inference.model.ModelPackage;
import org.fovea.inference.model.PackageCopy;
import org.fovea.inference.sequence.SequenceHead;

/**
 * Gives a package a head over the slices of a series: trained on the series of the part of a data set that its network
 * learned from, measured on those of another part beside the mean of the slices' probabilities. The card gets a section
 * with the figures.
 */
public final class SequenceFitting {

    private static final String MEAN = "mean of the slices";
    private static final String METRIC = "series.";

    private final Path natives;
    private final Classifier classifier;
    private final ImageSource source;
    private final Progress progress;

    /**
     * @param natives folder of TensorFlow's libraries: system property {@code fovea.tensorflow}
     * @param progress counts the images of each part, then the steps of each variant
     */
    public SequenceFitting(Path natives, Classifier classifier, ImageSource source, Progress progress) {
        this.natives = natives;
        this.classifier = classifier;
        this.source = source;
        this.progress = progress;
    }

    /**
     * How good a way to read series is.
     *
     * @param name as the recipe has it
     * @param evaluation over series
     */
    public record Measured(String name, Evaluation evaluation) {}

    /**
     * Measures the head that the package has.
     *
     * @param data the data set's folder
     * @return what it is worth on the series that the recipe measures on, and the mean of the slices
     */
    public Outcome<List<Measured>> measure(Path data, Path recipeFile) {
        Optional<SequenceHead> head = classifier.model().sequenceHead();
        if (head.isEmpty()) {
            return Outcome.failure(Problem.of(
                    TrainingProblem.NO_HEAD, classifier.model().manifest().id()));
        }
        return SequenceRecipe.read(recipeFile)
                .then(recipe -> series(data, recipe, recipe.measurement().measureOn())
                        .map(held -> List.of(
                                measured(recipe.variants().getFirst().name(), held, head.get()),
                                measured(MEAN, held, Series::meanProbabilities))));
    }

    /**
     * Trains each variant of the recipe and writes the package anew, with the first one's head and another version.
     *
     * @param data the data set's folder
     * @return what each variant is worth, and the mean of the slices
     */
    public Outcome<List<Measured>> write(Path data, Path recipeFile, String version, Path file) {
        return TensorFlowLibrary.load(natives)
                .then(library -> SequenceRecipe.read(recipeFile))
                .then(recipe -> series(data, recipe, recipe.measurement().learnFrom())
                        .then(learned -> series(
                                        data, recipe, recipe.measurement().measureOn())
                                .then(held -> fitted(recipe, recipeFile, learned, held, version, file))));
    }

    private Outcome<List<Measured>> fitted(
            SequenceRecipe recipe,
            Path recipeFile,
            List<Series> learned,
            List<Series> held,
            String version,
            Path file) {
        List<SequenceHead> heads = new ArrayList<>();
        List<Measured> measured = new ArrayList<>();
        for (SequenceRecipe.Variant variant : recipe.variants()) {
            Optional<SequenceHead> head = new SequenceTrainer(recipe, variant, learned).train(progress);
            if (head.isEmpty()) {
                return Outcome.failure(Problem.of(TrainingProblem.STOPPED, String.valueOf(recipeFile.getFileName())));
            }
            heads.add(head.get());
            measured.add(measured(variant.name(), held, head.get()));
        }
        measured.add(measured(MEAN, held, Series::meanProbabilities));
        Figures figures = new Figures(recipe, String.valueOf(recipeFile.getFileName()), learned, held);
        return copied(heads.getFirst(), figures, measured, version, file).map(copy -> List.copyOf(measured));
    }

    /** Images of each group and class, in the order of the table, as the network sees them. */
    private Outcome<List<Series>> series(Path data, SequenceRecipe recipe, String split) {
        return DataSet.read(data, recipe.data(), Set.of(split)).then(set -> {
            Map<String, List<LabelledFile>> groups = set.files().stream()
                    .collect(Collectors.groupingBy(
                            file -> file.group() + " " + file.label(), LinkedHashMap::new, Collectors.toList()));
            List<Series> all = new ArrayList<>();
            int done = 0;
            for (List<LabelledFile> files : groups.values()) {
                switch (series(files)) {
                    case Outcome.Success<Series>(Series one) -> all.add(one);
                    case Outcome.Failure<Series>(Problem problem) -> {
                        return Outcome.failure(problem);
                    }
                }
                done += files.size();
                progress.update(done, set.files().size());
            }
            return all.isEmpty()
                    ? Outcome.failure(Problem.of(TrainingProblem.TOO_FEW, split, "0"))
                    : Outcome.success(all);
        });
    }

    private Outcome<Series> series(List<LabelledFile> files) {
        List<Classification> slices = new ArrayList<>();
        for (LabelledFile file : files) {
            if (progress.cancelled()) {
                return Outcome.failure(
                        Problem.of(TrainingProblem.STOPPED, file.file().toString()));
            }
            switch (source.read(file.file()).then((GreyImage image) -> classifier.classify(image))) {
                case Outcome.Success<Classification>(Classification said) -> slices.add(said);
                case Outcome.Failure<Classification>(Problem problem) -> {
                    return Outcome.failure(problem);
                }
            }
        }
        return Outcome.success(new Series(
                files.getFirst().group(),
                files.getFirst().label(),
                slices.stream().map(Classification::embedding).toList(),
                slices.stream()
                        .map(said -> said.scores().stream()
                                .mapToDouble(score -> score.probability())
                                .toArray())
                        .toList()));
    }

    private Measured measured(String name, List<Series> held, SequenceHead head) {
        return measured(name, held, one -> head.read(one.slices()).probabilities());
    }

    private Measured measured(String name, List<Series> held, Function<Series, double[]> reader) {
        ScoredImages scored = new ScoredImages();
        held.forEach(one -> scored.add(one.label(), one.group(), classifier.scores(reader.apply(one))));
        List<String> labels = classifier.model().manifest().classes().stream()
                .map(one -> one.label())
                .toList();
        return new Measured(
                name,
                scored.evaluation(classifier.model().identity(), labels, FolderEvaluation.ALL_PATIENTS)
                        .orElseThrow());
    }

    /** What a figure is about. */
    private record Figures(SequenceRecipe recipe, String recipeFile, List<Series> learned, List<Series> held) {

        String set() {
            return recipe.measurement().measureOn() + ", whole series: " + held.size() + " series of " + images(held)
                    + " images";
        }

        static int images(List<Series> series) {
            return series.stream().mapToInt(one -> one.slices().size()).sum();
        }
    }

    private Outcome<ModelPackage> copied(
            SequenceHead head, Figures figures, List<Measured> measured, String version, Path file) {
        ModelPackage model = classifier.model();
        SequenceRecipe recipe = figures.recipe();
        String command = "fovea model series DATA --recipe " + figures.recipeFile() + " --model "
                + model.manifest().id();
        Map<String, String> words = Map.of(
                "rows", measured.stream().map(SequenceFitting::row).collect(Collectors.joining("\n")),
                "variant", recipe.variants().getFirst().name(),
                "learned", String.valueOf(figures.learned().size()),
                "learned.images", String.valueOf(Figures.images(figures.learned())),
                "held", String.valueOf(figures.held().size()),
                "held.images", String.valueOf(Figures.images(figures.held())),
                "command", command);
        List<Metric> metrics = CardFigures.metrics(measured.getFirst().evaluation(), figures.set(), command).stream()
                .map(metric -> new Metric(
                        METRIC + metric.name(),
                        metric.value(),
                        metric.low(),
                        metric.high(),
                        metric.set(),
                        metric.command()))
                .toList();
        try {
            return new PackageCopy(model)
                    .with(SequenceHead.ENTRY, head.bytes())
                    .version(version)
                    .measured(metrics)
                    .cardSections(
                            CardTemplate.resource("series.card.md").filled(words),
                            CardTemplate.resource("series.card_zh.md").filled(words))
                    .write(file);
        } catch (IOException failed) {
            return Training.failure(file, failed);
        }
    }

    private static String row(Measured measured) {
        Evaluation evaluation = measured.evaluation();
        Interval interval = evaluation.intervals().getOrDefault("accuracy", new Interval(Double.NaN, Double.NaN));
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f–%.3f | %.3f | %.3f |",
                measured.name(),
                evaluation.n(),
                evaluation.accuracy(),
                interval.low(),
                interval.high(),
                evaluation.balancedAccuracy(),
                evaluation.negativeLogLikelihood());
    }
}
