package org.fovea.inference.evaluate;

import java.util.List;
import java.util.Map;
import org.fovea.inference.model.ModelIdentity;
import org.jspecify.annotations.Nullable;

/**
 * What a network is worth on a labelled folder. Written as JSON as it stands.
 *
 * @param n images that were classified
 * @param groups patients or families among them
 * @param accuracy share of images called right
 * @param balancedAccuracy mean of the recalls
 * @param recall by class label: share of the class's images called so
 * @param specificity by class label: share of the other classes' images not called so
 * @param auc by class label, one against the rest
 * @param averagePrecision by class label, one against the rest: area under the steps of precision over recall
 * @param classes labels in the order of the confusion's rows and columns
 * @param confusion counts; rows are the truth
 * @param negativeLogLikelihood mean, natural logarithm
 * @param brier mean squared distance of the probabilities from the truth, summed over the classes
 * @param expectedCalibrationError mean distance between the probability of the class called and the share of right calls
 * @param bestTemperature what the logits would have to be divided by, beyond the model's own temperature, to make the truth
 *     likeliest; near 1 where the probabilities can be taken at their word on these images
 * @param attentionPeakInBox share of images whose heat map points into the finding's box; null without boxes
 * @param intervals 95 % by figure: {@code accuracy}, {@code balancedAccuracy}, {@code recall.<class>},
 *     {@code specificity.<class>}, {@code auc.<class>}, {@code averagePrecision.<class>},
 *     {@code negativeLogLikelihood}, {@code brier}, {@code expectedCalibrationError}, {@code attentionPeakInBox}; bootstrap over groups
 * @param reliability those of fifteen bins over the probability of the class called that hold images
 * @param roc by class label, one against the rest: share of the others called so (x) and recall (y)
 * @param precisionRecall by class label, one against the rest: recall (x) and precision (y)
 * @param unreadable files that could not be classified, with the reason's key and facts
 */
public record Evaluation(
        ModelIdentity model,
        int n,
        int groups,
        double accuracy,
        double balancedAccuracy,
        Map<String, Double> recall,
        Map<String, Double> specificity,
        Map<String, Double> auc,
        Map<String, Double> averagePrecision,
        List<String> classes,
        int[][] confusion,
        double negativeLogLikelihood,
        double brier,
        double expectedCalibrationError,
        double bestTemperature,
        @Nullable Double attentionPeakInBox,
        Map<String, Interval> intervals,
        List<ReliabilityBin> reliability,
        Map<String, Curve> roc,
        Map<String, Curve> precisionRecall,
        List<String> unreadable) {}
