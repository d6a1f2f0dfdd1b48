package org.fovea.inference.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        return DataSet.read(data, recipe.data(), split).then(files -> {
            int images = files.files().size();
            if (images < recipe.schedule().batch()) {
                return Outcome.failure(Problem.of(TrainingProblem.TOO_FEW, split, String.valueOf(images)));
            }
            Path checkpoint = packageFile.resolveSibling(packageFile.getFileName() + ".checkpoint");
            return examples(files.files(), recipe)
                    .then(examples -> trained(recipe, examples, checkpoint, progress))
                    .then(weights -> {
                        Publication publication = new Publication(natives, data, recipeFile, recipe);
                        return publication.publish(weights, files, packageFile);
                    })
                    .then(evaluation -> finished(evaluation, checkpoint));
        });
    }

    private static Outcome<Weights> trained(Recipe recipe, List<Example> examples, Path checkpoint, Progress progress) {
        try {
            return new Trainer(recipe, checkpoint).train(examples, progress);
        } catch (IOException failed) {
            return failure(checkpoint, failed);
        }
    }

    private static Outcome<Evaluation> finished(Evaluation evaluation, Path checkpoint) {
        try {
            Files.deleteIfExists(checkpoint);
            return Outcome.success(evaluation);
        } catch (IOException failed) {
            return failure(checkpoint, failed);
        }
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
