package org.fovea.viewer.viewport;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.viewer.annotation.Annotation;
import org.fovea.viewer.annotation.AnnotationBook;
import org.fovea.viewer.annotation.ImportedMark;
import org.fovea.viewer.annotation.MarkLook;
import org.fovea.viewer.annotation.MarkStyle;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.annotation.Site;
import org.fovea.viewer.measure.MeasureWords;
import org.fovea.viewer.render.DevicePoint;
import org.fovea.viewer.render.MarkFigure;
import org.fovea.viewer.render.MarkPlacement;
import org.fovea.viewer.render.PixelMapping;
import org.fovea.viewer.tool.Drag;
import org.fovea.viewer.tool.NoDrag;
import org.fovea.viewer.words.ViewerWords;

/** The marks of a viewport in the making: what is drawn, selected, moved and pulled by its handles. */
final class MarkEditing {

    /** How near the pointer has to come, in logical pixels. */
    private static final double REACH = 7;

    private final ViewportModel model;
    private final AnnotationBook book;
    private final MeasureWords words;
    private final MarkValues values;
    private final InstantSource clock;
    private final Runnable redraw;
    private Optional<Shape> preview = Optional.empty();
    /** The mark being edited, as it would be. */
    private Optional<Annotation> edited = Optional.empty();

    MarkEditing(ViewportModel model, ViewerWords words, InstantSource clock, Runnable redraw) {
        this.model = model;
        this.book = model.annotations();
        this.words = new MeasureWords(words);
        this.values = new MarkValues(book);
        this.clock = clock;
        this.redraw = redraw;
    }

    void preview(Optional<Shape> shape) {
        preview = shape;
        redraw.run();
    }

    /** Keeps a shape on what is shown and selects it. */
    void keep(Shape shape) {
        model.site().ifPresent(site -> {
            Annotation annotation =
                    Annotation.drawn(site, shape, model.authorProperty().get(), clock.instant());
            book.add(annotation);
            model.selectedProperty().set(Optional.of(annotation.id()));
        });
    }

    /** What to draw over a frame seen through a map of logical pixels. */
    List<MarkLayer.Mark> marks(LoadedFrame frame, PixelMapping mapping) {
        Optional<Site> site = model.site();
        List<MarkLayer.Mark> marks = new ArrayList<>();
        if (book.visible() && site.isPresent()) {
            for (ImportedMark imported : book.importedMarks()) {
                String label = imported.label(label(imported.mark(), frame));
                drawn(imported.mark(), site.get(), label, mapping, MarkStyle.IMPORTED)
                        .ifPresent(marks::add);
            }
            for (Annotation annotation : book.all()) {
                Annotation now =
                        edited.filter(mark -> mark.id().equals(annotation.id())).orElse(annotation);
                drawn(now, site.get(), label(now, frame), mapping, MarkStyle.HUMAN)
                        .ifPresent(marks::add);
            }
        }
        preview.ifPresent(shape -> marks.add(new MarkLayer.Mark(
                MarkFigure.of(shape, mapping, words.label(shape, values.of(shape, frame)), 1),
                MarkStyle.HUMAN,
                MarkLook.USUAL,
                true)));
        return marks;
    }

    private Optional<MarkLayer.Mark> drawn(
            Annotation annotation, Site shown, String label, PixelMapping mapping, MarkStyle style) {
        if (annotation.look().hidden()) {
            return Optional.empty();
        }
        boolean selected = model.selectedProperty().get().equals(Optional.of(annotation.id()));
        return MarkPlacement.of(annotation.site(), shown, mapping)
                .map(placed -> new MarkLayer.Mark(
                        MarkFigure.of(annotation.shape(), placed, label, 1), style, annotation.look(), selected));
    }

    private String label(Annotation annotation, LoadedFrame frame) {
        return words.label(annotation.shape(), values.of(annotation, frame));
    }

    /** Takes hold of the mark under a point, if there is one; else nothing is selected any more. */
    Optional<Drag> press(PixelMapping mapping, DevicePoint at) {
        Optional<Drag> drag = model.frame().flatMap(frame -> under(mapping, at));
        if (drag.isEmpty()) {
            model.selectedProperty().set(Optional.empty());
        }
        return drag;
    }

    private Optional<Drag> under(PixelMapping mapping, DevicePoint at) {
        if (!book.visible()) {
            return Optional.empty();
        }
        return Stream.concat(book.all().reversed().stream(), book.imported().reversed().stream())
                .filter(annotation -> !annotation.look().hidden())
                .flatMap(annotation -> model
                        .site()
                        .flatMap(site -> MarkPlacement.of(annotation.site(), site, mapping))
                        .flatMap(placed -> taken(annotation, placed, at))
                        .stream())
                .findFirst();
    }

    private Optional<Drag> taken(Annotation annotation, PixelMapping placed, DevicePoint at) {
        MarkFigure figure = MarkFigure.of(annotation.shape(), placed, "", 1);
        boolean captioned = figure.captions().stream().anyMatch(caption -> at.distance(caption.at()) <= 2 * REACH);
        if (figure.handleAt(at, REACH) < 0 && !figure.touches(at, REACH) && !captioned) {
            return Optional.empty();
        }
        Optional<UUID> id = Optional.of(annotation.id());
        boolean already = model.selectedProperty().get().equals(id);
        // A click near an end selects first: only a selected mark shows handles to pull.
        int handle = already ? figure.handleAt(at, REACH) : -1;
        model.selectedProperty().set(id);
        boolean fixed = annotation.look().locked() || book.isImported(annotation.id());
        return Optional.of(fixed ? new NoDrag() : new MarkDrag(this, annotation, handle, placed, at));
    }

    /** Shows a mark as it would be; empty to show it as it is. */
    void edit(Optional<Annotation> mark) {
        edited = mark;
        redraw.run();
    }

    /** Keeps what became of a mark. */
    void change(Annotation mark, Shape shape) {
        if (!mark.shape().equals(shape)) {
            book.change(mark.with(shape, clock.instant()));
        }
    }

    Annotation as(Annotation mark, Shape shape) {
        return mark.with(shape, clock.instant());
    }
}
