package org.fovea.dicom.presentation;

import org.jspecify.annotations.Nullable;

/**
 * Annotations that are shown and hidden together.
 *
 * @param order layers of a higher order are drawn later
 * @param description may be empty
 * @param rgb recommended colour {@code 0xRRGGBB}, null where none is recommended
 */
public record GraphicLayer(
        String name,
        int order,
        String description,
        @Nullable Integer rgb) {}
