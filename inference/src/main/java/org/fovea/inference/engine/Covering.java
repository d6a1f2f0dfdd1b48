package org.fovea.inference.engine;

import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.inference.explain.HeatMap;
import org.fovea.inference.explain.Occlusion;
import org.fovea.inference.explain.Patches;
import org.fovea.inference.input.GreyImage;
import org.fovea.inference.input.Preparation;
import org.fovea.inference.model.ModelPackage;

/** Asks a network about one image with ever another part of it covered. */
final class Covering {

    /** Small enough that a cancel is heard at once, large enough that a call to a worker costs little. */
    private static final int BATCH = 16;

    private final ModelPackage model;
    private final Network network;

    Covering(ModelPackage model, Network network) {
        this.model = model;
        this.network = network;
    }

    Outcome<Occlusion> explain(GreyImage image, Progress progress) {
        float[] input = model.manifest().input().preparation().prepare(image);
        return network.predict(input, progress::cancelled).then(answer -> {
            double[] whole = Softmax.of(answer.logits(), model.manifest().temperature());
            int top = highest(whole);
            return covered(input, top, progress).map(falls -> map(image, top, whole[top], falls));
        });
    }

    /** The class's probability with each patch covered. */
    private Outcome<double[]> covered(float[] input, int label, Progress progress) {
        Patches patches = new Patches(model.manifest().input().preparation().size());
        int classes = model.manifest().classes().size();
        double[] probabilities = new double[patches.count()];
        for (int done = 0; done < probabilities.length; ) {
            if (progress.cancelled()) {
                return Outcome.failure(
                        Problem.of(EngineProblem.STOPPED, model.manifest().id()));
            }
            int count = Math.min(BATCH, probabilities.length - done);
            float[] batch = new float[count * input.length];
            for (int i = 0; i < count; i++) {
                patches.cover(input, done + i, batch, i * input.length);
            }
            switch (network.predict(batch, progress::cancelled)) {
                case Outcome.Failure<Answer>(Problem problem) -> {
                    return Outcome.failure(problem);
                }
                case Outcome.Success<Answer>(Answer answer) -> {
                    for (int i = 0; i < count; i++) {
                        double[] said = Softmax.ofRow(
                                answer.logits(), i, classes, model.manifest().temperature());
                        probabilities[done + i] = said[label];
                    }
                }
            }
            done += count;
            progress.update(done, probabilities.length);
        }
        return Outcome.success(probabilities);
    }

    private Occlusion map(GreyImage image, int top, double whole, double[] covered) {
        Preparation preparation = model.manifest().input().preparation();
        int cells = new Patches(preparation.size()).cells();
        float[] over = preparation.overImage(image, Occlusion.shares(whole, covered), cells);
        return new Occlusion(
                model.manifest().classes().get(top).label(),
                new HeatMap(cells, cells, over),
                Occlusion.largestFall(whole, covered));
    }

    private static int highest(double[] values) {
        int best = 0;
        for (int k = 1; k < values.length; k++) {
            if (values[k] > values[best]) {
                best = k;
            }
        }
        return best;
    }
}
