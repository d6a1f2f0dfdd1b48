/**
 * A regular series as one block of samples in patient space, for everything that cuts across its slices.
 *
 * <p>Invariants: what is no even grid is refused with its reason before memory is taken; samples lie outside the Java
 * heap, x fastest, then y, then z; voxel (0, 0, 0) is the centre of the first voxel; memory has one owner, and goes back
 * only when the last reader has let go. A slice is either all there or not there at all.
 */
@NullMarked
package org.fovea.dicom.volume;

import org.jspecify.annotations.NullMarked;
