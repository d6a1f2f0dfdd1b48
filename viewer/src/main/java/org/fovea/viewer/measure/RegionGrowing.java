package org.fovea.viewer.measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.viewer.annotation.PixelRuns;
import org.fovea.viewer.annotation.PixelRuns.Run;

/** Finds the pixels that hang together with a seed, by their sides, and whose output values lie in a range. */
public final class RegionGrowing {

    private final GreyFrame frame;
    private final double low;
    private final double high;
    private final BitSet grown;
    /** Pixels whose neighbours are still to be asked. */
    private int[] open = new int[1024];

    private int opened;

    private RegionGrowing(GreyFrame frame, double low, double high) {
        this.frame = frame;
        this.low = low;
        this.high = high;
        grown = new BitSet(frame.columns() * frame.rows());
    }

    /**
     * @param column of the seed
     * @param low least output value, included
     * @param high greatest output value, included
     * @return no pixels where the seed lies outside of the image, of the range, or on padding
     */
    public static PixelRuns from(GreyFrame frame, int column, int row, double low, double high) {
        if (column < 0 || row < 0 || column >= frame.columns() || row >= frame.rows()) {
            return PixelRuns.NONE;
        }
        RegionGrowing growing = new RegionGrowing(frame, low, high);
        growing.grow(column, row);
        return growing.runs();
    }

    private void grow(int seedColumn, int seedRow) {
        offer(seedColumn, seedRow);
        while (opened > 0) {
            int pixel = open[--opened];
            int column = pixel % frame.columns();
            int row = pixel / frame.columns();
            offer(column - 1, row);
            offer(column + 1, row);
            offer(column, row - 1);
            offer(column, row + 1);
        }
    }

    private void offer(int column, int row) {
        if (column < 0 || row < 0 || column >= frame.columns() || row >= frame.rows()) {
            return;
        }
        int pixel = row * frame.columns() + column;
        if (grown.get(pixel) || !belongs(pixel)) {
            return;
        }
        grown.set(pixel);
        if (opened == open.length) {
            open = java.util.Arrays.copyOf(open, opened * 2);
        }
        open[opened++] = pixel;
    }

    private boolean belongs(int pixel) {
        double stored = frame.values().at(pixel);
        double output = frame.modality().toOutput(stored);
        return output >= low && output <= high && !frame.padding().contains(stored);
    }

    private PixelRuns runs() {
        List<Run> runs = new ArrayList<>();
        int columns = frame.columns();
        for (int from = grown.nextSetBit(0); from >= 0; ) {
            int row = from / columns;
            int to = Math.min(grown.nextClearBit(from), (row + 1) * columns) - 1;
            runs.add(new Run(row, from - row * columns, to - row * columns));
            from = grown.nextSetBit(to + 1);
        }
        return new PixelRuns(runs);
    }
}
