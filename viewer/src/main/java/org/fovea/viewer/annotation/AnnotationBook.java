package org.fovea.viewer.annotation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.fovea.dicom.study.FrameKey;

/**
 * The annotations of a study while it is read, with undo and redo. Listeners hear of every change, undone and redone ones
 * included, so that a store can write each as it happens. Beside them lie the marks that other programs wrote: they are
 * shown and can be copied, never changed. Confined to one thread.
 */
public final class AnnotationBook {

    private final Map<UUID, Annotation> annotations = new LinkedHashMap<>();
    private final Deque<AnnotationChange> done = new ArrayDeque<>();
    private final Deque<AnnotationChange> undone = new ArrayDeque<>();
    private final List<Consumer<AnnotationChange>> listeners = new ArrayList<>();
    private final List<Runnable> loadListeners = new ArrayList<>();
    private List<ImportedMark> imported = List.of();
    private boolean visible = true;
    private Optional<Annotation> copied = Optional.empty();

    /** Puts in what the store holds and forgets the history; change listeners hear nothing. */
    public void load(Collection<Annotation> stored) {
        annotations.clear();
        done.clear();
        undone.clear();
        stored.forEach(annotation -> annotations.put(annotation.id(), annotation));
        imported = List.of();
        visible = true;
        loadListeners.forEach(Runnable::run);
    }

    public List<Annotation> all() {
        return List.copyOf(annotations.values());
    }

    /** Puts in what other programs wrote about the study. */
    public void loadImported(Collection<ImportedMark> marks) {
        imported = List.copyOf(marks);
        loadListeners.forEach(Runnable::run);
    }

    /** The marks that other programs wrote. */
    public List<Annotation> imported() {
        return imported.stream().map(ImportedMark::mark).toList();
    }

    /** The same with what was said of them. */
    public List<ImportedMark> importedMarks() {
        return imported;
    }

    public boolean isImported(UUID id) {
        return imported.stream().anyMatch(known -> known.mark().id().equals(id));
    }

    /** The reader's own marks that were drawn on a frame. */
    public List<Annotation> on(FrameKey frame) {
        return annotations.values().stream()
                .filter(annotation -> annotation.isOn(frame))
                .toList();
    }

    /** Whether marks are drawn at all: a matter of this reading, neither undone nor stored. */
    public boolean visible() {
        return visible;
    }

    public void setVisible(boolean shown) {
        visible = shown;
        loadListeners.forEach(Runnable::run);
    }

    /** The line that calibrates a frame: the one changed last among those on its object. */
    public Optional<Shape.Calibration> calibration(FrameKey frame) {
        return calibration(annotations.values(), frame);
    }

    /** The line that calibrates a frame: the one changed last among those on its object. */
    public static Optional<Shape.Calibration> calibration(Collection<Annotation> marks, FrameKey frame) {
        return marks.stream()
                .filter(mark -> mark.shape() instanceof Shape.Calibration
                        && mark.frame() != null
                        && mark.frame().sopInstanceUid().equals(frame.sopInstanceUid()))
                .max(Comparator.comparing(Annotation::changed))
                .map(mark -> (Shape.Calibration) mark.shape());
    }

    /** What was copied last, for pasting onto any image of the study. */
    public Optional<Annotation> copied() {
        return copied;
    }

    public void copy(Annotation annotation) {
        copied = Optional.of(annotation);
    }

    public Optional<Annotation> find(UUID id) {
        return Optional.ofNullable(annotations.get(id));
    }

    /** @throws IllegalArgumentException if there is one with its id */
    public void add(Annotation annotation) {
        if (annotations.containsKey(annotation.id())) {
            throw new IllegalArgumentException("already there: " + annotation.id());
        }
        make(new AnnotationChange.Added(annotation));
    }

    /** @throws IllegalArgumentException if there is none with its id, or it is locked and stays so */
    public void change(Annotation annotation) {
        Annotation before = existing(annotation.id());
        if (before.look().locked() && annotation.look().locked()) {
            throw new IllegalArgumentException("locked: " + annotation.id());
        }
        make(new AnnotationChange.Changed(before, annotation));
    }

    /** Gives a mark another look. Nothing happens if it has it, is locked and stays so, or is not there. */
    public void look(UUID id, MarkLook look, Instant now) {
        find(id).filter(mark -> !mark.look().equals(look))
                .filter(mark -> !(mark.look().locked() && look.locked()))
                .ifPresent(mark -> change(mark.with(look, now)));
    }

    /** @throws IllegalArgumentException if there is none with this id, or it is locked */
    public void remove(UUID id) {
        Annotation before = existing(id);
        if (before.look().locked()) {
            throw new IllegalArgumentException("locked: " + id);
        }
        make(new AnnotationChange.Removed(before));
    }

    /** Takes back the last change; nothing happens where there is none. */
    public void undo() {
        AnnotationChange last = done.pollLast();
        if (last != null) {
            undone.addLast(last);
            apply(last.reversed());
        }
    }

    /** Makes the last undone change again; nothing happens where there is none. */
    public void redo() {
        AnnotationChange last = undone.pollLast();
        if (last != null) {
            done.addLast(last);
            apply(last);
        }
    }

    /** Hears every change until the book is dropped. */
    public void onChange(Consumer<AnnotationChange> listener) {
        listeners.add(listener);
    }

    /** Hears whenever other marks are to be shown without a change: loaded, imported, hidden or shown as a whole. */
    public void onLoad(Runnable listener) {
        loadListeners.add(listener);
    }

    private Annotation existing(UUID id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("not there: " + id));
    }

    private void make(AnnotationChange change) {
        done.addLast(change);
        undone.clear();
        apply(change);
    }

    private void apply(AnnotationChange change) {
        switch (change) {
            case AnnotationChange.Added(Annotation annotation) -> annotations.put(annotation.id(), annotation);
            case AnnotationChange.Changed(Annotation before, Annotation after) -> annotations.put(before.id(), after);
            case AnnotationChange.Removed(Annotation annotation) -> annotations.remove(annotation.id());
        }
        listeners.forEach(listener -> listener.accept(change));
    }
}
