package org.fovea.viewer.annotation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
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
 * included, so that a store can write each as it happens. Confined to one thread.
 */
public final class AnnotationBook {

    private final Map<UUID, Annotation> annotations = new LinkedHashMap<>();
    private final Deque<AnnotationChange> done = new ArrayDeque<>();
    private final Deque<AnnotationChange> undone = new ArrayDeque<>();
    private final List<Consumer<AnnotationChange>> listeners = new ArrayList<>();
    private final List<Runnable> loadListeners = new ArrayList<>();

    /** Puts in what the store holds and forgets the history; change listeners hear nothing. */
    public void load(Collection<Annotation> stored) {
        annotations.clear();
        done.clear();
        undone.clear();
        stored.forEach(annotation -> annotations.put(annotation.id(), annotation));
        loadListeners.forEach(Runnable::run);
    }

    public List<Annotation> all() {
        return List.copyOf(annotations.values());
    }

    public List<Annotation> on(FrameKey frame) {
        return annotations.values().stream()
                .filter(annotation -> annotation.frame().equals(frame))
                .toList();
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

    /** @throws IllegalArgumentException if there is none with its id */
    public void change(Annotation annotation) {
        make(new AnnotationChange.Changed(existing(annotation.id()), annotation));
    }

    /** @throws IllegalArgumentException if there is none with this id */
    public void remove(UUID id) {
        make(new AnnotationChange.Removed(existing(id)));
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

    /** Hears every {@link #load}. */
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
