package org.fovea.viewer.render;

import java.util.List;

/**
 * The colours in which grey levels are shown. Hot iron, PET and hot metal blue are the well-known palettes of PS3.6
 * Annex B, made from the straight lines that define them.
 */
public enum LutChoice {
    GREY(true, new int[][] {{0, 0, 255, 255}, {0, 0, 255, 255}, {0, 0, 255, 255}}),
    INFERNO(true, ColourMap.INFERNO),
    VIRIDIS(true, ColourMap.VIRIDIS),
    HOT_IRON(true, new int[][] {
        {0, 0, 127, 254, 128, 255, 255, 255},
        {0, 0, 128, 0, 254, 252, 255, 255},
        {0, 0, 191, 0, 254, 252, 255, 255}
    }),
    PET(false, new int[][] {
        {0, 0, 63, 0, 67, 7, 192, 255, 255, 255},
        {0, 0, 62, 125, 63, 128, 127, 1, 128, 0, 254, 252, 255, 255},
        {0, 0, 4, 7, 128, 255, 132, 240, 192, 0, 254, 250, 255, 255}
    }),
    HOT_METAL_BLUE(false, new int[][] {
        {0, 0, 85, 0, 102, 50, 119, 90, 153, 190, 170, 255, 255, 255},
        {0, 0, 119, 0, 246, 239, 254, 253, 255, 255},
        {0, 0, 102, 200, 119, 150, 136, 50, 153, 0, 170, 0, 240, 206, 255, 255}
    });

    private final boolean colourBlindSafe;

    /** Filled here, never handed out. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final int[] table = new int[256];

    /** @param corners for red, green and blue: level, value, level, value and so on, with straight lines between */
    LutChoice(boolean colourBlindSafe, int[][] corners) {
        this.colourBlindSafe = colourBlindSafe;
        for (int level = 0; level < table.length; level++) {
            int argb = 0xff;
            for (int[] channel : corners) {
                argb = (argb << 8) | value(channel, level);
            }
            table[level] = argb;
        }
    }

    LutChoice(boolean colourBlindSafe, ColourMap map) {
        this.colourBlindSafe = colourBlindSafe;
        for (int level = 0; level < table.length; level++) {
            table[level] = map.argb(level / 255.0);
        }
    }

    private static int value(int[] corners, int level) {
        int at = 2;
        while (corners[at] < level) {
            at += 2;
        }
        double share = (level - corners[at - 2]) / (double) (corners[at] - corners[at - 2]);
        return (int) Math.rint(corners[at - 1] + share * (corners[at + 1] - corners[at - 1]));
    }

    /** Brightness alone tells the levels apart: it grows with them all the way. */
    public boolean colourBlindSafe() {
        return colourBlindSafe;
    }

    /** Opaque {@code 0xFFRRGGBB} of a level from 0 to 255. */
    public int argb(int level) {
        return table[level];
    }

    public LutChoice next() {
        List<LutChoice> all = List.of(values());
        return all.get((all.indexOf(this) + 1) % all.size());
    }
}
