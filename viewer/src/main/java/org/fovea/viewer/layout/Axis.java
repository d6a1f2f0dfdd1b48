package org.fovea.viewer.layout;

/** How a rectangle is divided. */
public enum Axis {
    /** One above the other. */
    ROWS,
    /** Side by side. */
    COLUMNS
}
