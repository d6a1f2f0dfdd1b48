package org.fovea.viewer.layout;

import java.util.List;

/**
 * A border between parts of a layout that a hand can move.
 *
 * @param path to the divided layout: the parts to go into, from the root on
 * @param axis along which it moves: {@link Axis#COLUMNS} moves sideways
 * @param after the part before it
 * @param span the divided layout's rectangle
 * @param at where it lies in that rectangle, 0 to 1
 */
public record Divider(List<Integer> path, Axis axis, int after, Area span, double at) {

    public Divider {
        path = List.copyOf(path);
    }

    /** Whether it is the same border, wherever it lies now. */
    boolean same(Divider other) {
        return path.equals(other.path) && axis == other.axis && after == other.after;
    }
}
