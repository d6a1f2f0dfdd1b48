package org.fovea.dicom.attribute;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An element of one object beside that of another.
 *
 * @param left null where the left object lacks it
 * @param right null where the right object lacks it
 * @param items of a sequence, compared in their order
 */
public record ComparedElement(
        @Nullable Element left, @Nullable Element right, Difference difference, List<List<ComparedElement>> items) {

    /** How they differ. */
    public enum Difference {
        EQUAL,
        DIFFERENT,
        ONLY_LEFT,
        ONLY_RIGHT
    }

    public ComparedElement {
        items = List.copyOf(items);
        if (left == null && right == null) {
            throw new IllegalArgumentException("one of two stands there");
        }
    }

    /** The element itself, of whichever side has it. */
    public Element either() {
        return left == null ? Objects.requireNonNull(right) : left;
    }
}
