package org.fovea.inference.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.fovea.inference.evaluate.Evaluation;
import org.fovea.inference.evaluate.Interval;
import org.fovea.inference.model.Manifest.Metric;

/** An evaluation's figures as a card and a manifest name them. */
final class CardFigures {

    private CardFigures() {}

    /**
     * Figures with three digits by name, their intervals under {@code <name>.interval}, counts under {@code n} and
     * {@code groups}.
     *
     * @param prefix set before each name, may be empty
     */
    static Map<String, String> text(Evaluation evaluation, String prefix) {
        Map<String, String> figures = new TreeMap<>();
        figures.put(prefix + "n", String.valueOf(evaluation.n()));
        figures.put(prefix + "groups", String.valueOf(evaluation.groups()));
        figures.put(prefix + "nll", digits(evaluation.negativeLogLikelihood()));
        figures.put(prefix + "ece", digits(evaluation.expectedCalibrationError()));
        values(evaluation).forEach((name, value) -> {
            figures.put(prefix + name, digits(value));
            Interval interval = evaluation.intervals().get(name);
            if (interval != null) {
                figures.put(prefix + name + ".interval", digits(interval.low()) + "–" + digits(interval.high()));
            }
        });
        return figures;
    }

    /** @param command what prints them */
    static List<Metric> metrics(Evaluation evaluation, String set, String command) {
        List<Metric> metrics = new ArrayList<>();
        values(evaluation).forEach((name, value) -> {
            Interval interval = evaluation.intervals().get(name);
            if (interval != null) {
                metrics.add(new Metric(
                        name, rounded(value), rounded(interval.low()), rounded(interval.high()), set, command));
            }
        });
        return metrics;
    }

    private static Map<String, Double> values(Evaluation evaluation) {
        Map<String, Double> values = new TreeMap<>();
        values.put("accuracy", evaluation.accuracy());
        values.put("balancedAccuracy", evaluation.balancedAccuracy());
        evaluation.recall().forEach((label, recall) -> values.put("recall." + label, recall));
        evaluation.auc().forEach((label, auc) -> values.put("auc." + label, auc));
        Double peak = evaluation.attentionPeakInBox();
        if (peak != null) {
            values.put("attentionPeakInBox", peak);
        }
        return values;
    }

    private static double rounded(double value) {
        return Math.rint(value * 1e4) / 1e4;
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
