package org.fovea.viewer.annotation;

import java.time.Instant;
import java.util.UUID;
import org.fovea.dicom.study.FrameKey;
import org.jspecify.annotations.Nullable;

/**
 * A mark that a person made: where, what, how it looks. Whether it is selected is the viewport's business.
 *
 * @param site the grid it was drawn in
 * @param author who drew it, as the settings name the reader; may be empty
 */
public record Annotation(
        UUID id, Site site, Shape shape, MarkLook look, String author, Instant created, Instant changed) {

    /** A new mark. */
    public static Annotation drawn(Site site, Shape shape, String author, Instant now) {
        return new Annotation(UUID.randomUUID(), site, shape, MarkLook.USUAL, author, now, now);
    }

    /** The same mark, moved or reworded. */
    public Annotation with(Shape newShape, Instant now) {
        return new Annotation(id, site, newShape, look, author, created, now);
    }

    /** The same mark in another look. */
    public Annotation with(MarkLook newLook, Instant now) {
        return new Annotation(id, site, shape, newLook, author, created, now);
    }

    /** The frame it was drawn on, null if that was a cut. */
    public @Nullable FrameKey frame() {
        return site.frame();
    }

    public boolean isOn(FrameKey key) {
        return site.isOn(key);
    }
}
