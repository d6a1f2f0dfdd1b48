package org.fovea.inference.evaluate;

import java.nio.file.Path;
import org.fovea.inference.explain.Box;
import org.jspecify.annotations.Nullable;

/**
 * An image file whose class is known.
 *
 * @param label index of the class
 * @param patient id, empty where unknown
 * @param group of patients that belong together; images without one each count for themselves
 * @param box where the finding lies, null where unknown
 */
public record LabelledImage(
        Path file,
        int label,
        String patient,
        String group,
        @Nullable Box box) {}
