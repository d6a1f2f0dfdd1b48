package org.fovea.viewer.render;

/**
 * Perceptually even colour maps that the colour blind can read, as matplotlib made them (CC0), in Matt Zucker's
 * sixth-degree fits (CC0, <a href="https://www.shadertoy.com/view/WlfXRN">shadertoy WlfXRN</a>).
 */
public enum ColourMap {
    INFERNO(new double[][] {
        {0.0002189403691192265, 0.001651004631001012, -0.01948089843709184},
        {0.1065134194856116, 0.5639564367884091, 3.932712388889277},
        {11.60249308247187, -3.972853965665698, -15.9423941062914},
        {-41.70399613139459, 17.43639888205313, 44.35414519872813},
        {77.162935699427, -33.40235894210092, -81.80730925738993},
        {-71.31942824499214, 32.62606426397723, 73.20951985803202},
        {25.13112622477341, -12.24266895238567, -23.07032500287172}
    }),
    VIRIDIS(new double[][] {
        {0.2777273272234177, 0.005407344544966578, 0.3340998053353061},
        {0.1050930431085774, 1.404613529898575, 1.384590162594685},
        {-0.3308618287255563, 0.214847559468213, 0.09509516302823659},
        {-4.634230498983486, -5.799100973351585, -19.33244095627987},
        {6.228269936347081, 14.17993336680509, 56.69055260068105},
        {4.776384997670288, -13.74514537774601, -65.35303263337234},
        {-5.435455855934631, 4.645852612178535, 26.3124352495832}
    });

    /** Filled here, never handed out. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final int[] table = new int[256];

    ColourMap(double[][] coefficients) {
        for (int i = 0; i < table.length; i++) {
            table[i] = colour(coefficients, i / 255.0);
        }
    }

    /** Opaque {@code 0xFFRRGGBB} for a value from 0 to 1. */
    public int argb(double value) {
        return table[(int) (Math.clamp(value, 0, 1) * 255 + 0.5)];
    }

    private static int colour(double[][] coefficients, double t) {
        int argb = 0xff;
        for (int channel = 0; channel < 3; channel++) {
            double level = 0;
            for (int power = coefficients.length - 1; power >= 0; power--) {
                level = level * t + coefficients[power][channel];
            }
            argb = argb << 8 | (int) (Math.clamp(level, 0, 1) * 255 + 0.5);
        }
        return argb;
    }
}
