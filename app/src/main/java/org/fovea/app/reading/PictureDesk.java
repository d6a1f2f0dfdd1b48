package org.fovea.app.reading;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.fovea.app.Workstation;
import org.fovea.app.picture.GifTimes;
import org.fovea.app.picture.MovingPicture;
import org.fovea.app.picture.PictureFile;
import org.fovea.app.picture.PicturePage;
import org.fovea.app.picture.Provenance;
import org.fovea.app.task.Lane;
import org.fovea.app.task.Work;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.Outcome;
import org.fovea.viewer.render.FrameRenderer;
import org.fovea.viewer.render.ViewPainter;
import org.fovea.viewer.render.ViewPicture;
import org.fovea.viewer.viewport.FrameSlot;
import org.fovea.viewer.viewport.PictureRecipe;

/** Paints and writes pictures of viewports as tasks. */
final class PictureDesk {

    private final Workstation station;
    private final Background background;
    private final WindowWords words;
    private final Provenance provenance;
    private final ViewPainter painter = new ViewPainter(new FrameRenderer());

    PictureDesk(Workstation station, Background background, WindowWords words) {
        this.station = station;
        this.background = background;
        this.words = words;
        provenance = Provenance.of(words.language());
    }

    /** Hears how writing ended, on the thread of the user interface. */
    record Ends<T>(Consumer<T> done, Runnable cancelled, Runnable failed) {

        Ends<T> withDone(Consumer<T> other) {
            return new Ends<>(other, cancelled, failed);
        }
    }

    /** With the line below it. */
    void paint(ViewPicture picture, Consumer<BufferedImage> answer) {
        background.ask(Lane.EXPORT, () -> provenance.under(painter.paint(picture)), answer);
    }

    void write(ViewPicture picture, Path file, Ends<Outcome<Path>> ends) {
        start(ends, progress -> new PictureFile(provenance).write(painter.paint(picture), file));
    }

    void writePage(ViewPicture picture, Path file, Ends<Outcome<Path>> ends) {
        start(ends, progress -> new PicturePage(provenance).write(painter.paint(picture), file));
    }

    /** @param frames of the recipe's stack */
    void writeFilm(PictureRecipe recipe, List<GifTimes.Frame> frames, Path file, Ends<Outcome<Path>> ends) {
        start(ends, progress -> new MovingPicture(provenance)
                .write(
                        frames,
                        index -> {
                            if (progress.cancelled()) {
                                throw new CancellationException();
                            }
                            progress.update(index, recipe.stack().size());
                            FrameSlot slot = recipe.stack().slots().get(index);
                            return station.files()
                                    .frame(slot.instance().file(), slot.frameNumber())
                                    .map(frame -> painter.paint(recipe.picture(index, frame)));
                        },
                        file));
    }

    private void start(Ends<Outcome<Path>> ends, Work<Outcome<Path>> work) {
        background.follow(
                station.tasks().start(Lane.EXPORT, words.of("picture.task"), work),
                ends.done(),
                ends.cancelled(),
                ends.failed());
    }
}
