package org.fovea.app.cases;

import java.util.List;
import java.util.Map;
import org.fovea.dicom.study.FrameKey;
import org.fovea.inference.engine.ClassScore;

/**
 * What a network said of a series as a whole.
 *
 * @param scores in the model's order of classes
 * @param weights how much each slice counted for them, summing to 1
 */
public record SeriesReading(List<ClassScore> scores, Map<FrameKey, Double> weights) {

    public SeriesReading {
        scores = List.copyOf(scores);
        weights = Map.copyOf(weights);
    }

    /** The most probable class. */
    public ClassScore top() {
        return ClassScore.highest(scores);
    }
}
