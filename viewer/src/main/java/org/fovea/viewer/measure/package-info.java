/**
 * From a shape and a frame to values with units: pure functions, no JavaFX, no store.
 *
 * <p>A pixel belongs to a region if its centre lies inside; a centre exactly on the outline counts where the region lies
 * to its right or below it, so that regions that share an outline share no pixel. Areas are those of outlines; a grown
 * region's is that of its pixels. Grey values are output values of the modality LUT; padding is left out.
 */
@NullMarked
package org.fovea.viewer.measure;

import org.jspecify.annotations.NullMarked;
