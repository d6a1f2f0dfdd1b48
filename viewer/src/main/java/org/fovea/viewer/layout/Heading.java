package org.fovea.viewer.layout;

/** Where to look from a cell for its neighbour. */
public enum Heading {
    LEFT,
    RIGHT,
    UP,
    DOWN
}
