package org.fovea.viewer.link;

/** How stacks are scrolled together. */
public enum LinkMode {
    /** Each for itself. */
    OFF,
    /** To the same place in the patient, where both share a frame of reference and look the same way. */
    POSITION,
    /** To the image of the same number. */
    INDEX,
    /** As far as the other went, from where each stood when they were linked. */
    RELATIVE;

    public LinkMode next() {
        return switch (this) {
            case OFF -> POSITION;
            case POSITION -> INDEX;
            case INDEX -> RELATIVE;
            case RELATIVE -> OFF;
        };
    }
}
