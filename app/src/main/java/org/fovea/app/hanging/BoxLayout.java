package org.fovea.app.hanging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fovea.dicom.hanging.ImageBox;
import org.fovea.viewer.layout.Axis;
import org.fovea.viewer.layout.Layout;
import org.fovea.viewer.layout.Shares;

/**
 * Boxes anywhere on a screen as a layout that fills a window: cut along straight lines, again and again. Gaps between boxes
 * close.
 *
 * @param boxes in the reading order of the layout's cells
 */
record BoxLayout(Layout layout, List<ImageBox> boxes) {

    /** Borders this near to each other are one. */
    private static final double ROUNDING = 5e-3;

    /** Empty where boxes overlap, no straight line parts them, or they are too many. */
    static Optional<BoxLayout> of(List<ImageBox> boxes) {
        return boxes.isEmpty() || boxes.size() > Layout.MOST_CELLS ? Optional.empty() : divided(boxes);
    }

    private static Optional<BoxLayout> divided(List<ImageBox> boxes) {
        return boxes.size() == 1
                ? Optional.of(new BoxLayout(Layout.SINGLE, boxes))
                : cut(boxes, Axis.ROWS).or(() -> cut(boxes, Axis.COLUMNS));
    }

    private static Optional<BoxLayout> cut(List<ImageBox> boxes, Axis axis) {
        List<List<ImageBox>> strips = strips(boxes, axis);
        List<BoxLayout> parts = strips.size() < 2
                ? List.of()
                : strips.stream().flatMap(strip -> divided(strip).stream()).toList();
        if (parts.isEmpty() || parts.size() < strips.size()) {
            return Optional.empty();
        }
        Shares shares = new Shares(strips.stream()
                .map(strip -> end(strip, axis) - start(strip, axis))
                .toList());
        List<Layout> layouts = parts.stream().map(BoxLayout::layout).toList();
        return Optional.of(new BoxLayout(
                joined(axis, shares, layouts),
                parts.stream().flatMap(part -> part.boxes().stream()).toList()));
    }

    /** What lies one after the other along an axis without overlapping. */
    private static List<List<ImageBox>> strips(List<ImageBox> boxes, Axis axis) {
        List<List<ImageBox>> strips = new ArrayList<>();
        for (ImageBox box : boxes.stream()
                .sorted(Comparator.comparingDouble(box -> start(List.of(box), axis)))
                .toList()) {
            if (strips.isEmpty() || start(List.of(box), axis) >= end(strips.getLast(), axis) - ROUNDING) {
                strips.add(new ArrayList<>());
            }
            strips.getLast().add(box);
        }
        return strips;
    }

    private static double start(List<ImageBox> boxes, Axis axis) {
        return boxes.stream()
                .mapToDouble(axis == Axis.ROWS ? ImageBox::top : ImageBox::left)
                .min()
                .orElseThrow();
    }

    private static double end(List<ImageBox> boxes, Axis axis) {
        return boxes.stream()
                .mapToDouble(axis == Axis.ROWS ? ImageBox::bottom : ImageBox::right)
                .max()
                .orElseThrow();
    }

    /** A grid where it is one: its borders go right through and move together. */
    private static Layout joined(Axis axis, Shares shares, List<Layout> parts) {
        if (axis == Axis.COLUMNS && parts.stream().allMatch(Layout.SINGLE::equals)) {
            return new Layout.Grid(Shares.equal(1), shares);
        }
        List<Shares> columns = parts.stream()
                .flatMap(part -> part instanceof Layout.Grid(Shares rows, Shares across) && rows.size() == 1
                        ? Stream.of(across)
                        : Stream.empty())
                .toList();
        boolean grid = axis == Axis.ROWS
                && columns.size() == parts.size()
                && columns.stream().allMatch(across -> alike(across, columns.getFirst()));
        return grid ? new Layout.Grid(shares, columns.getFirst()) : new Layout.Split(axis, shares, parts);
    }

    private static boolean alike(Shares one, Shares other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (Math.abs(one.parts().get(i) - other.parts().get(i)) > ROUNDING) {
                return false;
            }
        }
        return true;
    }
}
