package org.fovea.inference.train;

import java.util.List;

/**
 * The size of an {@link AttentionNetwork}.
 *
 * @param channels of each stage
 * @param pooledStages after this many first stages the image is halved
 * @param residualFrom index of the first stage with a residual branch
 * @param squeeze how many times fewer channels the gate of a residual branch has
 * @param dropout share of the embedding hidden in training
 */
public record NetworkShape(List<Integer> channels, int pooledStages, int residualFrom, int squeeze, double dropout) {

    public NetworkShape {
        channels = List.copyOf(channels);
        if (channels.isEmpty() || pooledStages > channels.size() || squeeze < 1 || !(dropout >= 0 && dropout < 1)) {
            throw new IllegalArgumentException("impossible network: " + channels + ", " + pooledStages);
        }
    }

    /** Cells across the attention map of an input this wide. */
    int cells(int inputSize) {
        int cells = inputSize;
        for (int i = 0; i < pooledStages; i++) {
            cells = (cells + 1) / 2;
        }
        return cells;
    }

    /** Length of the embedding: plain and attention-weighted means of the last stage. */
    int embedding() {
        return 2 * channels.getLast();
    }
}
