package org.fovea.app.cases;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.viewer.annotation.PixelRuns;

/** Places and sets of pixels as text, at full precision. */
final class PointText {

    private PointText() {}

    /** {@code column,row} pairs divided by blanks. */
    static String of(List<ImagePoint> points) {
        return points.stream().map(point -> point.column() + "," + point.row()).collect(Collectors.joining(" "));
    }

    static List<ImagePoint> points(String text) {
        return Arrays.stream(text.split(" ", -1)).map(PointText::point).toList();
    }

    private static ImagePoint point(String text) {
        int comma = text.indexOf(',');
        return new ImagePoint(
                Double.parseDouble(text.substring(0, comma)), Double.parseDouble(text.substring(comma + 1)));
    }

    /** {@code row:from-to} divided by blanks; empty for no pixels. */
    static String runs(PixelRuns pixels) {
        return pixels.runs().stream()
                .map(run -> run.row() + ":" + run.from() + "-" + run.to())
                .collect(Collectors.joining(" "));
    }

    static PixelRuns runs(String text) {
        return text.isEmpty()
                ? PixelRuns.NONE
                : new PixelRuns(
                        Arrays.stream(text.split(" ", -1)).map(PointText::run).toList());
    }

    private static PixelRuns.Run run(String text) {
        String[] numbers = text.split("[:-]", -1);
        return new PixelRuns.Run(
                Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]));
    }
}
