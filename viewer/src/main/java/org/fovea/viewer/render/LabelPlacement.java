package org.fovea.viewer.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds room for the words beside marks: inside the viewport, off every handle of their mark, off the words that were
 * placed before. Where there is no such room, inside the viewport. In logical pixels.
 */
public final class LabelPlacement {

    private static final double GAP = 9;
    private static final double HANDLE = 6;
    private static final double MARGIN = 4;

    private final double width;
    private final double height;
    private final List<Box> placed = new ArrayList<>();

    /** @param width of the viewport */
    public LabelPlacement(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** Where words may stand. */
    public record Box(double left, double top, double width, double height) {
        boolean overlaps(Box other) {
            return left < other.left + other.width
                    && other.left < left + width
                    && top < other.top + other.height
                    && other.top < top + height;
        }

        boolean holds(DevicePoint point) {
            return point.x() > left - HANDLE
                    && point.x() < left + width + HANDLE
                    && point.y() > top - HANDLE
                    && point.y() < top + height + HANDLE;
        }
    }

    /**
     * @param textWidth of the longest line
     * @param lineHeight from line to line
     */
    public Box place(MarkFigure figure, double textWidth, double lineHeight, int lines) {
        double tall = lines * lineHeight;
        DevicePoint wanted = figure.labelAt();
        Box right = new Box(wanted.x(), wanted.y() - lineHeight / 2, textWidth, tall);
        List<Box> candidates = candidates(figure, right);
        Box best = candidates.stream()
                .filter(box -> inside(box) && figure.handles().stream().noneMatch(box::holds))
                .filter(box -> placed.stream().noneMatch(box::overlaps))
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(box -> inside(box) && figure.handles().stream().noneMatch(box::holds))
                        .findFirst())
                .orElseGet(() -> pushedIn(right));
        placed.add(best);
        return best;
    }

    private static List<Box> candidates(MarkFigure figure, Box right) {
        List<DevicePoint> all = new ArrayList<>(figure.handles());
        figure.lines().forEach(line -> all.addAll(List.of(line.from(), line.to())));
        if (all.isEmpty()) {
            return List.of(right);
        }
        double left = all.stream().mapToDouble(DevicePoint::x).min().orElseThrow();
        double top = all.stream().mapToDouble(DevicePoint::y).min().orElseThrow();
        double bottom = all.stream().mapToDouble(DevicePoint::y).max().orElseThrow();
        double farRight = all.stream().mapToDouble(DevicePoint::x).max().orElseThrow();
        double middle = (left + farRight - right.width()) / 2;
        return Stream.of(
                        right,
                        at(right, right.left(), right.top() + right.height()),
                        at(right, right.left(), right.top() - right.height()),
                        at(right, farRight + GAP, top),
                        at(right, left - GAP - right.width(), right.top()),
                        at(right, middle, bottom + GAP),
                        at(right, middle, top - GAP - right.height()),
                        at(right, left - GAP - right.width(), bottom + GAP),
                        at(right, farRight + GAP, bottom + GAP),
                        at(right, left - GAP - right.width(), top - GAP - right.height()),
                        at(right, farRight + GAP, top - GAP - right.height()),
                        // Near the end itself, where the figure fills the viewport.
                        at(right, right.left() - 2 * GAP - right.width(), bottom + GAP),
                        at(right, right.left() - 2 * GAP - right.width(), right.top()),
                        at(right, right.left() - 2 * GAP - right.width(), right.top() - right.height() - GAP),
                        at(right, right.left() - 2 * GAP - right.width(), right.top() + right.height() + GAP))
                .toList();
    }

    private static Box at(Box size, double left, double top) {
        return new Box(left, top, size.width(), size.height());
    }

    private boolean inside(Box box) {
        return box.left() >= MARGIN
                && box.top() >= MARGIN
                && box.left() + box.width() <= width - MARGIN
                && box.top() + box.height() <= height - MARGIN;
    }

    private Box pushedIn(Box box) {
        return at(
                box,
                Math.max(MARGIN, Math.min(box.left(), width - MARGIN - box.width())),
                Math.max(MARGIN, Math.min(box.top(), height - MARGIN - box.height())));
    }
}
