package org.fovea.inference.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.fovea.dicom.Progress;
import org.fovea.inference.sequence.Dense;
import org.fovea.inference.sequence.SequenceHead;
import org.fovea.inference.sequence.SequenceShape;

/**
 * Trains a head over slices. A step sees of each series a random stretch, now and then from the last slice to the first,
 * so that neither its length nor the side from which it was numbered is learned by heart. The same series and recipe
 * give the same head.
 */
final class SequenceTrainer {

    /** Embeddings that hardly vary are not blown up. */
    private static final double LEAST_DEVIATION = 1e-3;

    private final SequenceRecipe recipe;
    private final List<Series> series;
    private final SequenceShape shape;
    private final Dense standard;
    private final double[] classWeights;

    /** @param series at least one */
    SequenceTrainer(SequenceRecipe recipe, SequenceRecipe.Variant variant, List<Series> series) {
        this.recipe = recipe;
        this.series = List.copyOf(series);
        int classes = recipe.data().classes().size();
        int embedding = series.getFirst().slices().getFirst().length;
        shape = new SequenceShape(embedding, variant.recurrent(), variant.attention(), classes);
        standard = standard(series, embedding);
        classWeights = Batches.classWeights(
                series.stream().mapToInt(Series::label).toArray(), classes, recipe.classWeightPower());
    }

    /** To mean 0 and variance 1 over all slices. */
    private static Dense standard(List<Series> series, int embedding) {
        List<float[]> slices =
                series.stream().flatMap(one -> one.slices().stream()).toList();
        float[] factor = new float[embedding];
        float[] offset = new float[embedding];
        for (int i = 0; i < embedding; i++) {
            int which = i;
            double mean =
                    slices.stream().mapToDouble(slice -> slice[which]).average().orElse(0);
            double variance = slices.stream()
                    .mapToDouble(slice -> (slice[which] - mean) * (slice[which] - mean))
                    .average()
                    .orElse(0);
            double deviation = Math.max(LEAST_DEVIATION, Math.sqrt(variance));
            factor[i] = (float) (1 / deviation);
            offset[i] = (float) (-mean / deviation);
        }
        return new Dense(factor, offset);
    }

    /**
     * @param progress counts steps
     * @return empty where it was cancelled
     */
    Optional<SequenceHead> train(Progress progress) {
        RandomGenerator random = new SplittableRandom(recipe.seed());
        int stepsEach = Math.ceilDiv(series.size(), recipe.batch());
        int steps = stepsEach * recipe.epochs();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, series.size()).boxed().toList());
        try (SequenceGraph graph = new SequenceGraph(shape, recipe.longest())) {
            graph.start(random);
            for (int step = 0; step < steps; step++) {
                if (progress.cancelled()) {
                    return Optional.empty();
                }
                int from = step % stepsEach * recipe.batch();
                if (from == 0) {
                    Collections.shuffle(order, random);
                }
                SequenceBatch batch = batch(order.subList(from, Math.min(order.size(), from + recipe.batch())), random);
                double rate = recipe.rate(step, steps);
                graph.step(batch, step + 1, rate, rate * recipe.weightDecay());
                progress.update(step + 1L, steps);
            }
            return Optional.of(graph.head(standard));
        }
    }

    private SequenceBatch batch(List<Integer> order, RandomGenerator random) {
        int n = order.size();
        int longest = recipe.longest();
        int classes = shape.classes();
        float[] slices = new float[n * longest * shape.embedding()];
        float[] there = new float[n * longest];
        float[] targets = new float[n * classes];
        float[] weights = new float[n];
        for (int i = 0; i < n; i++) {
            Series one = series.get(order.get(i));
            List<float[]> stretch = stretch(one.slices(), random);
            for (int t = 0; t < stretch.size(); t++) {
                standardised(stretch.get(t), slices, (i * longest + t) * shape.embedding());
                there[i * longest + t] = 1;
            }
            Batches.target(one.label(), classes, recipe.labelSmoothing(), targets, i * classes);
            weights[i] = (float) classWeights[one.label()];
        }
        float[] kept = Batches.kept(n * shape.width(), recipe.dropout(), random);
        return new SequenceBatch(n, slices, there, targets, weights, kept);
    }

    private List<float[]> stretch(List<float[]> slices, RandomGenerator random) {
        int most = Math.min(slices.size(), recipe.longest());
        int length = 1 + random.nextInt(most);
        int from = random.nextInt(slices.size() - length + 1);
        List<float[]> stretch = slices.subList(from, from + length);
        return random.nextBoolean() ? stretch : stretch.reversed();
    }

    private void standardised(float[] slice, float[] into, int at) {
        for (int i = 0; i < slice.length; i++) {
            into[at + i] = slice[i] * standard.kernel()[i] + standard.bias()[i];
        }
    }
}
