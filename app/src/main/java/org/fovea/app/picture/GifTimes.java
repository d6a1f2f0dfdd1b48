package org.fovea.app.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * When the frames of a film are shown in a GIF, whose clock ticks in hundredths of a second. Rounding errors do not add up.
 * Programs that show GIFs slow down what stands for less than two hundredths, so frames of faster films are left out: the
 * film keeps its speed.
 */
public final class GifTimes {

    private static final double MS_PER_TICK = 10;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 65_535;

    private GifTimes() {}

    /**
     * A frame that is kept.
     *
     * @param index in the film
     * @param hundredths of a second that it stands
     */
    public record Frame(int index, int hundredths) {}

    /** @param delaysMs how long each frame stands */
    public static List<Frame> of(List<Double> delaysMs) {
        List<Frame> frames = new ArrayList<>();
        double ms = 0;
        int kept = -1;
        long began = 0;
        for (int i = 0; i < delaysMs.size(); i++) {
            long begins = Math.round(ms / MS_PER_TICK);
            if (kept < 0 || begins - began >= SHORTEST) {
                if (kept >= 0) {
                    frames.add(new Frame(kept, ticks(begins - began)));
                }
                kept = i;
                began = begins;
            }
            ms += delaysMs.get(i);
        }
        if (kept >= 0) {
            frames.add(new Frame(kept, ticks(Math.round(ms / MS_PER_TICK) - began)));
        }
        return frames;
    }

    private static int ticks(long wanted) {
        return Math.clamp(wanted, SHORTEST, LONGEST);
    }
}
