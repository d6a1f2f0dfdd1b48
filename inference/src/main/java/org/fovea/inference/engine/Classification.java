package org.fovea.inference.engine;

import java.util.List;
import org.fovea.inference.explain.HeatMap;
import org.fovea.inference.model.ModelIdentity;

/**
 * What a network says of one image.
 *
 * @param scores one for each class of the model, in the manifest's order; they sum to 1
 * @param heatMap where in the source image it looked, from the same forward pass
 * @param embedding the vector before the last layer, for similarity search
 */
public record Classification(
        ModelIdentity model, List<ClassScore> scores, HeatMap heatMap, float[] embedding, DeviceUse device) {

    public Classification {
        scores = List.copyOf(scores);
    }

    /** The most probable class. */
    public ClassScore top() {
        return ClassScore.highest(scores);
    }
}
