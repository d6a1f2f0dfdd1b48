/**
 * What people draw on images: immutable values, no JavaFX, no store, no units. A mark's geometry is in pixels of the grid
 * it was drawn in, and the grid lies in the patient where the image has a plane, so that the mark belongs to every slice
 * and cut at that place. Whoever changes one makes a new one; geometry and look are apart.
 */
@NullMarked
package org.fovea.viewer.annotation;

import org.jspecify.annotations.NullMarked;
