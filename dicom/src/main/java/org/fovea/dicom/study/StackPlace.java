package org.fovea.dicom.study;

import org.fovea.dicom.geometry.ImagePlane;
import org.jspecify.annotations.Nullable;

/**
 * What of an image decides whether it stacks up with others.
 *
 * @param plane null where the file does not say
 */
public record StackPlace(int rows, int columns, @Nullable ImagePlane plane) {}
