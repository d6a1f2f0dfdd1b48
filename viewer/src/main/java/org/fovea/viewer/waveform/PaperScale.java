package org.fovea.viewer.waveform;

import java.util.Locale;

/** What a millimetre of paper means. */
public record PaperScale(double mmPerSecond, double mmPerMillivolt) {

    /** What readers have in their eyes. */
    public static final PaperScale USUAL = new PaperScale(25, 10);

    public PaperScale {
        if (!(mmPerSecond > 0) || !(mmPerMillivolt > 0)) {
            throw new IllegalArgumentException("a scale is positive: " + mmPerSecond + ", " + mmPerMillivolt);
        }
    }

    /** As it stands on every strip. */
    public String text() {
        return String.format(Locale.ROOT, "%.4g mm/s  %.4g mm/mV", mmPerSecond, mmPerMillivolt)
                .replaceAll("(\\d)\\.0+(?= )", "$1");
    }
}
