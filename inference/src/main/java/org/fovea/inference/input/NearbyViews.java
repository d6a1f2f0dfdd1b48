package org.fovea.inference.input;

import java.util.List;

/**
 * The same image seen from a little beside: four shifts and four turns, always the same, smaller than those that training
 * draws at random. None is mirrored: no package says that left and right may change places.
 */
public final class NearbyViews {

    /** Share of the window's side: 3 of 128 pixels. */
    private static final double SHIFT = 3.0 / 128;

    private static final List<Placement> PLACEMENTS = List.of(
            shifted(-SHIFT, 0),
            shifted(SHIFT, 0),
            shifted(0, -SHIFT),
            shifted(0, SHIFT),
            turned(-6),
            turned(-3),
            turned(3),
            turned(6));

    private NearbyViews() {}

    /** How many there are. */
    public static int count() {
        return PLACEMENTS.size();
    }

    /** @return {@code [count, size, size, 1]}, each prepared as the image itself is */
    public static float[] of(GreyImage image, Preparation preparation) {
        float[] working = preparation.workingImage(image);
        int pixels = preparation.size() * preparation.size();
        float[] views = new float[PLACEMENTS.size() * pixels];
        for (int i = 0; i < PLACEMENTS.size(); i++) {
            preparation.sample(working, PLACEMENTS.get(i), views, i * pixels);
            preparation.standardise(views, i * pixels);
        }
        return views;
    }

    private static Placement shifted(double x, double y) {
        return new Placement(x, y, 0, 1, 1, false);
    }

    private static Placement turned(double degrees) {
        return new Placement(0, 0, Math.toRadians(degrees), 1, 1, false);
    }
}
