package org.fovea.viewer.annotation;

import java.util.List;

/**
 * A set of pixels, as runs along rows.
 *
 * @param runs by row, then by column; they neither overlap nor touch
 */
public record PixelRuns(List<Run> runs) {

    /**
     * Neighbouring pixels of one row.
     *
     * @param from first column
     * @param to last column, included
     */
    public record Run(int row, int from, int to) {
        public Run {
            if (to < from) {
                throw new IllegalArgumentException("a run has a pixel: " + from + " to " + to);
            }
        }

        public int length() {
            return to - from + 1;
        }
    }

    public static final PixelRuns NONE = new PixelRuns(List.of());

    public PixelRuns {
        runs = List.copyOf(runs);
    }

    public int count() {
        return runs.stream().mapToInt(Run::length).sum();
    }

    public boolean contains(int column, int row) {
        return runs.stream().anyMatch(run -> run.row() == row && column >= run.from() && column <= run.to());
    }
}
