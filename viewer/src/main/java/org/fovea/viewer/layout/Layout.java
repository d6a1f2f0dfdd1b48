package org.fovea.viewer.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How a window is divided into cells: an even or uneven grid, or parts that are layouts themselves. */
public sealed interface Layout {

    /** More cells than this are too small to read. */
    int MOST_CELLS = 16;

    Layout SINGLE = grid(1, 1);

    /** Rows of the same columns; a border goes right through. */
    record Grid(Shares rows, Shares columns) implements Layout {}

    /** One layout beside the other. */
    record Split(Axis axis, Shares shares, List<Layout> parts) implements Layout {

        public Split {
            parts = List.copyOf(parts);
            if (parts.size() < 2 || parts.size() != shares.size()) {
                throw new IllegalArgumentException("a split has two parts or more, and a share for each");
            }
        }
    }

    static Layout grid(int rows, int columns) {
        return new Grid(Shares.equal(rows), Shares.equal(columns));
    }

    /** Equal parts. */
    static Layout split(Axis axis, Layout... parts) {
        return new Split(axis, Shares.equal(parts.length), List.of(parts));
    }

    /** What {@link #text} wrote; empty where it is not a layout or has more than {@link #MOST_CELLS} cells. */
    static Optional<Layout> parse(String text) {
        return LayoutText.parse(text);
    }

    /** For example {@code 2x3}, three columns in two rows, or {@code columns(60:1x1, 40:2x1)}. */
    default String text() {
        return LayoutText.of(this);
    }

    default int cells() {
        return switch (this) {
            case Grid grid -> grid.rows().size() * grid.columns().size();
            case Split split -> split.parts().stream().mapToInt(Layout::cells).sum();
        };
    }

    /** The cells' rectangles in reading order. */
    default List<Area> areas() {
        List<Area> areas = new ArrayList<>();
        collect(this, Area.WHOLE, areas);
        return List.copyOf(areas);
    }

    private static void collect(Layout layout, Area area, List<Area> found) {
        switch (layout) {
            case Grid(Shares rows, Shares columns) -> {
                for (int row = 0; row < rows.size(); row++) {
                    Area line = area.part(Axis.ROWS, rows.before(row), rows.of(row));
                    for (int column = 0; column < columns.size(); column++) {
                        found.add(line.part(Axis.COLUMNS, columns.before(column), columns.of(column)));
                    }
                }
            }
            case Split(Axis axis, Shares shares, List<Layout> parts) -> {
                for (int i = 0; i < parts.size(); i++) {
                    collect(parts.get(i), area.part(axis, shares.before(i), shares.of(i)), found);
                }
            }
        }
    }

    /** What can be moved, outer borders first. */
    default List<Divider> dividers() {
        List<Divider> found = new ArrayList<>();
        collect(this, Area.WHOLE, List.of(), found);
        return List.copyOf(found);
    }

    private static void collect(Layout layout, Area area, List<Integer> path, List<Divider> found) {
        switch (layout) {
            case Grid(Shares rows, Shares columns) -> {
                borders(Axis.ROWS, rows, area, path, found);
                borders(Axis.COLUMNS, columns, area, path, found);
            }
            case Split(Axis axis, Shares shares, List<Layout> parts) -> {
                borders(axis, shares, area, path, found);
                for (int i = 0; i < parts.size(); i++) {
                    List<Integer> inner = new ArrayList<>(path);
                    inner.add(i);
                    collect(parts.get(i), area.part(axis, shares.before(i), shares.of(i)), inner, found);
                }
            }
        }
    }

    private static void borders(Axis axis, Shares shares, Area span, List<Integer> path, List<Divider> found) {
        for (int after = 0; after < shares.size() - 1; after++) {
            found.add(new Divider(path, axis, after, span, shares.before(after + 1)));
        }
    }

    /**
     * With a border moved.
     *
     * @param divider one of {@link #dividers}
     * @param by share of the whole window, positive to the right or down
     */
    default Layout moved(Divider divider, double by) {
        double length = divider.axis() == Axis.ROWS
                ? divider.span().height()
                : divider.span().width();
        return moved(this, divider, 0, by / length);
    }

    private static Layout moved(Layout layout, Divider divider, int depth, double by) {
        return switch (layout) {
            case Grid(Shares rows, Shares columns) ->
                divider.axis() == Axis.ROWS
                        ? new Grid(rows.moved(divider.after(), by), columns)
                        : new Grid(rows, columns.moved(divider.after(), by));
            case Split(Axis axis, Shares shares, List<Layout> parts) -> {
                if (depth == divider.path().size()) {
                    yield new Split(axis, shares.moved(divider.after(), by), parts);
                }
                int into = divider.path().get(depth);
                List<Layout> changed = new ArrayList<>(parts);
                changed.set(into, moved(parts.get(into), divider, depth + 1, by));
                yield new Split(axis, shares, changed);
            }
        };
    }

    /** With one cell divided into two equal ones, if there is room for another cell. */
    default Layout divided(int cell, Axis axis) {
        return cells() >= MOST_CELLS ? this : replaced(this, cell, split(axis, SINGLE, SINGLE));
    }

    private static Layout replaced(Layout layout, int cell, Layout by) {
        if (layout.cells() == 1) {
            return by;
        }
        Split split = split(layout);
        List<Layout> parts = new ArrayList<>(split.parts());
        int left = cell;
        for (int i = 0; i < parts.size(); i++) {
            int cells = parts.get(i).cells();
            if (left < cells) {
                parts.set(i, replaced(parts.get(i), left, by));
                return new Split(split.axis(), split.shares(), parts);
            }
            left -= cells;
        }
        throw new IllegalArgumentException("no cell " + cell);
    }

    /** Without one cell, whose neighbours take its room; a single cell stays. */
    default Layout without(int cell) {
        return cells() == 1 ? this : removed(split(this), cell);
    }

    private static Layout removed(Split split, int cell) {
        int left = cell;
        for (int i = 0; i < split.parts().size(); i++) {
            Layout part = split.parts().get(i);
            if (left < part.cells()) {
                List<Layout> parts = new ArrayList<>(split.parts());
                if (part.cells() > 1) {
                    parts.set(i, removed(split(part), left));
                    return new Split(split.axis(), split.shares(), parts);
                }
                parts.remove(i);
                return parts.size() == 1
                        ? parts.getFirst()
                        : new Split(split.axis(), split.shares().without(i), parts);
            }
            left -= part.cells();
        }
        throw new IllegalArgumentException("no cell " + cell);
    }

    /** A grid of several cells as rows of columns. */
    private static Split split(Layout layout) {
        return switch (layout) {
            case Split split -> split;
            case Grid(Shares rows, Shares columns)
            when rows.size() == 1 -> new Split(Axis.COLUMNS, columns, singles(columns.size()));
            case Grid(Shares rows, Shares columns)
            when columns.size() == 1 -> new Split(Axis.ROWS, rows, singles(rows.size()));
            case Grid(Shares rows, Shares columns) ->
                new Split(
                        Axis.ROWS,
                        rows,
                        IntStream.range(0, rows.size())
                                .<Layout>mapToObj(row -> new Grid(Shares.equal(1), columns))
                                .toList());
        };
    }

    private static List<Layout> singles(int count) {
        return IntStream.range(0, count).mapToObj(i -> SINGLE).toList();
    }
}
