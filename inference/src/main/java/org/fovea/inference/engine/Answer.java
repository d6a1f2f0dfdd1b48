package org.fovea.inference.engine;

/**
 * What one forward pass gave for n images, row by row.
 *
 * @param logits {@code [n, classes]}
 * @param attention {@code [n, cells, cells, 1]}
 * @param cells across the attention map
 * @param embedding {@code [n, length]}
 */
record Answer(float[] logits, float[] attention, int cells, float[] embedding) {

    boolean finite() {
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
