package org.fovea.viewer.reformat;

/** How the values across a slab become one; the words stand in the bundle under {@code projection.} and the name. */
public enum Projection {
    /** The largest. */
    MAXIMUM,
    /** The smallest. */
    MINIMUM,
    MEAN;

    public Projection next() {
        return switch (this) {
            case MAXIMUM -> MINIMUM;
            case MINIMUM -> MEAN;
            case MEAN -> MAXIMUM;
        };
    }
}
