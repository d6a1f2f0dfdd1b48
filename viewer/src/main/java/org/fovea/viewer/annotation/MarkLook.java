package org.fovea.viewer.annotation;

/**
 * How a mark looks and what may happen to it, apart from where it lies.
 *
 * @param locked it can neither be changed nor removed until it is unlocked
 * @param hidden it is not drawn
 */
public record MarkLook(MarkColour colour, MarkThickness thickness, boolean locked, boolean hidden) {

    public static final MarkLook USUAL = new MarkLook(MarkColour.YELLOW, MarkThickness.NORMAL, false, false);

    public MarkLook withColour(MarkColour other) {
        return new MarkLook(other, thickness, locked, hidden);
    }

    public MarkLook withThickness(MarkThickness other) {
        return new MarkLook(colour, other, locked, hidden);
    }

    public MarkLook withLocked(boolean now) {
        return new MarkLook(colour, thickness, now, hidden);
    }

    public MarkLook withHidden(boolean now) {
        return new MarkLook(colour, thickness, locked, now);
    }
}
