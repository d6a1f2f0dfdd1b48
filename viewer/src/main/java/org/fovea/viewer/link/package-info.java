/**
 * How viewports follow each other: slices by place or number, window, zoom; where planes cut each other; one point seen in
 * all. Geometry is pure and in patient coordinates (mm, LPS); {@link org.fovea.viewer.link.Links} joins it to viewports.
 */
@NullMarked
package org.fovea.viewer.link;

import org.jspecify.annotations.NullMarked;
