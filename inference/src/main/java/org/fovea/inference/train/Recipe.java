package org.fovea.inference.train;

import java.nio.file.Path;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.inference.input.Preparation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that decides what a training run makes, but the images: a readable JSON file in the repository.
 *
 * @param data how the data set's table is laid out
 * @param measurement which part of the data is learned from and which is measured on
 * @param preparation from image to input, also in the package's manifest
 * @param description what the package says of itself; its classes are the table's
 */
public record Recipe(
        DataTable data,
        Measurement measurement,
        Preparation preparation,
        NetworkShape network,
        Augmentation augmentation,
        Schedule schedule,
        PackageDescription description) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    public Recipe {
        if (!data.classes()
                .equals(description.classes().stream().map(one -> one.label()).toList())) {
            throw new IllegalArgumentException("the table's classes are not the package's: " + data.classes());
        }
    }

    /** @return a failure of {@link TrainingProblem#RECIPE} that says what is wrong with the file */
    public static Outcome<Recipe> read(Path file) {
        try {
            return Outcome.success(JSON.readValue(file, Recipe.class));
        } catch (JacksonException broken) {
            return Outcome.failure(Problem.of(
                    TrainingProblem.RECIPE, String.valueOf(file.getFileName()), broken.getOriginalMessage()));
        }
    }
}
