/**
 * Segmentation objects (PS3.3 A.51): which voxels belong to what.
 *
 * <p>Invariants: a segment's mask is read frame by frame, never as a whole; a frame tells where it lies or which image it
 * was drawn on, or neither, and nothing is assumed in place of what it does not tell.
 */
@NullMarked
package org.fovea.dicom.segment;

import org.jspecify.annotations.NullMarked;
