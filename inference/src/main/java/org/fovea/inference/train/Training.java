package org.fovea.inference.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.inference.engine.TensorFlowLibrary;
import org.fovea.inference.input.GreyImage;
import org.fovea.inference.input.PictureFile;

/** A training run from data set and recipe to weights. */
public final class Training {

    private final Path natives;

    /** @param natives folder with TensorFlow's libraries */
    public Training(Path natives) {
        this.natives = natives;
    }

    Outcome<Weights> weights(Path folder, Recipe recipe, String split, Path checkpoint, Progress progress) {
        return TensorFlowLibrary.load(natives)
                .then(library -> DataSet.read(folder, recipe.data(), split))
                .then(data -> examples(data, recipe))
                .then(examples -> trained(examples, recipe, checkpoint, progress));
    }

    private static Outcome<Weights> trained(List<Example> examples, Recipe recipe, Path checkpoint, Progress progress) {
        try {
            return Outcome.success(new Trainer(recipe, checkpoint).train(examples, progress));
        } catch (IOException failed) {
            return Outcome.failure(
                    Problem.of(TrainingProblem.IO, checkpoint.toString(), String.valueOf(failed.getMessage())));
        }
    }

    static Outcome<List<Example>> examples(DataSet data, Recipe recipe) {
        List<Example> examples = new ArrayList<>();
        for (LabelledFile file : data.files()) {
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
}
