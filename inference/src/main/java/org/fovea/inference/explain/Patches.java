package org.fovea.inference.explain;

/**
 * Square patches to cover a network's input with, one centred on each cell of an even grid, clipped at the rim (Zeiler and
 * Fergus, Visualizing and Understanding Convolutional Networks, 2014). A patch is three cells wide: 24 pixels of an input of
 * 128. What is covered becomes 0, the mean of a standardised input.
 *
 * @param size side of the network's square input, pixels
 */
public record Patches(int size) {

    private static final int MOST_CELLS = 16;

    public Patches {
        if (size < 1) {
            throw new IllegalArgumentException("no input: " + size);
        }
    }

    /** Cells along each side. */
    public int cells() {
        return Math.min(MOST_CELLS, size);
    }

    /** How many patches there are: one for each cell, row by row. */
    public int count() {
        return cells() * cells();
    }

    /**
     * Copies the input with one patch covered.
     *
     * @param input {@code size * size} values
     * @param patch index of the cell it is centred on
     * @param offset of the copy's first value in {@code out}
     */
    public void cover(float[] input, int patch, float[] out, int offset) {
        System.arraycopy(input, 0, out, offset, size * size);
        int column = patch % cells();
        int row = patch / cells();
        for (int y = edge(row - 1); y < edge(row + 2); y++) {
            for (int x = edge(column - 1); x < edge(column + 2); x++) {
                out[offset + y * size + x] = 0;
            }
        }
    }

    /** First pixel of a cell; those outside the input begin at its rim. */
    private int edge(int cell) {
        return Math.clamp(cell, 0, cells()) * size / cells();
    }
}
