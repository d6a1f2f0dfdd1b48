package org.fovea.viewer.annotation;

/** What happened to one annotation: what a store has to write, and what undo reverses. */
public sealed interface AnnotationChange {

    record Added(Annotation annotation) implements AnnotationChange {}

    record Changed(Annotation before, Annotation after) implements AnnotationChange {}

    record Removed(Annotation annotation) implements AnnotationChange {}

    default AnnotationChange reversed() {
        return switch (this) {
            case Added(Annotation annotation) -> new Removed(annotation);
            case Changed(Annotation before, Annotation after) -> new Changed(after, before);
            case Removed(Annotation annotation) -> new Added(annotation);
        };
    }

    /** The mark as it was, or as it is where it is new. */
    default Annotation mark() {
        return switch (this) {
            case Added(Annotation annotation) -> annotation;
            case Changed(Annotation before, Annotation after) -> before;
            case Removed(Annotation annotation) -> annotation;
        };
    }

    /** Whether lengths of other marks come out otherwise from now on. */
    default boolean calibrates() {
        return mark().shape() instanceof Shape.Calibration;
    }
}
