package org.fovea.inference.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fovea.inference.model.ModelIdentity;

/** From scored images to the figures of an {@link Evaluation}. */
final class Summary {

    private Summary() {}

    static Evaluation of(ModelIdentity model, List<String> classes, List<Scored> images, List<String> unreadable) {
        Figures figures = new Figures(images, classes.size());
        Calibration calibration = new Calibration(images);
        Bootstrap bootstrap = new Bootstrap(figures);
        Map<String, Interval> intervals = new LinkedHashMap<>();
        intervals.put("accuracy", bootstrap.interval(Figures::accuracy));
        intervals.put("balancedAccuracy", bootstrap.interval(Figures::balancedAccuracy));
        intervals.put("negativeLogLikelihood", bootstrap.interval(Figures::negativeLogLikelihood));
        intervals.put("brier", bootstrap.interval(Figures::brier));
        intervals.put("expectedCalibrationError", bootstrap.interval(drawn -> new Calibration(drawn.images())
                .expectedError()));
        Map<String, Double> recall = new LinkedHashMap<>();
        Map<String, Double> specificity = new LinkedHashMap<>();
        Map<String, Double> auc = new LinkedHashMap<>();
        Map<String, Double> averagePrecision = new LinkedHashMap<>();
        Map<String, Curve> roc = new LinkedHashMap<>();
        Map<String, Curve> precisionRecall = new LinkedHashMap<>();
        for (int k = 0; k < classes.size(); k++) {
            int label = k;
            String name = classes.get(k);
            boolean some = images.stream().anyMatch(image -> image.truth() == label);
            boolean others = images.stream().anyMatch(image -> image.truth() != label);
            if (some) {
                recall.put(name, figures.recall(label));
                intervals.put("recall." + name, bootstrap.interval(drawn -> drawn.recall(label)));
            }
            if (others) {
                specificity.put(name, figures.specificity(label));
                intervals.put("specificity." + name, bootstrap.interval(drawn -> drawn.specificity(label)));
            }
            if (some && others) {
                Ranking ranking = new Ranking(images, label);
                auc.put(name, ranking.auc());
                averagePrecision.put(name, ranking.averagePrecision());
                roc.put(name, ranking.roc());
                precisionRecall.put(name, ranking.precisionRecall());
                intervals.put("auc." + name, bootstrap.interval(drawn -> new Ranking(drawn.images(), label).auc()));
                intervals.put("averagePrecision." + name, bootstrap.interval(drawn -> new Ranking(drawn.images(), label)
                        .averagePrecision()));
            }
        }
        Double peakInBox = null;
        if (images.stream().anyMatch(image -> image.peakInBox() != null)) {
            peakInBox = figures.peakInBox();
            intervals.put("attentionPeakInBox", bootstrap.interval(Figures::peakInBox));
        }
        return new Evaluation(
                model,
                images.size(),
                (int) images.stream().map(Scored::group).distinct().count(),
                figures.accuracy(),
                figures.balancedAccuracy(),
                recall,
                specificity,
                auc,
                averagePrecision,
                classes,
                figures.confusion(),
                figures.negativeLogLikelihood(),
                figures.brier(),
                calibration.expectedError(),
                calibration.bestTemperature(),
                peakInBox,
                intervals,
                calibration.reliability(),
                roc,
                precisionRecall,
                unreadable);
    }
}
