package org.fovea.viewer.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fovea.dicom.geometry.ImagePoint;

/**
 * The line around what a heat map paints, so that it is seen in black and white and over bright tissue too: marching squares
 * over the overlay at its threshold, joined to closed curves.
 */
final class HeatOutline {

    /** Samples along each side, enough for a smooth curve. */
    private static final int SAMPLES = 96;

    private final HeatLayer heat;
    private final ImageSize image;
    private final PixelMapping mapping;
    /** For each crossing of a grid line, the crossing that follows it with the painted side on the same hand. */
    private final Map<Integer, Integer> next = new HashMap<>();

    private final double[] values = new double[SAMPLES * SAMPLES];

    private HeatOutline(HeatLayer heat, ImageSize image, PixelMapping mapping) {
        this.heat = heat;
        this.image = image;
        this.mapping = mapping;
        for (int i = 0; i < values.length; i++) {
            values[i] = heat.overlay().at(coordinate(i % SAMPLES), coordinate(i / SAMPLES));
        }
    }

    /** Joined lines in the mapping's device pixels; none where nothing is painted. */
    static MarkFigure of(HeatLayer heat, ImageSize image, PixelMapping mapping) {
        return new HeatOutline(heat, image, mapping).figure();
    }

    private MarkFigure figure() {
        for (int row = -1; row < SAMPLES; row++) {
            for (int column = -1; column < SAMPLES; column++) {
                join(column, row);
            }
        }
        List<MarkFigure.Line> lines = new ArrayList<>();
        while (!next.isEmpty()) {
            int crossing = next.keySet().iterator().next();
            DevicePoint from = place(crossing);
            for (Integer following = next.remove(crossing); following != null; following = next.remove(following)) {
                DevicePoint to = place(following);
                lines.add(new MarkFigure.Line(from, to));
                from = to;
            }
        }
        return new MarkFigure(lines, "", new DevicePoint(0, 0), List.of());
    }

    /** Walks round one square and joins where the line enters it to where it leaves. */
    private void join(int column, int row) {
        int[] columns = {column, column + 1, column + 1, column};
        int[] rows = {row, row, row + 1, row + 1};
        List<Integer> entries = new ArrayList<>(2);
        List<Integer> exits = new ArrayList<>(2);
        for (int side = 0; side < 4; side++) {
            int other = (side + 1) % 4;
            boolean here = painted(columns[side], rows[side]);
            boolean there = painted(columns[other], rows[other]);
            if (here != there) {
                boolean across = side % 2 == 0;
                int crossing =
                        crossing(Math.min(columns[side], columns[other]), Math.min(rows[side], rows[other]), across);
                (here ? exits : entries).add(crossing);
            }
        }
        for (int i = 0; i < entries.size(); i++) {
            next.put(entries.get(i), exits.get(i));
        }
    }

    private static int crossing(int column, int row, boolean across) {
        return ((row + 1) * (SAMPLES + 2) + column + 1) * 2 + (across ? 0 : 1);
    }

    private DevicePoint place(int crossing) {
        boolean across = crossing % 2 == 0;
        int column = crossing / 2 % (SAMPLES + 2) - 1;
        int row = crossing / 2 / (SAMPLES + 2) - 1;
        int otherColumn = across ? column + 1 : column;
        int otherRow = across ? row : row + 1;
        double a = value(column, row);
        double b = value(otherColumn, otherRow);
        double share = Math.clamp((heat.look().threshold() - a) / (b - a), 0, 1);
        double u = coordinate(column) * (1 - share) + coordinate(otherColumn) * share;
        double v = coordinate(row) * (1 - share) + coordinate(otherRow) * share;
        return mapping.toDevice(new ImagePoint(u * image.columns() - 0.5, v * image.rows() - 0.5));
    }

    private boolean painted(int column, int row) {
        return value(column, row) >= heat.look().threshold();
    }

    /** A rim below every threshold closes the line along the image's edge. */
    private double value(int column, int row) {
        return column < 0 || row < 0 || column >= SAMPLES || row >= SAMPLES ? -1 : values[row * SAMPLES + column];
    }

    private static double coordinate(int sample) {
        return Math.clamp(sample / (SAMPLES - 1.0), 0, 1);
    }
}
