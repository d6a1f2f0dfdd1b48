package org.fovea.dicom.structure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.ImagePoint;

/**
 * A region's outlines on one slice, in the slice's image pixels. What lies inside an odd number of closed outlines is
 * inside, so that an outline within another makes a hole.
 */
public record SliceOutline(List<List<ImagePoint>> closed, List<List<ImagePoint>> open, List<ImagePoint> points) {

    public SliceOutline {
        closed = closed.stream().map(List::copyOf).toList();
        open = open.stream().map(List::copyOf).toList();
        points = List.copyOf(points);
    }

    static SliceOutline of(List<Contour> contours, ImagePlane slice) {
        List<List<ImagePoint>> closed = new ArrayList<>();
        List<List<ImagePoint>> open = new ArrayList<>();
        List<ImagePoint> points = new ArrayList<>();
        for (Contour contour : contours) {
            List<ImagePoint> path = IntStream.range(0, contour.size())
                    .mapToObj(i -> slice.toImage(contour.point(i)))
                    .toList();
            switch (contour.geometry()) {
                case CLOSED -> closed.add(path);
                case OPEN -> open.add(path);
                case POINT -> points.addAll(path);
            }
        }
        return new SliceOutline(closed, open, points);
    }

    public boolean isEmpty() {
        return closed.isEmpty() && open.isEmpty() && points.isEmpty();
    }

    public boolean contains(ImagePoint point) {
        boolean inside = false;
        for (double crossing : crossings(point.row())) {
            inside ^= crossing > point.column();
        }
        return inside;
    }

    /** Pixels whose centre lies inside; bit {@code row * columns + column}. */
    public BitSet mask(int columns, int rows) {
        BitSet mask = new BitSet(columns * rows);
        for (int row = 0; row < rows; row++) {
            double[] crossings = crossings(row);
            for (int i = 0; i + 1 < crossings.length; i += 2) {
                int from = (int) Math.clamp(Math.ceil(crossings[i]), 0, columns);
                int to = (int) Math.clamp(Math.ceil(crossings[i + 1]), 0, columns);
                mask.set(row * columns + from, row * columns + Math.max(from, to));
            }
        }
        return mask;
    }

    /** Where the closed outlines cut a row, ascending; an even number. */
    private double[] crossings(double row) {
        return closed.stream()
                .flatMapToDouble(path -> IntStream.range(0, path.size())
                        .filter(i -> path.get(i).row() > row
                                != path.get((i + 1) % path.size()).row() > row)
                        .mapToDouble(i -> column(path.get(i), path.get((i + 1) % path.size()), row)))
                .sorted()
                .toArray();
    }

    private static double column(ImagePoint from, ImagePoint to, double row) {
        return from.column() + (row - from.row()) / (to.row() - from.row()) * (to.column() - from.column());
    }
}
