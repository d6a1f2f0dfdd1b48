package org.fovea.viewer.waveform;

import java.math.BigDecimal;

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
        return number(mmPerSecond) + " mm/s  " + number(mmPerMillivolt) + " mm/mV";
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
