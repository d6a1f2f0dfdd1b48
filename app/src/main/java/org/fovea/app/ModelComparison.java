package org.fovea.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.study.FrameKey;
import org.fovea.inference.engine.ClassScore;
import org.fovea.inference.engine.Classification;
import org.fovea.inference.engine.DeviceChoice;
import org.fovea.inference.model.ModelIdentity;

/**
 * What two models, usually two versions of one, said of the same images.
 *
 * @param labels of both models, those of the first in its order, then what only the second has
 * @param images that both said something of, in the order they were asked about
 * @param silent images that one of them or both said nothing of
 */
public record ModelComparison(
        ModelIdentity first, ModelIdentity second, List<String> labels, List<Compared> images, List<Silent> silent) {

    /** One image and the two answers. */
    public record Compared(FrameKey frame, List<ClassScore> first, List<ClassScore> second) {
        public Compared {
            first = List.copyOf(first);
            second = List.copyOf(second);
        }

        public ClassScore firstTop() {
            return ClassScore.highest(first);
        }

        public ClassScore secondTop() {
            return ClassScore.highest(second);
        }

        /** Whether the most probable class is another one. */
        public boolean changed() {
            return !firstTop().label().equals(secondTop().label());
        }
    }

    /** @param problem the first model's, or, where that one spoke, the second's */
    public record Silent(FrameKey frame, Problem problem) {}

    public ModelComparison {
        labels = List.copyOf(labels);
        images = List.copyOf(images);
        silent = List.copyOf(silent);
    }

    /**
     * Asks one model about all frames, then the other.
     *
     * @return a failure where one of them cannot be loaded, loses its process, or is stopped
     */
    static Outcome<ModelComparison> run(
            Networks networks,
            List<FrameOf> frames,
            String first,
            String second,
            DeviceChoice device,
            Progress progress) {
        int total = 2 * frames.size();
        return asked(networks, frames, first, device, new Half(progress, 0, total))
                .then(one -> asked(networks, frames, second, device, new Half(progress, frames.size(), total))
                        .map(other -> of(frames, one, other)));
    }

    /** What one model said of each frame. */
    private record Answers(ModelIdentity model, List<String> labels, Map<FrameKey, Outcome<Classification>> said) {}

    private static Outcome<Answers> asked(
            Networks networks, List<FrameOf> frames, String model, DeviceChoice device, Progress progress) {
        return networks.with(model, device, classifier -> {
            Map<FrameKey, Outcome<Classification>> said = new LinkedHashMap<>();
            for (FrameOf frame : frames) {
                Outcome<Classification> answer = networks.classify(frame, classifier, progress);
                if (Networks.costAWorker(answer) && answer instanceof Outcome.Failure<Classification>(Problem lost)) {
                    return Outcome.failure(lost);
                }
                said.put(frame.key(), answer);
                progress.update(said.size(), frames.size());
            }
            return Outcome.success(new Answers(
                    classifier.model().identity(),
                    classifier.model().manifest().classes().stream()
                            .map(one -> one.label())
                            .toList(),
                    said));
        });
    }

    private static ModelComparison of(List<FrameOf> frames, Answers first, Answers second) {
        Set<String> labels = new LinkedHashSet<>(first.labels());
        labels.addAll(second.labels());
        List<Compared> images = new ArrayList<>();
        List<Silent> silent = new ArrayList<>();
        for (FrameOf frame : frames) {
            Outcome<Classification> one = first.said().get(frame.key());
            Outcome<Classification> other = second.said().get(frame.key());
            if (one instanceof Outcome.Success<Classification>(Classification here)
                    && other instanceof Outcome.Success<Classification>(Classification there)) {
                images.add(new Compared(frame.key(), here.scores(), there.scores()));
            } else if (one instanceof Outcome.Failure<Classification>(Problem problem)) {
                silent.add(new Silent(frame.key(), problem));
            } else if (other instanceof Outcome.Failure<Classification>(Problem problem)) {
                silent.add(new Silent(frame.key(), problem));
            }
        }
        return new ModelComparison(first.model(), second.model(), List.copyOf(labels), images, silent);
    }

    /** How often the first said the row's label while the second said the column's. */
    public int[][] agreement() {
        int[][] counts = new int[labels.size()][labels.size()];
        for (Compared image : images) {
            counts[labels.indexOf(image.firstTop().label())][
                    labels.indexOf(image.secondTop().label())]++;
        }
        return counts;
    }

    /** Images whose class the two disagree on. */
    public List<Compared> changed() {
        return images.stream().filter(Compared::changed).toList();
    }

    /**
     * Cohen's kappa (Educational and Psychological Measurement 20, 1960): agreement beyond chance, at most 1; 1 where both
     * always say the same single class, NaN without images.
     */
    public double kappa() {
        int[][] counts = agreement();
        double n = images.size();
        double observed = 0;
        double chance = 0;
        for (int k = 0; k < counts.length; k++) {
            double row = 0;
            double column = 0;
            for (int other = 0; other < counts.length; other++) {
                row += counts[k][other];
                column += counts[other][k];
            }
            observed += counts[k][k] / n;
            chance += row / n * (column / n);
        }
        return chance >= 1 ? 1 : (observed - chance) / (1 - chance);
    }

    /** The progress of one model's part as a part of both. */
    private record Half(Progress whole, int before, int total) implements Progress {

        @Override
        public void update(long done, long ofHalf) {
            whole.update(before + done, total);
        }

        @Override
        public boolean cancelled() {
            return whole.cancelled();
        }
    }
}
