package org.fovea.viewer.annotation;

/** What a person may draw in. Cyan is a network's, grey-violet an imported mark's. */
public enum MarkColour {
    YELLOW(0xffffd60a),
    ORANGE(0xffff9f45),
    GREEN(0xff8de36a),
    PINK(0xffff9ecb),
    WHITE(0xfff2f2f2);

    private final int argb;

    MarkColour(int argb) {
        this.argb = argb;
    }

    public int argb() {
        return argb;
    }
}
