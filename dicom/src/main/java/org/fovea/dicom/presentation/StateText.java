package org.fovea.dicom.presentation;

import org.jspecify.annotations.Nullable;

/**
 * Words of an annotation.
 *
 * @param text lines separated by {@code \n}
 * @param anchor what they belong to, null where they have a box only
 * @param anchorVisible a line leads from the words to the anchor
 * @param topLeft of the box, null without one
 * @param bottomRight of the box, null without one
 */
public record StateText(
        String text,
        @Nullable GraphicPlace anchor,
        boolean anchorVisible,
        @Nullable GraphicPlace topLeft,
        @Nullable GraphicPlace bottomRight) {}
