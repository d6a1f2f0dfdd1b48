package org.fovea.viewer.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A raster and its halved copies, each made when first asked for. Thread-safe. */
final class Levels<P> {

    private final UnaryOperator<P> halve;
    private final List<P> levels = new ArrayList<>();

    Levels(P full, UnaryOperator<P> halve) {
        this.halve = halve;
        levels.add(full);
    }

    /** Level 0 is full size, each further one half as wide and high. */
    synchronized P at(int level) {
        while (levels.size() <= level) {
            levels.add(halve.apply(levels.getLast()));
        }
        return levels.get(level);
    }
}
