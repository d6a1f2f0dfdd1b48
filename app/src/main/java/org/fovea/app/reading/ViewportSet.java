package org.fovea.app.reading;

import java.util.concurrent.Executor;
import org.fovea.app.Workstation;
import org.fovea.app.settings.Viewing;
import org.fovea.app.task.Lane;
import org.fovea.viewer.annotation.AnnotationBook;
import org.fovea.viewer.cine.Cines;
import org.fovea.viewer.cine.ScreenPulse;
import org.fovea.viewer.layout.CellHooks;
import org.fovea.viewer.layout.Screens;
import org.fovea.viewer.link.LinkChoices;
import org.fovea.viewer.link.Links;
import org.fovea.viewer.render.FrameRenderer;
import org.fovea.viewer.viewport.FrameCache;
import org.fovea.viewer.viewport.FrameFetcher;
import org.fovea.viewer.viewport.FrameLoader;
import org.fovea.viewer.viewport.ViewportModel;
import org.fovea.viewer.viewport.ViewportShare;

/**
 * The viewports of a program and what joins them.
 *
 * @param cache of decoded frames, shared by all viewports
 * @param share what they have in common: marks, heat maps, the tool in the hand
 */
record ViewportSet(
        Screens screens,
        ViewportShare share,
        LinkChoices choices,
        Links links,
        Cines cines,
        FrameCache cache,
        FrameRenderer renderer) {

    /** As the settings have it, and within the station's memory. */
    static ViewportSet of(Workstation station, FrameLoader loader, Executor ui) {
        Viewing viewing = station.settings().viewing();
        FrameCache cache = new FrameCache(station.memory().frameBytes());
        FrameFetcher fetcher = new FrameFetcher(cache, loader, ui);
        ViewportShare share = new ViewportShare(new AnnotationBook());
        Screens screens = new Screens(() -> new ViewportModel(fetcher, share));
        LinkChoices choices = new LinkChoices();
        choices.scrollProperty().set(viewing.scroll());
        choices.windowProperty().set(viewing.window());
        choices.viewProperty().set(viewing.view());
        choices.linesProperty().set(viewing.lines());
        choices.endsProperty().set(viewing.ends());
        return new ViewportSet(
                screens,
                share,
                choices,
                new Links(screens, choices),
                new Cines(new ScreenPulse()),
                cache,
                new FrameRenderer(
                        station.tasks().lane(Lane.RENDER), Runtime.getRuntime().availableProcessors()));
    }

    CellHooks hooks(Hanging hanging) {
        return new CellHooks(links::pointAt, (cell, series) -> hanging.drop(series, cell), cines::of);
    }

    /** How the reader looks now, for the next time. */
    Viewing viewing(Hanging hanging) {
        return new Viewing(
                hanging.usual(),
                choices.scrollProperty().get(),
                choices.windowProperty().get(),
                choices.viewProperty().get(),
                choices.linesProperty().get(),
                choices.endsProperty().get());
    }
}
