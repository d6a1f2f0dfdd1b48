package org.fovea.inference.train;

import java.util.List;
import java.util.random.RandomGenerator;
import org.fovea.inference.input.Placement;

/** Makes batches of examples: a new look at each, smoothed targets, class weights, dropout masks. */
final class Batches {

    private final Recipe recipe;
    private final List<Example> examples;
    private final int classes;
    private final double[] classWeights;

    Batches(Recipe recipe, List<Example> examples) {
        this.recipe = recipe;
        this.examples = List.copyOf(examples);
        classes = recipe.data().classes().size();
        classWeights = classWeights(
                examples.stream().mapToInt(Example::label).toArray(),
                classes,
                recipe.schedule().classWeightPower());
    }

    /** Weights that grow with a class's rarity and are 1 on average over the examples. */
    static double[] classWeights(int[] labels, int classes, double power) {
        double[] weights = new double[classes];
        for (int label : labels) {
            weights[label]++;
        }
        for (int k = 0; k < classes; k++) {
            weights[k] = weights[k] == 0 ? 0 : Math.pow(labels.length / (classes * weights[k]), power);
        }
        double sum = 0;
        for (int label : labels) {
            sum += weights[label];
        }
        for (int k = 0; k < classes; k++) {
            weights[k] *= labels.length / sum;
        }
        return weights;
    }

    /** @param order indices into the examples */
    Batch of(List<Integer> order, RandomGenerator random) {
        int n = order.size();
        int pixels = recipe.preparation().size() * recipe.preparation().size();
        int cells = recipe.network().cells(recipe.preparation().size());
        float[] images = new float[n * pixels];
        float[] targets = new float[n * classes];
        float[] weights = new float[n];
        float[] boxes = new float[n * cells * cells];
        for (int i = 0; i < n; i++) {
            Example example = examples.get(order.get(i));
            Placement placement = recipe.augmentation().place(random);
            recipe.augmentation().look(recipe.preparation(), example.working(), placement, random, images, i * pixels);
            example.cover(placement, cells, boxes, i * cells * cells);
            target(example.label(), classes, recipe.schedule().labelSmoothing(), targets, i * classes);
            weights[i] = (float) classWeights[example.label()];
        }
        float[] kept = kept(n * recipe.network().embedding(), recipe.network().dropout(), random);
        return new Batch(n, images, targets, weights, boxes, kept);
    }

    /** A dropout's mask: 0 where dropped, and the rest so much larger that the sum is kept on average. */
    static float[] kept(int count, double dropout, RandomGenerator random) {
        float[] kept = new float[count];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = random.nextDouble() < dropout ? 0 : (float) (1 / (1 - dropout));
        }
        return kept;
    }

    /** Writes a row of targets: the class's share, and some of it spread over all classes. */
    static void target(int label, int classes, double smoothing, float[] into, int at) {
        for (int k = 0; k < classes; k++) {
            into[at + k] = (float) (smoothing / classes + (k == label ? 1 - smoothing : 0));
        }
    }
}
