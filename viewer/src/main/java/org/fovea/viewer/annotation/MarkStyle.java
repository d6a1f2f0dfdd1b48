package org.fovea.viewer.annotation;

/** Who speaks through a mark. Colour and line differ, so that it is seen in black and white too. */
public enum MarkStyle {
    /** A person's: solid yellow, or another colour of {@link MarkColour}. */
    HUMAN(0xffffd60a, false),
    /** A network's: dashed cyan. */
    NETWORK(0xff35e0ff, true),
    /** Read from an object that another program wrote: violet, in dashes and dots, with its author's name. */
    IMPORTED(0xffc9b6ff, true),
    /** What another viewport shows: solid green, and nobody's mark. */
    GUIDE(0xff59c27a, false);

    private final int argb;
    private final boolean dashed;

    MarkStyle(int argb, boolean dashed) {
        this.argb = argb;
        this.dashed = dashed;
    }

    public int argb() {
        return argb;
    }

    public boolean dashed() {
        return dashed;
    }
}
