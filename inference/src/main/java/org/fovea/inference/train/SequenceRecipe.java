package org.fovea.inference.train;

import java.nio.file.Path;
import java.util.List;
import org.fovea.dicom.Outcome;

/**
 * Everything that decides how a head over the slices of a series is trained, but the slices: a readable JSON file.
 *
 * @param data how the data set's table is laid out; a series is all images of a group, in the order of the table
 * @param measurement which part of the data is learned from and which is measured on
 * @param variants networks to compare; the first goes into the package
 * @param seed of every random draw
 * @param epochs passes over the series
 * @param batch series in one step
 * @param longest slices of a series that a step looks at; of longer ones a random stretch
 * @param learningRate at the start; it falls to 0 along a cosine
 * @param weightDecay taken off each matrix a step, times the learning rate
 * @param dropout share of a series' description that a step hides
 * @param labelSmoothing share of the target spread over all classes
 * @param classWeightPower exponent on each class's rarity: 0 counts series alike, 1 classes alike
 */
public record SequenceRecipe(
        DataTable data,
        Measurement measurement,
        List<Variant> variants,
        long seed,
        int epochs,
        int batch,
        int longest,
        double learningRate,
        double weightDecay,
        double dropout,
        double labelSmoothing,
        double classWeightPower) {

    /**
     * A network over slices.
     *
     * @param name for the card
     * @param recurrent units of its long short-term memory; 0 for none
     * @param attention units that weigh the slices
     */
    public record Variant(String name, int recurrent, int attention) {}

    public SequenceRecipe {
        variants = List.copyOf(variants);
        if (variants.isEmpty() || epochs < 1 || batch < 1 || longest < 1 || !(learningRate > 0)) {
            throw new IllegalArgumentException("impossible schedule: " + variants.size() + " variants, " + epochs
                    + " epochs of batches of " + batch + " series of " + longest + " slices");
        }
        if (!(dropout >= 0 && dropout < 1)) {
            throw new IllegalArgumentException("impossible dropout: " + dropout);
        }
    }

    /** @return a failure of {@link TrainingProblem#RECIPE} that says what is wrong with the file */
    public static Outcome<SequenceRecipe> read(Path file) {
        return RecipeFile.read(file, SequenceRecipe.class);
    }

    /** @param step counted from 0 */
    double rate(int step, int steps) {
        return learningRate * 0.5 * (1 + Math.cos(Math.PI * step / steps));
    }
}
