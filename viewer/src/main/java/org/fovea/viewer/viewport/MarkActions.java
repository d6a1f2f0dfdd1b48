package org.fovea.viewer.viewport;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.viewer.annotation.Annotation;
import org.fovea.viewer.annotation.AnnotationBook;
import org.fovea.viewer.annotation.MarkLook;
import org.fovea.viewer.annotation.PatientPlane;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.annotation.Site;
import org.fovea.viewer.render.ImageSize;
import org.fovea.viewer.render.MarkPlacement;
import org.fovea.viewer.render.PixelMapping;

/** What can be done to marks without a pointer. */
final class MarkActions {

    /** A copy on its own image is shifted, so that it can be seen. */
    private static final double SHIFT = 12;

    private final ViewportModel model;
    private final AnnotationBook book;

    MarkActions(ViewportModel model) {
        this.model = model;
        this.book = model.annotations();
    }

    /** Selects the next of the marks on the image, after the last one the first. */
    void select(int step) {
        List<UUID> here = here();
        if (here.isEmpty()) {
            return;
        }
        int at = model.selectedProperty().get().map(here::indexOf).orElse(-1);
        int next = at < 0 ? (step > 0 ? 0 : here.size() - 1) : Math.floorMod(at + step, here.size());
        model.selectedProperty().set(Optional.of(here.get(next)));
    }

    private List<UUID> here() {
        return model.site()
                .filter(site -> book.visible())
                .map(site -> Stream.concat(book.all().stream(), book.imported().stream())
                        .filter(mark -> !mark.look().hidden() && MarkPlacement.belongs(mark.site(), site))
                        .map(Annotation::id)
                        .toList())
                .orElse(List.of());
    }

    private Optional<Annotation> own() {
        return model.selectedProperty().get().flatMap(book::find);
    }

    /** Moves the selected mark by pixels of its image, as the screen shows right and down. */
    void move(int right, int down) {
        own().filter(mark -> !mark.look().locked()).ifPresent(mark -> {
            PixelMapping mapping = model.transformProperty().get().mapping(new ImageSize(100, 100, 1), 100, 100);
            ImagePoint from = mapping.toImage(0, 0);
            ImagePoint to = mapping.toImage(right, down);
            double columns = to.column() - from.column();
            double rows = to.row() - from.row();
            boolean across = Math.abs(columns) >= Math.abs(rows);
            Shape moved = mark.shape().movedBy(across ? Math.signum(columns) : 0, across ? 0 : Math.signum(rows));
            if (!moved.equals(mark.shape())) {
                book.change(mark.with(moved, Instant.now()));
            }
        });
    }

    void copy() {
        Optional<UUID> selected = model.selectedProperty().get();
        Stream.concat(book.all().stream(), book.imported().stream())
                .filter(mark -> selected.equals(Optional.of(mark.id())))
                .findFirst()
                .ifPresent(book::copy);
    }

    /** Puts the copied mark onto the shown image, at the same place in the patient or else in the image. */
    void paste() {
        Optional<Site> shown = model.site();
        if (shown.isEmpty() || book.copied().isEmpty()) {
            return;
        }
        pasted(book.copied().get(), shown.get()).ifPresent(shape -> {
            Annotation mark =
                    Annotation.drawn(shown.get(), shape, model.authorProperty().get(), Instant.now());
            book.add(mark);
            model.selectedProperty().set(Optional.of(mark.id()));
        });
    }

    private static Optional<Shape> pasted(Annotation copied, Site shown) {
        PatientPlane home = copied.site().plane();
        PatientPlane here = shown.plane();
        boolean same = copied.frame() != null && copied.frame().equals(shown.frame());
        if (same) {
            Shape moved = copied.shape().movedBy(SHIFT, SHIFT);
            return moved.equals(copied.shape()) ? Optional.empty() : Optional.of(moved);
        }
        return home != null && here != null && here.isParallelTo(home)
                ? copied.shape().onto(point -> here.grid().toImage(home.grid().toPatient(point)))
                : copied.shape().onto(point -> point);
    }

    void lock() {
        look(mark -> mark.withLocked(!mark.locked()));
    }

    void hide() {
        look(mark -> mark.withHidden(true));
        model.selectedProperty().set(Optional.empty());
    }

    private void look(java.util.function.UnaryOperator<MarkLook> change) {
        own().ifPresent(mark -> book.look(mark.id(), change.apply(mark.look()), Instant.now()));
    }
}
