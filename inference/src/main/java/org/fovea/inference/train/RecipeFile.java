package org.fovea.inference.train;

import java.nio.file.Path;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads recipes: JSON that says everything it must and nothing else. */
final class RecipeFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private RecipeFile() {}

    /** @return a failure of {@link TrainingProblem#RECIPE} that says what is wrong with the file */
    static <T> Outcome<T> read(Path file, Class<T> recipe) {
        try {
            return Outcome.success(JSON.readValue(file, recipe));
        } catch (JacksonException broken) {
            return Outcome.failure(Problem.of(
                    TrainingProblem.RECIPE, String.valueOf(file.getFileName()), broken.getOriginalMessage()));
        }
    }
}
