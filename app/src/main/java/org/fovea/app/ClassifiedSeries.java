package org.fovea.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fovea.app.cases.Finding;
import org.fovea.app.cases.Findings;
import org.fovea.app.cases.SeriesReading;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.study.FrameKey;
import org.fovea.inference.engine.ClassScore;
import org.fovea.inference.engine.Classification;
import org.fovea.inference.engine.Classifier;
import org.fovea.inference.engine.Variation;
import org.fovea.inference.sequence.SequenceReading;
import org.jspecify.annotations.Nullable;

/**
 * What a network said of the frames of one series.
 *
 * @param frames in the order they were asked about, those it gave no answer to among them
 * @param standing the frame that stands out, see {@link #of}
 * @param means the mean probability of each class over the frames, in the model's order
 * @param whole what the network said of the series as a whole; null where it reads images only
 */
public record ClassifiedSeries(
        List<ClassifiedFrame> frames,
        Standing standing,
        List<ClassScore> means,
        @Nullable SeriesReading whole) {

    /**
     * A frame and what was said of it.
     *
     * @param variation how far that moves when the frame is shifted and turned; null where nobody asked
     */
    public record Standing(
            FrameKey key,
            Classification classification,
            @Nullable Variation variation) {}

    public ClassifiedSeries {
        frames = List.copyOf(frames);
        means = List.copyOf(means);
    }

    /**
     * The frame that stands out is the one with the highest probability of the class whose mean over all frames is
     * highest: a single odd slice does not decide what the series is called. Empty where no frame got an answer.
     */
    static Optional<ClassifiedSeries> of(List<ClassifiedFrame> frames) {
        List<Standing> answers = new ArrayList<>();
        for (ClassifiedFrame frame : frames) {
            if (frame.outcome() instanceof Outcome.Success<Classification>(Classification classification)) {
                answers.add(new Standing(frame.key(), classification, null));
            }
        }
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        List<ClassScore> means = means(answers);
        String label = highest(means);
        Standing standing = answers.stream()
                .max(Comparator.comparingDouble(answer -> probability(answer, label)))
                .orElseThrow();
        return Optional.of(new ClassifiedSeries(frames, standing, means, null));
    }

    /** The same with what was found out about the frame that stands out. */
    ClassifiedSeries with(Variation variation) {
        Standing varied = new Standing(standing.key(), standing.classification(), variation);
        return new ClassifiedSeries(frames, varied, means, whole);
    }

    /** The same with what the network, which gave these answers, says of the series as a whole, if it does. */
    ClassifiedSeries readBy(Classifier classifier) {
        List<FrameKey> slices = new ArrayList<>();
        List<Classification> answers = new ArrayList<>();
        for (ClassifiedFrame frame : frames) {
            if (frame.outcome() instanceof Outcome.Success<Classification>(Classification said)) {
                slices.add(frame.key());
                answers.add(said);
            }
        }
        return classifier
                .read(answers)
                .map(read -> with(classifier, slices, read))
                .orElse(this);
    }

    private ClassifiedSeries with(Classifier classifier, List<FrameKey> slices, SequenceReading read) {
        Map<FrameKey, Double> weights = new HashMap<>();
        for (int i = 0; i < slices.size(); i++) {
            weights.put(slices.get(i), read.weights()[i]);
        }
        SeriesReading said = new SeriesReading(classifier.scores(read.probabilities()), weights);
        return new ClassifiedSeries(frames, standing, means, said);
    }

    /** The class with the highest mean. */
    public String label() {
        return highest(means);
    }

    /** Of that class, on the frame that stands out. */
    public double probability() {
        return probability(standing, label());
    }

    /** Keeps what was said of the frame that stands out, with its embedding; failures as {@link Findings#add} gives them. */
    Outcome<Finding> keep(Findings findings, Instant created) {
        Classification said = standing.classification();
        return findings.add(
                Finding.of(standing.key(), answered(), said, created)
                        .withVariation(standing.variation())
                        .withWhole(whole),
                said.embedding());
    }

    /** Frames that got an answer. */
    public int answered() {
        return (int) frames.stream()
                .filter(frame -> frame.outcome() instanceof Outcome.Success)
                .count();
    }

    private static String highest(List<ClassScore> scores) {
        return ClassScore.highest(scores).label();
    }

    private static List<ClassScore> means(List<Standing> answers) {
        Map<String, Double> means = answers.stream()
                .flatMap(answer -> answer.classification().scores().stream())
                .collect(Collectors.groupingBy(ClassScore::label, Collectors.averagingDouble(ClassScore::probability)));
        return answers.getFirst().classification().scores().stream()
                .map(score -> new ClassScore(score.label(), Math.clamp(means.getOrDefault(score.label(), 0.0), 0, 1)))
                .toList();
    }

    private static double probability(Standing answer, String label) {
        return answer.classification().scores().stream()
                .filter(score -> score.label().equals(label))
                .mapToDouble(ClassScore::probability)
                .sum();
    }
}
