/**
 * Presentation states (PS3.3 A.33.1): how someone looked at images, and what was drawn on them.
 *
 * <p>Invariants: a state names the images that it is for and is never applied to others; image coordinates come with
 * (0, 0) at the centre of the first pixel.
 */
@NullMarked
package org.fovea.dicom.presentation;

import org.jspecify.annotations.NullMarked;
