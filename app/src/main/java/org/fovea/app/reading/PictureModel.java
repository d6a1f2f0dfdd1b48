package org.fovea.app.reading;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.fovea.app.picture.GifTimes;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.study.DisplayFacts;
import org.fovea.dicom.study.FrameTiming;
import org.fovea.dicom.study.Instance;
import org.fovea.viewer.render.ViewPicture;
import org.fovea.viewer.viewport.FrameSlot;
import org.fovea.viewer.viewport.OverlayText;
import org.fovea.viewer.viewport.PictureRecipe;
import org.fovea.viewer.viewport.Shown;
import org.fovea.viewer.viewport.ViewportShare;

/** Takes the active viewport's picture out of the program. Used on the thread of the user interface only. */
final class PictureModel {

    /** Puts a painted picture onto the clipboard or on paper. */
    @FunctionalInterface
    interface Taker {
        /** False where there is nowhere to put it. */
        boolean take(BufferedImage picture);
    }

    private final ViewportShare share;
    private final PictureDesk desk;
    private final StatusModel status;
    private final WindowWords words;
    private final ExportModel.Where where;
    private final BooleanProperty named = new SimpleBooleanProperty(this, "named", false);
    private final BooleanProperty marks = new SimpleBooleanProperty(this, "marks", true);
    private Function<PictureRecipe.Choice, PictureRecipe> active = choice -> {
        throw new IllegalStateException("no viewport yet");
    };
    private Taker clipboard = picture -> false;
    private Taker paper = picture -> false;

    PictureModel(
            ViewportShare share, PictureDesk desk, StatusModel status, WindowWords words, ExportModel.Where where) {
        this.share = share;
        this.desk = desk;
        this.status = status;
        this.words = words;
        this.where = where;
    }

    /** @param viewport gives the recipe of the active one */
    void takeFrom(Function<PictureRecipe.Choice, PictureRecipe> viewport, Taker toClipboard, Taker toPaper) {
        active = viewport;
        clipboard = toClipboard;
        paper = toPaper;
    }

    /** Whether pictures name the patient; not unless the reader says so. */
    BooleanProperty named() {
        return named;
    }

    /** Whether marks, reference lines and heat map go with them. */
    BooleanProperty marks() {
        return marks;
    }

    void save() {
        still((picture, visible) ->
                where.ask(name(visible, "png")).ifPresent(file -> desk.write(picture, file, ends(visible))));
    }

    void copy() {
        still((picture, visible) -> desk.paint(picture, painted -> {
            if (clipboard.take(painted)) {
                status.say(words.of("picture.copied"));
                warn(visible);
            }
        }));
    }

    /** On paper; as a PDF page where there is no printer. */
    void print() {
        still((picture, visible) -> desk.paint(picture, painted -> {
            if (!paper.take(painted)) {
                where.ask(name(visible, "pdf")).ifPresent(file -> desk.writePage(picture, file, ends(visible)));
            }
        }));
    }

    void film() {
        PictureRecipe recipe = recipe();
        Optional<Shown.Visible> shown = recipe.shown();
        if (shown.isEmpty() || recipe.stack().size() < 2) {
            status.complain(words.of(shown.isEmpty() ? "picture.none" : "picture.noFilm"));
        } else if (shown.get() instanceof Shown.Cut) {
            status.complain(words.of("picture.noFilmOfCuts"));
        } else {
            List<GifTimes.Frame> frames = GifTimes.of(delays(recipe));
            int left = recipe.stack().size() - frames.size();
            where.ask(name(shown.get(), "gif")).ifPresent(file -> {
                PictureDesk.Ends<Outcome<Path>> ends = ends(shown.get());
                desk.writeFilm(
                        recipe,
                        frames,
                        file,
                        left == 0
                                ? ends
                                : ends.withDone(outcome -> {
                                    ends.done().accept(outcome);
                                    if (outcome instanceof Outcome.Success<Path>) {
                                        status.say(words.of(
                                                "picture.filmShort",
                                                file,
                                                frames.size(),
                                                recipe.stack().size()));
                                    }
                                }));
            });
        }
    }

    private List<Double> delays(PictureRecipe recipe) {
        List<FrameSlot> slots = recipe.stack().slots();
        return IntStream.range(0, slots.size())
                .mapToObj(i -> share.facts(slots.get(i).instance())
                        .map(DisplayFacts::timing)
                        .orElse(FrameTiming.UNKNOWN)
                        .delayMs(slots.get(i).frameNumber(), FrameTiming.USUAL_MS))
                .toList();
    }

    private PictureRecipe recipe() {
        OverlayText corners = named.get()
                ? OverlayText.FULL
                : share.overlayTextProperty().get() == OverlayText.NONE ? OverlayText.NONE : OverlayText.ANONYMOUS;
        return active.apply(new PictureRecipe.Choice(corners, marks.get()));
    }

    private void still(BiConsumer<ViewPicture, Shown.Visible> use) {
        PictureRecipe recipe = recipe();
        recipe.shown()
                .ifPresentOrElse(
                        visible -> use.accept(recipe.picture().orElseThrow(), visible),
                        () -> status.complain(words.of("picture.none")));
    }

    private PictureDesk.Ends<Outcome<Path>> ends(Shown.Visible visible) {
        return new PictureDesk.Ends<>(
                outcome -> {
                    switch (outcome) {
                        case Outcome.Success<Path>(Path file) -> {
                            status.say(words.of("picture.written", file));
                            warn(visible);
                        }
                        case Outcome.Failure<Path>(Problem problem) -> status.complain(problem);
                    }
                },
                () -> status.say(words.of("picture.cancelled")),
                () -> status.complain(words.of("picture.fault")));
    }

    /** What is burned into the pixels cannot be left out. */
    private void warn(Shown.Visible visible) {
        if (!named.get() && visible.ready().frame().facts().burnedInAnnotation()) {
            status.complain(words.of("picture.burnedIn"));
        }
    }

    /** Names no patient. */
    private static String name(Shown.Visible visible, String ending) {
        Instance instance = visible.instance();
        Integer number = instance.series().number();
        return instance.series().modality() + (number == null ? "" : "-" + number) + "-" + (visible.index() + 1) + "."
                + ending;
    }
}
