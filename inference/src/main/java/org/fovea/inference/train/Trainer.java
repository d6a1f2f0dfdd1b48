package org.fovea.inference.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the epochs. Every epoch draws from its own random stream, so a run that goes on from a checkpoint ends with the
 * same weights as one that was never interrupted.
 */
final class Trainer {

    private static final Logger LOG = LoggerFactory.getLogger(Trainer.class);

    private final Recipe recipe;
    private final Path checkpointFile;

    Trainer(Recipe recipe, Path checkpointFile) {
        this.recipe = recipe;
        this.checkpointFile = checkpointFile;
    }

    /**
     * Trains to the end of the schedule, or to the last full epoch before a cancel. Goes on from the checkpoint file where
     * there is one.
     *
     * @param progress counts steps
     * @return the running means of the weights, or a failure of {@link TrainingProblem#CHECKPOINT} or
     *     {@link TrainingProblem#CANCELLED}
     */
    Outcome<Weights> train(List<Example> examples, Progress progress) throws IOException {
        Schedule schedule = recipe.schedule();
        Batches batches = new Batches(recipe, examples);
        int stepsEach = Math.max(1, examples.size() / schedule.batch());
        try (TrainingGraph graph = new TrainingGraph(
                recipe.network(),
                schedule,
                recipe.preparation().size(),
                recipe.data().classes().size())) {
            return switch (begin(graph)) {
                case Outcome.Failure<Integer>(Problem problem) -> Outcome.failure(problem);
                case Outcome.Success<Integer>(Integer done) -> {
                    int epoch = done;
                    while (epoch < schedule.epochs() && !progress.cancelled()) {
                        double loss = epoch(graph, batches, examples.size(), stepsEach, epoch, progress);
                        epoch++;
                        LOG.info("epoch {} of {}, mean loss {}", epoch, schedule.epochs(), loss);
                        if (epoch % schedule.checkpointEpochs() == 0
                                || epoch == schedule.epochs()
                                || progress.cancelled()) {
                            new Checkpoint(epoch, graph.state()).write(checkpointFile);
                        }
                    }
                    yield epoch < schedule.epochs()
                            ? Outcome.failure(Problem.of(TrainingProblem.CANCELLED, checkpointFile.toString()))
                            : Outcome.success(graph.state().under("mean/"));
                }
            };
        }
    }

    /** @return epochs that are done already */
    private Outcome<Integer> begin(TrainingGraph graph) {
        if (!Files.exists(checkpointFile)) {
            graph.start(random(0));
            return Outcome.success(0);
        }
        return Checkpoint.read(checkpointFile).then(checkpoint -> {
            if (!graph.fits(checkpoint.state())) {
                return Outcome.failure(Problem.of(TrainingProblem.CHECKPOINT, checkpointFile.toString()));
            }
            graph.restore(checkpoint.state());
            LOG.info("going on after epoch {}", checkpoint.epoch());
            return Outcome.success(checkpoint.epoch());
        });
    }

    private double epoch(
            TrainingGraph graph, Batches batches, int examples, int stepsEach, int epoch, Progress progress) {
        Schedule schedule = recipe.schedule();
        RandomGenerator random = random(epoch + 1);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, examples).boxed().toList());
        Collections.shuffle(order, random);
        double losses = 0;
        for (int i = 0; i < stepsEach; i++) {
            int step = epoch * stepsEach + i + 1;
            int from = i * schedule.batch();
            Batch batch = batches.of(order.subList(from, Math.min(examples, from + schedule.batch())), random);
            double rate = schedule.rate(step, stepsEach);
            losses += graph.step(batch, step, rate, rate * schedule.weightDecay(), schedule.replaced(step));
            progress.update(step, (long) stepsEach * schedule.epochs());
        }
        return losses / stepsEach;
    }

    private RandomGenerator random(int stream) {
        return new SplittableRandom(recipe.schedule().seed() * 1_000_003 + stream);
    }
}
