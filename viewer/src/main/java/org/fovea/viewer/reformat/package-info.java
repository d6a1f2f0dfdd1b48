/**
 * Cuts, slabs and projections of a volume, and what lies over them: fusion, segments, contours. Knows values and geometry,
 * no toolkit; a cut is handed to {@code viewer.render} as one more raster.
 */
@NullMarked
package org.fovea.viewer.reformat;

import org.jspecify.annotations.NullMarked;
