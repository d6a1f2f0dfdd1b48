package org.fovea.viewer.annotation;

import java.time.Instant;
import java.util.UUID;
import org.fovea.dicom.study.FrameKey;

/**
 * A mark that a person made.
 *
 * @param frame the frame it was drawn on
 * @param author who drew it, as the settings name the reader; may be empty
 */
public record Annotation(UUID id, FrameKey frame, Shape shape, String author, Instant created, Instant changed) {

    /** The same mark, moved or reworded. */
    public Annotation with(Shape newShape, Instant now) {
        return new Annotation(id, frame, newShape, author, created, now);
    }
}
