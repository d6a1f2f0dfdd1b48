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
        Map<String, Double> recall = new LinkedHashMap<>();
        Map<String, Double> auc = new LinkedHashMap<>();
        Map<String, Interval> intervals = new LinkedHashMap<>();
        intervals.put("accuracy", bootstrap.interval(Figures::accuracy));
        intervals.put("balancedAccuracy", bootstrap.interval(Figures::balancedAccuracy));
        for (int k = 0; k < classes.size(); k++) {
            int label = k;
            if (images.stream().noneMatch(image -> image.truth() == label)) {
                continue;
            }
            recall.put(classes.get(k), figures.recall(label));
            intervals.put("recall." + classes.get(k), bootstrap.interval(drawn -> drawn.recall(label)));
            if (images.stream().anyMatch(image -> image.truth() != label)) {
                auc.put(classes.get(k), figures.auc(label));
                intervals.put("auc." + classes.get(k), bootstrap.interval(drawn -> drawn.auc(label)));
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
                auc,
                classes,
                figures.confusion(),
                figures.negativeLogLikelihood(),
                calibration.expectedError(),
                calibration.bestTemperature(),
                peakInBox,
                intervals,
                unreadable);
    }
}
