package org.fovea.viewer.viewport;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.image.ImageView;
import org.fovea.viewer.render.FrameRenderer;
import org.fovea.viewer.render.RenderRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows the newest picture that was asked for. One picture is drawn at a time, off the UI thread; requests that come in
 * meanwhile replace each other, so a hand that moves fast never builds up a queue. Confined to the UI thread.
 */
final class ImageLayer {

    private static final Logger log = LoggerFactory.getLogger(ImageLayer.class);

    private final FrameRenderer renderer;
    private final Executor pool;
    private final Runnable changed;
    private final ImageView view = new ImageView();
    private final SurfaceRing surfaces = new SurfaceRing();
    private Optional<RenderRequest> waiting = Optional.empty();
    private Optional<RenderRequest> visible = Optional.empty();
    private boolean drawing;
    /** Ends the picture that is being drawn, if that one may be given up for a newer one. */
    private AtomicBoolean stop = new AtomicBoolean();

    private boolean stoppable;
    private boolean nextStoppable;
    private int generation;

    /** @param changed called after another picture became visible or drawing came to rest */
    ImageLayer(FrameRenderer renderer, Executor pool, Runnable changed) {
        this.renderer = renderer;
        this.pool = pool;
        this.changed = changed;
        view.setManaged(false);
        view.setMouseTransparent(true);
    }

    ImageView node() {
        return view;
    }

    /** What the visible picture was drawn from. */
    Optional<RenderRequest> visible() {
        return visible;
    }

    /** Nothing is drawn or waits to be. */
    boolean idle() {
        return !drawing && waiting.isEmpty();
    }

    /**
     * @param outputScale the picture's pixels to a logical pixel
     * @param giveUp the picture may be given up while it is being drawn, when a newer one is asked for; for those that take
     *     long, not for those that follow a moving hand
     */
    void request(RenderRequest request, double outputScale, boolean giveUp) {
        waiting = Optional.of(request);
        nextStoppable = giveUp;
        if (drawing && stoppable) {
            stop.set(true);
        }
        view.setFitWidth(request.width() / outputScale);
        view.setFitHeight(request.height() / outputScale);
        drawNext();
    }

    /** Takes the picture away; one that is being drawn will not appear. */
    void clear() {
        generation++;
        stop.set(true);
        waiting = Optional.empty();
        visible = Optional.empty();
        view.setImage(null);
    }

    private void drawNext() {
        if (drawing || waiting.isEmpty()) {
            return;
        }
        RenderRequest request = waiting.get();
        waiting = Optional.empty();
        drawing = true;
        stoppable = nextStoppable;
        AtomicBoolean stopped = new AtomicBoolean();
        stop = stopped;
        int mine = generation;
        Surface surface = surfaces.next(request.width(), request.height());
        try {
            pool.execute(() -> draw(request, surface, stopped, mine));
        } catch (RejectedExecutionException closing) {
            drawing = false;
            log.debug("a picture was asked for while the program closes");
        }
    }

    private void draw(RenderRequest request, Surface surface, AtomicBoolean stopped, int mine) {
        boolean drawn = false;
        try {
            renderer.render(request, surface.argb(), stopped::get);
            drawn = !stopped.get();
        } catch (RuntimeException fault) {
            log.error("drawing a frame failed", fault);
        }
        boolean good = drawn;
        Platform.runLater(() -> finish(request, surface, good && mine == generation));
    }

    private void finish(RenderRequest request, Surface surface, boolean show) {
        drawing = false;
        if (show) {
            view.setImage(surface.refreshed());
            visible = Optional.of(request);
        }
        drawNext();
        changed.run();
    }
}
