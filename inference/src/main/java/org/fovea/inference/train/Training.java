package org.fovea.inference.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.inference.engine.TensorFlowLibrary;
import org.fovea.inference.evaluate.Evaluation;
import org.fovea.inference.input.GreyImage;
import org.fovea.inference.input.PictureFile;

/**
 * A training run from a data set and a recipe to a model package, as {@code fovea train} does it:
 *
 * <pre>new Training(natives).run(dataFolder, recipeFile, packageFile, progress)</pre>
 *
 * <p>The data folder holds {@code manifest.csv} and the images. Beside the recipe {@code name.json} lie the card's templates
 * {@code name.card.md} and {@code name.card_zh.md}. While it runs, its state lies beside the package in a file that ends in
 * {@code .checkpoint}; a run that finds one goes on from there, and deletes it when the package is written.
 */
public final class Training {

    private final Path natives;

    /** Works with TensorFlow's libraries in this folder: system property {@code fovea.tensorflow}. */
    public Training(Path natives) {
        this.natives = natives;
    }

    /**
     * Trains, writes the package, measures it on the split that was not learned from, and writes the package again with card
     * and figures. Takes minutes to hours.
     *
     * @param progress counts steps; a cancelled run leaves its checkpoint and no package
     * @return what the package is worth on the measured split
     */
    public Outcome<Evaluation> run(Path data, Path recipeFile, Path packageFile, Progress progress) {
        return TensorFlowLibrary.load(natives)
                .then(library -> Recipe.read(recipeFile))
                .then(recipe -> run(data, recipeFile, recipe, packageFile, progress));
    }

    private Outcome<Evaluation> run(Path data, Path recipeFile, Recipe recipe, Path packageFile, Progress progress) {
        String split = recipe.measurement().learnFrom();
        return DataSet.read(data, recipe.data(), Set.of(split))
                .then(files -> weights(recipe, files.files(), packageFile, progress)
                        .then(weights ->
                                new Publication(natives, data, recipeFile, recipe).publish(weights, files, packageFile))
                        .then(evaluation -> finished(evaluation, packageFile)));
    }

    /** Trains on these files and writes a package without card and figures, at temperature 1. */
    Outcome<Path> unmeasured(Recipe recipe, List<LabelledFile> files, Path packageFile, Progress progress) {
        return weights(recipe, files, packageFile, progress)
                .then(weights -> {
                    PackageWriter writer = new PackageWriter(recipe, recipe.description(), weights);
                    try {
                        writer.write(packageFile, 1, recipe.description().training(), List.of(), "", "");
                        return Outcome.success(packageFile);
                    } catch (IOException failed) {
                        return failure(packageFile, failed);
                    }
                })
                .then(written -> finished(written, packageFile));
    }

    private static Outcome<Weights> weights(
            Recipe recipe, List<LabelledFile> files, Path packageFile, Progress progress) {
        if (files.size() < recipe.schedule().batch()) {
            return Outcome.failure(Problem.of(
                    TrainingProblem.TOO_FEW, recipe.measurement().learnFrom(), String.valueOf(files.size())));
        }
        Path checkpoint = checkpoint(packageFile);
        return examples(files, recipe).then(examples -> {
            try {
                return new Trainer(recipe, checkpoint).train(examples, progress);
            } catch (IOException failed) {
                return failure(checkpoint, failed);
            }
        });
    }

    private static <T> Outcome<T> finished(T result, Path packageFile) {
        Path checkpoint = checkpoint(packageFile);
        try {
            Files.deleteIfExists(checkpoint);
            return Outcome.success(result);
        } catch (IOException failed) {
            return failure(checkpoint, failed);
        }
    }

    private static Path checkpoint(Path packageFile) {
        return packageFile.resolveSibling(packageFile.getFileName() + ".checkpoint");
    }

    static Outcome<List<Example>> examples(List<LabelledFile> files, Recipe recipe) {
        List<Example> examples = new ArrayList<>();
        for (LabelledFile file : files) {
            switch (PictureFile.read(file.file())) {
                case Outcome.Success<GreyImage>(GreyImage image) ->
                    examples.add(new Example(recipe.preparation().workingImage(image), file.label(), file.box()));
                case Outcome.Failure<GreyImage>(Problem problem) -> {
                    return Outcome.failure(problem);
                }
            }
        }
        return Outcome.success(examples);
    }

    static <T> Outcome<T> failure(Path file, IOException failed) {
        return Outcome.failure(Problem.of(TrainingProblem.IO, file.toString(), String.valueOf(failed.getMessage())));
    }
}
