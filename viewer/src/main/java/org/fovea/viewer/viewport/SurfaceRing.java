package org.fovea.viewer.viewport;

import org.jspecify.annotations.Nullable;

/** Three surfaces in turn: one on the screen, one on its way there, one being drawn into. */
final class SurfaceRing {

    private final @Nullable Surface[] surfaces = new Surface[3];
    private int turn;

    /** The surface shown longest ago, in the wanted size. */
    Surface next(int width, int height) {
        turn = (turn + 1) % surfaces.length;
        Surface surface = surfaces[turn];
        if (surface == null || !surface.fits(width, height)) {
            surface = new Surface(width, height);
            surfaces[turn] = surface;
        }
        return surface;
    }
}
