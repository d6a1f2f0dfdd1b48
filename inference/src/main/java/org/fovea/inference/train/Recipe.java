package org.fovea.inference.train;

import java.nio.file.Path;
import org.fovea.dicom.Outcome;
import org.fovea.inference.input.Preparation;

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

    public Recipe {
        if (!data.classes()
                .equals(description.classes().stream().map(one -> one.label()).toList())) {
            throw new IllegalArgumentException("the table's classes are not the package's: " + data.classes());
        }
    }

    /** @return a failure of {@link TrainingProblem#RECIPE} that says what is wrong with the file */
    public static Outcome<Recipe> read(Path file) {
        return RecipeFile.read(file, Recipe.class);
    }
}
