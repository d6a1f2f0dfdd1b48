package org.fovea.viewer.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.viewer.annotation.PixelRuns;
import org.fovea.viewer.annotation.PixelRuns.Run;

/** The lines between the pixels of a set and those outside: closed loops along the pixels' edges, holes included. */
public final class RunOutline {

    private static final int[][] STEPS = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};

    /** Corner of a pixel, packed, to the directions of the edges that begin there; the set lies at the right hand. */
    private final Map<Long, Integer> edges = new HashMap<>();

    private RunOutline() {}

    /** Each loop without its first point repeated; corners only. */
    public static List<List<ImagePoint>> of(PixelRuns runs) {
        RunOutline outline = new RunOutline();
        Map<Integer, List<Run>> byRow = new HashMap<>();
        runs.runs().forEach(run -> byRow.computeIfAbsent(run.row(), row -> new ArrayList<>())
                .add(run));
        for (Run run : runs.runs()) {
            outline.edge(run.to() + 1, run.row(), 1);
            outline.edge(run.from(), run.row() + 1, 3);
            outline.side(run, byRow.getOrDefault(run.row() - 1, List.of()), true);
            outline.side(run, byRow.getOrDefault(run.row() + 1, List.of()), false);
        }
        return outline.loops();
    }

    /** The edges of a run towards the row above or below, where that row does not go on. */
    private void side(Run run, List<Run> next, boolean above) {
        int column = run.from();
        for (Run other : next) {
            for (; column < Math.min(other.from(), run.to() + 1); column++) {
                horizontal(column, run.row(), above);
            }
            column = Math.max(column, other.to() + 1);
        }
        for (; column <= run.to(); column++) {
            horizontal(column, run.row(), above);
        }
    }

    private void horizontal(int column, int row, boolean above) {
        if (above) {
            edge(column, row, 0);
        } else {
            edge(column + 1, row + 1, 2);
        }
    }

    private void edge(int x, int y, int direction) {
        edges.merge(key(x, y), 1 << direction, (a, b) -> a | b);
    }

    private static long key(int x, int y) {
        return ((long) y << 32) | (x & 0xffffffffL);
    }

    private List<List<ImagePoint>> loops() {
        List<List<ImagePoint>> loops = new ArrayList<>();
        while (!edges.isEmpty()) {
            Map.Entry<Long, Integer> any = edges.entrySet().iterator().next();
            loops.add(loop(
                    (int) (long) any.getKey(),
                    (int) (any.getKey() >> 32),
                    Integer.numberOfTrailingZeros(any.getValue())));
        }
        return loops;
    }

    private List<ImagePoint> loop(int startX, int startY, int startDirection) {
        List<ImagePoint> corners = new ArrayList<>();
        int x = startX;
        int y = startY;
        int direction = startDirection;
        int last = -1;
        while (take(x, y, direction)) {
            if (direction != last) {
                corners.add(new ImagePoint(x - 0.5, y - 0.5));
            }
            x += STEPS[direction][0];
            y += STEPS[direction][1];
            last = direction;
            if (x == startX && y == startY) {
                break;
            }
            direction = following(x, y, direction);
        }
        if (corners.size() > 2 && last == startDirection) {
            corners.removeFirst();
        }
        return corners;
    }

    private boolean take(int x, int y, int direction) {
        int there = edges.getOrDefault(key(x, y), 0);
        if ((there & 1 << direction) == 0) {
            return false;
        }
        if (there == 1 << direction) {
            edges.remove(key(x, y));
        } else {
            edges.put(key(x, y), there & ~(1 << direction));
        }
        return true;
    }

    /** Where two pixels touch by a corner only, the loop stays with its own: it turns right first. */
    private int following(int x, int y, int direction) {
        int there = edges.getOrDefault(key(x, y), 0);
        for (int turn : new int[] {1, 0, 3}) {
            int next = (direction + turn) % STEPS.length;
            if ((there & 1 << next) != 0) {
                return next;
            }
        }
        return direction;
    }
}
