package org.fovea.viewer.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.viewer.annotation.PixelRuns;
import org.fovea.viewer.annotation.PixelRuns.Run;
import org.fovea.viewer.annotation.Region;

/** Which pixels of an image belong to a region: those whose centre lies inside (see the package's rule for ties). */
public final class RegionPixels {

    private final int columns;
    private final int rows;
    private final List<Run> runs = new ArrayList<>();

    private RegionPixels(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** @param columns of the image; what lies outside of it has no pixels */
    public static PixelRuns of(Region region, int columns, int rows) {
        RegionPixels pixels = new RegionPixels(columns, rows);
        switch (region) {
            case Region.Rectangle(ImagePoint a, ImagePoint b) ->
                pixels.polygon(List.of(a, new ImagePoint(b.column(), a.row()), b, new ImagePoint(a.column(), b.row())));
            case Region.Ellipse ellipse -> pixels.ellipse(ellipse);
            case Region.Polygon(List<ImagePoint> corners) -> pixels.polygon(corners);
            case Region.Freehand(List<ImagePoint> outline) -> pixels.polygon(outline);
            case Region.GrownRegion grown -> grown.pixels().runs().forEach(pixels::clipped);
        }
        return new PixelRuns(pixels.runs);
    }

    private void clipped(Run run) {
        if (run.row() >= 0 && run.row() < rows) {
            add(run.row(), run.from(), run.to());
        }
    }

    private void ellipse(Region.Ellipse ellipse) {
        double a = ellipse.columnRadius();
        double b = ellipse.rowRadius();
        ImagePoint center = ellipse.center();
        for (int row = firstRow(center.row() - b); row < Math.min(rows, center.row() + b); row++) {
            double y = b == 0 ? 1 : (row - center.row()) / b;
            double half = a * Math.sqrt(Math.max(0, 1 - y * y));
            addBetween(row, center.column() - half, center.column() + half);
        }
    }

    /** Even-odd rule, row by row. */
    private void polygon(List<ImagePoint> outline) {
        double top = outline.stream().mapToDouble(ImagePoint::row).min().orElse(0);
        double bottom = outline.stream().mapToDouble(ImagePoint::row).max().orElse(0);
        for (int row = firstRow(top); row < Math.min(rows, bottom); row++) {
            double[] crossings = crossings(outline, row);
            List<double[]> spans = new ArrayList<>();
            for (int i = 0; i + 1 < crossings.length; i += 2) {
                spans.add(new double[] {crossings[i], crossings[i + 1]});
            }
            for (double[] span : spans) {
                addBetween(row, span[0], span[1]);
            }
        }
    }

    private static double[] crossings(List<ImagePoint> outline, int row) {
        double[] found = new double[outline.size()];
        int count = 0;
        for (int i = 0; i < outline.size(); i++) {
            ImagePoint a = outline.get(i);
            ImagePoint b = outline.get((i + 1) % outline.size());
            if (a.row() <= row != b.row() <= row) {
                found[count++] = a.column() + (row - a.row()) / (b.row() - a.row()) * (b.column() - a.column());
            }
        }
        double[] sorted = Arrays.copyOf(found, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private static int firstRow(double top) {
        return (int) Math.max(0, Math.ceil(top));
    }

    private void addBetween(int row, double left, double right) {
        double last = Math.ceil(right) - 1;
        if (last >= Math.ceil(left)) {
            add(row, (int) Math.max(0, Math.ceil(left)), (int) Math.min(columns - 1, last));
        }
    }

    private void add(int row, int from, int to) {
        int first = Math.max(0, from);
        int last = Math.min(columns - 1, to);
        if (last < first) {
            return;
        }
        Run before = runs.isEmpty() ? null : runs.getLast();
        if (before != null && before.row() == row && before.to() >= first - 1) {
            runs.set(runs.size() - 1, new Run(row, before.from(), Math.max(before.to(), last)));
        } else {
            runs.add(new Run(row, first, last));
        }
    }
}
