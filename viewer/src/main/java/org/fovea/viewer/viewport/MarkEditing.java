package org.fovea.viewer.viewport;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.viewer.annotation.Annotation;
import org.fovea.viewer.annotation.MarkStyle;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.render.DevicePoint;
import org.fovea.viewer.render.MarkFigure;
import org.fovea.viewer.render.PixelMapping;
import org.fovea.viewer.tool.Drag;
import org.fovea.viewer.words.ViewerWords;

/** The marks of a viewport in the making: what is drawn, selected, moved and pulled by its handles. */
final class MarkEditing {

    /** How near the pointer has to come, in logical pixels. */
    private static final double REACH = 7;

    private final ViewportModel model;
    private final ViewerWords words;
    private final InstantSource clock;
    private final Runnable redraw;
    private Optional<Shape> preview = Optional.empty();
    private Optional<UUID> edited = Optional.empty();

    MarkEditing(ViewportModel model, ViewerWords words, InstantSource clock, Runnable redraw) {
        this.model = model;
        this.words = words;
        this.clock = clock;
        this.redraw = redraw;
    }

    void preview(Optional<Shape> shape) {
        preview = shape;
        redraw.run();
    }

    /** Keeps a shape on the shown frame and selects it. */
    void keep(Shape shape) {
        model.frame().ifPresent(frame -> {
            var now = clock.instant();
            Annotation annotation = new Annotation(
                    UUID.randomUUID(),
                    frame.key(),
                    shape,
                    model.authorProperty().get(),
                    now,
                    now);
            model.annotations().add(annotation);
            model.selectedProperty().set(Optional.of(annotation.id()));
        });
    }

    /** What to draw for a frame seen through a map of logical pixels. */
    List<MarkLayer.Mark> marks(LoadedFrame frame, PixelMapping mapping) {
        List<MarkLayer.Mark> marks = new ArrayList<>();
        for (Annotation annotation : model.annotations().on(frame.key())) {
            if (!edited.equals(Optional.of(annotation.id()))) {
                boolean selected = model.selectedProperty().get().equals(Optional.of(annotation.id()));
                marks.add(new MarkLayer.Mark(figure(annotation.shape(), frame, mapping), MarkStyle.HUMAN, selected));
            }
        }
        preview.ifPresent(shape -> marks.add(new MarkLayer.Mark(figure(shape, frame, mapping), MarkStyle.HUMAN, true)));
        return marks;
    }

    /** Takes hold of the mark under a point, if there is one; else nothing is selected any more. */
    Optional<Drag> press(PixelMapping mapping, DevicePoint at) {
        Optional<Drag> drag = model.frame().flatMap(frame -> model.annotations().on(frame.key()).reversed().stream()
                .filter(annotation -> touches(figure(annotation.shape(), frame, mapping), at))
                .findFirst()
                .map(annotation -> take(annotation, figure(annotation.shape(), frame, mapping), mapping, at)));
        if (drag.isEmpty()) {
            model.selectedProperty().set(Optional.empty());
        }
        return drag;
    }

    private static boolean touches(MarkFigure figure, DevicePoint at) {
        return figure.handleAt(at, REACH) >= 0 || figure.touches(at, REACH);
    }

    private Drag take(Annotation annotation, MarkFigure figure, PixelMapping mapping, DevicePoint at) {
        boolean already = model.selectedProperty().get().equals(Optional.of(annotation.id()));
        // A click near an end selects first: only a selected mark shows handles to pull.
        int handle = already ? figure.handleAt(at, REACH) : -1;
        model.selectedProperty().set(Optional.of(annotation.id()));
        return new Edit(annotation, handle, mapping, at);
    }

    private MarkFigure figure(Shape shape, LoadedFrame frame, PixelMapping mapping) {
        return MarkFigure.of(shape, mapping, frame.facts().spacing(), words, 1);
    }

    /** One pull at a handle, or one move where {@code handle} is -1. */
    private final class Edit implements Drag {
        private final Annotation annotation;
        private final int handle;
        private final PixelMapping mapping;
        private final DevicePoint start;

        Edit(Annotation annotation, int handle, PixelMapping mapping, DevicePoint start) {
            this.annotation = annotation;
            this.handle = handle;
            this.mapping = mapping;
            this.start = start;
        }

        @Override
        public void to(DevicePoint at) {
            edited = Optional.of(annotation.id());
            preview(Optional.of(shape(at)));
        }

        @Override
        public void release(DevicePoint at) {
            boolean moved = edited.isPresent() && start.distance(at) > 0;
            cancel();
            if (moved) {
                model.annotations().change(annotation.with(shape(at), clock.instant()));
            }
        }

        @Override
        public void cancel() {
            edited = Optional.empty();
            preview(Optional.empty());
        }

        private Shape shape(DevicePoint at) {
            ImagePoint now = mapping.toImage(at.x(), at.y());
            if (handle >= 0) {
                return annotation.shape().withHandle(handle, now);
            }
            ImagePoint grabbed = mapping.toImage(start.x(), start.y());
            return annotation.shape().movedBy(now.column() - grabbed.column(), now.row() - grabbed.row());
        }
    }
}
