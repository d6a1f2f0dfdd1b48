package org.fovea.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fovea.app.ClassifiedFrame;
import org.fovea.app.ClassifiedSeries;
import org.fovea.app.cases.SeriesReading;
import org.fovea.app.words.Sentences;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.study.Series;
import org.fovea.dicom.study.Unreadable;
import org.fovea.inference.engine.ClassScore;
import org.fovea.inference.engine.Classification;
import org.fovea.inference.engine.DeviceUse;
import org.fovea.inference.engine.Variation;
import org.fovea.inference.model.ModelIdentity;
import org.jspecify.annotations.Nullable;

/**
 * What a network said, as JSON shows it.
 *
 * @param model null where no network said anything
 * @param device where it ran, null likewise
 */
record ClassifiedTree(
        @Nullable ModelIdentity model,
        @Nullable DeviceUse device,
        List<SeriesNode> series,
        List<ObjectTree.UnreadableFile> unreadable) {

    private static final String STATISTIC = "mean, lowest and highest calibrated probability over the frame and its"
            + " shifted and turned copies; not a confidence interval for the diagnosis";

    /** One series; it has a summary or a problem. */
    record SeriesNode(
            String studyInstanceUid,
            String seriesInstanceUid,
            String modality,
            @Nullable SummaryNode summary,
            @Nullable ProblemNode problem,
            List<FrameNode> frames) {}

    /**
     * The frame that stands out.
     *
     * @param label class with the highest mean over all frames
     * @param probability of that class on the frame that stands out
     * @param meanProbabilities over all frames, in the model's order of classes
     * @param variation of the frame that stands out, null where it could not be had
     * @param whole what was said of the series as a whole, null where the model reads images only
     */
    record SummaryNode(
            String label,
            double probability,
            String sopInstanceUid,
            int frame,
            int framesClassified,
            Map<String, Double> meanProbabilities,
            @Nullable VariationNode variation,
            @Nullable WholeNode whole) {}

    /**
     * A series as a whole.
     *
     * @param probabilities not calibrated, in the model's order of classes
     * @param weights how much each slice counted, in the order of the series' frames; they sum to 1
     */
    record WholeNode(String label, Map<String, Double> probabilities, List<WeightNode> weights) {}

    record WeightNode(String sopInstanceUid, int frame, double weight) {}

    /**
     * How far the probabilities of one frame move when it is shifted and turned.
     *
     * @param statistic what the numbers are, see {@link #STATISTIC}
     * @param copies shifted and turned, the frame itself not counted
     * @param classes in the model's order
     */
    record VariationNode(String statistic, int copies, Map<String, RangeNode> classes) {}

    record RangeNode(double mean, double lowest, double highest) {}

    /** One frame; it has probabilities or a problem. */
    record FrameNode(
            String sopInstanceUid,
            int frame,
            @Nullable String label,
            @Nullable Double probability,
            @Nullable Map<String, Double> probabilities,
            @Nullable ProblemNode problem) {}

    /** @param reason stable name for scripts */
    record ProblemNode(String reason, String message) {

        static ProblemNode of(Problem problem, Sentences sentences) {
            return new ProblemNode(problem.reason().key(), sentences.of(problem));
        }
    }

    static ClassifiedTree of(
            List<ClassifyCommand.SeriesAnswer> answers, List<Unreadable> unreadable, Sentences sentences) {
        @Nullable Classification any = null;
        List<SeriesNode> series = new ArrayList<>();
        for (ClassifyCommand.SeriesAnswer answer : answers) {
            ClassifiedSeries said = answer.said();
            if (said != null) {
                any = said.standing().classification();
            }
            series.add(series(answer, sentences));
        }
        return new ClassifiedTree(
                any == null ? null : any.model(),
                any == null ? null : any.device(),
                series,
                unreadable.stream()
                        .map(file -> ObjectTree.UnreadableFile.of(file, sentences))
                        .toList());
    }

    /** Whether every frame got an answer. */
    boolean complete() {
        return series.stream().flatMap(one -> one.frames().stream()).allMatch(frame -> frame.problem() == null);
    }

    /** For people: one line for each series. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (SeriesNode one : series) {
            SummaryNode summary = one.summary();
            if (summary != null) {
                lines.add(String.format(
                        Locale.ROOT,
                        "%s  %s p %.3f%s  %s/%d  (%d)",
                        one.seriesInstanceUid(),
                        summary.label(),
                        summary.probability(),
                        range(summary),
                        summary.sopInstanceUid(),
                        summary.frame(),
                        summary.framesClassified()));
            } else if (one.problem() != null) {
                lines.add(one.seriesInstanceUid() + "  " + one.problem().message());
            }
        }
        return lines;
    }

    private static String range(SummaryNode summary) {
        VariationNode variation = summary.variation();
        RangeNode range = variation == null ? null : variation.classes().get(summary.label());
        return range == null ? "" : String.format(Locale.ROOT, " (%.3f-%.3f)", range.lowest(), range.highest());
    }

    private static SeriesNode series(ClassifyCommand.SeriesAnswer answer, Sentences sentences) {
        Series series = answer.instances().getFirst().series();
        ClassifiedSeries said = answer.said();
        Problem problem = answer.problem();
        return new SeriesNode(
                series.study().studyInstanceUid(),
                series.seriesInstanceUid(),
                series.modality(),
                said == null ? null : summary(said),
                problem == null ? null : ProblemNode.of(problem, sentences),
                said == null
                        ? List.of()
                        : said.frames().stream()
                                .map(frame -> frame(frame, sentences))
                                .toList());
    }

    private static SummaryNode summary(ClassifiedSeries said) {
        return new SummaryNode(
                said.label(),
                said.probability(),
                said.standing().key().sopInstanceUid(),
                said.standing().key().frameNumber(),
                said.answered(),
                probabilities(said.means()),
                variation(said.standing().variation()),
                whole(said));
    }

    private static @Nullable WholeNode whole(ClassifiedSeries said) {
        SeriesReading whole = said.whole();
        if (whole == null) {
            return null;
        }
        List<WeightNode> weights = new ArrayList<>();
        for (ClassifiedFrame frame : said.frames()) {
            Double weight = whole.weights().get(frame.key());
            if (weight != null) {
                weights.add(
                        new WeightNode(frame.key().sopInstanceUid(), frame.key().frameNumber(), weight));
            }
        }
        return new WholeNode(whole.top().label(), probabilities(whole.scores()), weights);
    }

    private static @Nullable VariationNode variation(@Nullable Variation variation) {
        if (variation == null) {
            return null;
        }
        Map<String, RangeNode> classes = new LinkedHashMap<>();
        variation
                .classes()
                .forEach(range ->
                        classes.put(range.label(), new RangeNode(range.mean(), range.lowest(), range.highest())));
        return new VariationNode(STATISTIC, variation.copies(), classes);
    }

    private static FrameNode frame(ClassifiedFrame frame, Sentences sentences) {
        String uid = frame.key().sopInstanceUid();
        int number = frame.key().frameNumber();
        return switch (frame.outcome()) {
            case Outcome.Success<Classification>(Classification said) ->
                new FrameNode(
                        uid, number, said.top().label(), said.top().probability(), probabilities(said.scores()), null);
            case Outcome.Failure<Classification>(Problem problem) ->
                new FrameNode(uid, number, null, null, null, ProblemNode.of(problem, sentences));
        };
    }

    private static Map<String, Double> probabilities(List<ClassScore> scores) {
        Map<String, Double> byLabel = new LinkedHashMap<>();
        scores.forEach(score -> byLabel.put(score.label(), score.probability()));
        return byLabel;
    }
}
