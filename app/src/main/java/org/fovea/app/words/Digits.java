package org.fovea.app.words;

/** Long numbers, as people read them to each other. */
public final class Digits {

    private Digits() {}

    /** Groups of four. */
    public static String grouped(String digits) {
        return digits.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
