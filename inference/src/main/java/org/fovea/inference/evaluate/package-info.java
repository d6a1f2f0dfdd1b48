/**
 * How good a network is: a labelled folder goes in, figures with intervals come out.
 *
 * <p>Invariants: every figure counts each image once; intervals resample patients, not images, because slices of one
 * patient are near copies.
 */
@NullMarked
package org.fovea.inference.evaluate;

import org.jspecify.annotations.NullMarked;
