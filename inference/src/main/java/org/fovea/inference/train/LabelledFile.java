package org.fovea.inference.train;

import java.nio.file.Path;
import org.fovea.inference.explain.Box;
import org.jspecify.annotations.Nullable;

/**
 * One line of a data set's table.
 *
 * @param label index of the class
 * @param group patient or family
 * @param box null where the table gives none
 */
public record LabelledFile(
        Path file, int label, String group, @Nullable Box box) {}
