package org.fovea.inference.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.inference.engine.Classifier;
import org.fovea.inference.engine.DeviceChoice;
import org.fovea.inference.engine.InProcess;
import org.fovea.inference.engine.TensorFlowLibrary;
import org.fovea.inference.evaluate.CaseTable;
import org.fovea.inference.evaluate.Evaluation;
import org.fovea.inference.evaluate.FolderEvaluation;
import org.fovea.inference.evaluate.ScoredImages;
import org.fovea.inference.input.PictureFile;
import org.fovea.inference.model.ModelIdentity;
import org.fovea.inference.model.ModelPackage;
import org.fovea.inference.model.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains a recipe several times, each time without one part of the patients, and asks each network about the part that it
 * did not see. All images of the recipe's two splits take part; see {@link Folds} for how they are divided. Packages go to
 * {@code PREFIX-0.fovea-model} and on; they have temperature 1 and no card, for the part that is held out serves the
 * figures alone.
 */
public final class CrossValidation {

    private static final Logger LOG = LoggerFactory.getLogger(CrossValidation.class);

    private final Path natives;
    private final Path data;
    private final int count;
    private final Path prefix;

    /**
     * @param natives folder with TensorFlow's libraries
     * @param data holds {@code manifest.csv}
     * @param count of folds
     * @param prefix of the packages' paths
     */
    public CrossValidation(Path natives, Path data, int count, Path prefix) {
        this.natives = natives;
        this.data = data;
        this.count = count;
        this.prefix = prefix;
    }

    /**
     * Trains every fold whose package is not there yet, then pools them all. Takes as long as so many trainings; goes on
     * where an earlier run was stopped.
     */
    public Outcome<CrossValidated> run(Path recipeFile, Progress progress) {
        return prepared(recipeFile).then(ready -> {
            for (int fold = 0; fold < count; fold++) {
                if (!Files.exists(packageOf(fold))) {
                    LOG.info("fold {} of {}", fold + 1, count);
                    Outcome<Path> trained = new Training(natives)
                            .unmeasured(
                                    ready.recipe(),
                                    ready.folds().learned(ready.files(), fold),
                                    packageOf(fold),
                                    progress);
                    if (trained instanceof Outcome.Failure<Path>(Problem problem)) {
                        return Outcome.failure(problem);
                    }
                }
            }
            return pooled(ready);
        });
    }

    /** Pools the packages that are there and trains nothing. */
    public Outcome<CrossValidated> pool(Path recipeFile) {
        return prepared(recipeFile).then(this::pooled);
    }

    private record Ready(Recipe recipe, List<LabelledFile> files, Folds folds) {}

    private Outcome<Ready> prepared(Path recipeFile) {
        return TensorFlowLibrary.load(natives)
                .then(library -> Recipe.read(recipeFile))
                .then(recipe -> DataSet.read(
                                data,
                                recipe.data(),
                                Set.of(
                                        recipe.measurement().learnFrom(),
                                        recipe.measurement().measureOn()))
                        .map(set -> new Ready(recipe, set.files(), Folds.of(set.files(), count))));
    }

    private Outcome<CrossValidated> pooled(Ready ready) {
        ScoredImages scored = new ScoredImages();
        List<CrossValidated.Round> rounds = new ArrayList<>();
        try {
            CaseTable table = CaseTable.near(data);
            for (int fold = 0; fold < count; fold++) {
                if (Files.exists(packageOf(fold))) {
                    Outcome<CrossValidated.Round> round = round(ready, fold, table, scored);
                    if (round instanceof Outcome.Failure<CrossValidated.Round>(Problem problem)) {
                        return Outcome.failure(problem);
                    }
                    rounds.add(round.orElseThrow());
                }
            }
        } catch (IOException failed) {
            return Training.failure(data, failed);
        }
        if (rounds.isEmpty()) {
            return Outcome.failure(
                    Problem.of(TrainingProblem.NO_FOLDS, packageOf(0).toString()));
        }
        return Outcome.success(summed(ready.recipe(), rounds, scored));
    }

    private Outcome<CrossValidated.Round> round(Ready ready, int fold, CaseTable table, ScoredImages scored) {
        List<LabelledFile> heldOut = ready.folds().heldOut(ready.files(), fold);
        return ModelPackage.open(packageOf(fold))
                .then(model -> made(model, ready.recipe(), fold))
                .then(model -> Classifier.open(model, DeviceChoice.CPU, new InProcess(natives)))
                .map(classifier -> {
                    try (classifier) {
                        heldOut.forEach(file ->
                                scored.score(classifier, PictureFile::read, table.labelled(file.file(), file.label())));
                        int learned = ready.files().size() - heldOut.size();
                        return new CrossValidated.Round(fold, classifier.model().identity(), learned, heldOut.size());
                    }
                });
    }

    /** A package of another recipe that lies at a fold's place is not pooled. */
    private Outcome<ModelPackage> made(ModelPackage model, Recipe recipe, int fold) {
        boolean fits = model.manifest().id().equals(recipe.description().id())
                && model.manifest().classes().equals(recipe.description().classes())
                && model.manifest().input().preparation().equals(recipe.preparation());
        return fits
                ? Outcome.success(model)
                : Outcome.failure(Problem.of(
                        TrainingProblem.FOREIGN_PACKAGE, packageOf(fold).toString()));
    }

    private CrossValidated summed(Recipe recipe, List<CrossValidated.Round> rounds, ScoredImages scored) {
        String networks = rounds.stream().map(round -> round.model().sha256()).collect(Collectors.joining("\n"));
        ModelIdentity identity = new ModelIdentity(
                recipe.description().id(),
                recipe.description().version(),
                Sha256.of(networks.getBytes(StandardCharsets.US_ASCII)));
        List<String> classes = recipe.data().classes();
        Map<String, Evaluation> subsets = new TreeMap<>();
        recipe.measurement().subsets().forEach((name, patients) -> scored.evaluation(
                        identity, classes, Pattern.compile(patients))
                .ifPresent(evaluation -> subsets.put(name, evaluation)));
        Evaluation pooled = scored.evaluation(identity, classes, FolderEvaluation.ALL_PATIENTS)
                .orElseThrow();
        return new CrossValidated(count, rounds, pooled, subsets);
    }

    private Path packageOf(int fold) {
        return prefix.resolveSibling(prefix.getFileName() + "-" + fold + ModelPackage.ENDING);
    }
}
