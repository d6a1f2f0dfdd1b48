package org.fovea.inference.train;

import java.nio.file.Path;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.inference.input.Preparation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that decides what a training run makes, but the images: a readable JSON file in the repository.
 *
 * @param data how the data set's table is laid out
 * @param preparation from image to input, also in the package's manifest
 */
public record Recipe(
        DataTable data, Preparation preparation, NetworkShape network, Augmentation augmentation, Schedule schedule) {

    /** Reads a recipe. Its {@code package} part belongs to the {@code PackageWriter} and is not looked at. */
    public static Outcome<Recipe> read(Path file) {
        try {
            return Outcome.success(JsonMapper.builder()
                    .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readValue(file, Recipe.class));
        } catch (JacksonException broken) {
            return Outcome.failure(Problem.of(
                    TrainingProblem.RECIPE, String.valueOf(file.getFileName()), broken.getOriginalMessage()));
        }
    }
}
