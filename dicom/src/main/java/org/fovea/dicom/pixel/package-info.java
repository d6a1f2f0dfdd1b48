/**
 * What the samples of an image are and mean: stored values exactly as the file holds them, and the tables that lead from
 * them to output units and to grey (PS3.3 C.7.6.3, C.11; PS3.5 8).
 *
 * <p>Arrays inside these values belong to the value: who receives one reads it and never writes it. Copies would cost
 * more than the image.
 */
@NullMarked
package org.fovea.dicom.pixel;

import org.jspecify.annotations.NullMarked;
