package org.fovea.viewer.viewport;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.fovea.dicom.Problem;
import org.fovea.viewer.platform.ScreenSizes;
import org.fovea.viewer.render.FrameRenderer;
import org.fovea.viewer.words.ViewerWords;

/**
 * What all viewports of a program share.
 *
 * @param renderPool draws pictures; may be the renderer's own helpers
 * @param sentences turns a problem into what the reader is told
 * @param clock dates annotations
 * @param screens how large their pixels are
 */
public record ViewportServices(
        FrameRenderer renderer,
        Executor renderPool,
        ViewerWords words,
        Function<Problem, String> sentences,
        InstantSource clock,
        ScreenSizes screens) {

    /** Where nobody has measured the screens. */
    public ViewportServices(
            FrameRenderer renderer,
            Executor renderPool,
            ViewerWords words,
            Function<Problem, String> sentences,
            InstantSource clock) {
        this(renderer, renderPool, words, sentences, clock, ScreenSizes.UNKNOWN);
    }
}
