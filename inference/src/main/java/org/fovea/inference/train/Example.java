package org.fovea.inference.train;

import org.fovea.inference.explain.Box;
import org.fovea.inference.input.Placement;
import org.jspecify.annotations.Nullable;

/**
 * An image to learn from.
 *
 * @param working what {@code Preparation.workingImage} gave
 * @param label index of the class
 * @param box where the finding lies, null where unknown
 */
record Example(float[] working, int label, @Nullable Box box) {

    /** Points a cell is tested at, across and down. */
    private static final int POINTS = 4;

    /** Writes the share of each attention cell that the box covers under this placement; nothing without a box. */
    void cover(Placement placement, int cells, float[] out, int offset) {
        for (int row = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                int inside = 0;
                for (int i = 0; box != null && i < POINTS * POINTS; i++) {
                    int across = i % POINTS;
                    int down = i / POINTS;
                    double x = (column + (across + 0.5) / POINTS) / cells;
                    double y = (row + (down + 0.5) / POINTS) / cells;
                    if (box.contains(placement.imageX(x, y), placement.imageY(x, y))) {
                        inside++;
                    }
                }
                out[offset + row * cells + column] = inside / (float) (POINTS * POINTS);
            }
        }
    }
}
