package org.fovea.inference.train;

import java.nio.file.Path;

/**
 * One line of a data set's table.
 *
 * @param label index of the class
 * @param group patient or family
 * @param box null where the table gives none
 */
public record LabelledFile(
        Path file,
        int label,
        String group,
        @org.jspecify.annotations.Nullable Box box) {}
