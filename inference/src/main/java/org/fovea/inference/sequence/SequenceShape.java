package org.fovea.inference.sequence;

/**
 * Sizes of a network over the slices of a series.
 *
 * @param embedding numbers that describe a slice
 * @param recurrent units of a long short-term memory that runs along the slices; 0 for none
 * @param attention units that weigh the slices
 */
public record SequenceShape(int embedding, int recurrent, int attention, int classes) {

    private static final int LARGEST = 1024;

    public SequenceShape {
        if (!within(1, embedding) || !within(0, recurrent) || !within(1, attention) || !within(2, classes)) {
            throw new IllegalArgumentException("impossible sizes: " + embedding + ", " + recurrent + ", " + attention
                    + " for " + classes + " classes");
        }
    }

    private static boolean within(int least, int size) {
        return least <= size && size <= LARGEST;
    }

    /** Numbers that describe a slice once its neighbours are known. */
    public int width() {
        return recurrent > 0 ? recurrent : embedding;
    }
}
