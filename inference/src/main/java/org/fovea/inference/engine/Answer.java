package org.fovea.inference.engine;

import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.inference.model.Manifest;

/**
 * What one forward pass gave for n images, row by row.
 *
 * @param logits {@code [n, classes]}
 * @param attention {@code [n, cells, cells, 1]}
 * @param cells across the attention map
 * @param embedding {@code [n, length]}
 */
public record Answer(float[] logits, float[] attention, int cells, float[] embedding) {

    /**
     * Itself where its sizes are those that a manifest promises and its numbers are numbers; wherever it came from, nothing
     * else may be shown.
     *
     * @param images how many were asked about
     */
    public Outcome<Answer> checked(Manifest manifest, int images) {
        boolean shaped = logits.length == images * manifest.classes().size()
                && attention.length == images * cells * cells
                && embedding.length % images == 0;
        if (!shaped) {
            return Outcome.failure(
                    Problem.of(EngineProblem.SIGNATURE, manifest.id(), logits.length + " logits for " + images));
        }
        return finite() ? Outcome.success(this) : Outcome.failure(Problem.of(EngineProblem.NOT_FINITE, manifest.id()));
    }

    private boolean finite() {
        return finite(logits) && finite(attention) && finite(embedding);
    }

    private static boolean finite(float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }
}
