package org.fovea.viewer.viewport;

/** How much stands in the corners. */
public enum OverlayText {
    FULL,
    /** All that says nothing about who the patient is. */
    ANONYMOUS,
    NONE;

    public OverlayText next() {
        return switch (this) {
            case FULL -> ANONYMOUS;
            case ANONYMOUS -> NONE;
            case NONE -> FULL;
        };
    }
}
