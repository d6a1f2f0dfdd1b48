/**
 * Curves over time on millimetre paper, as electrocardiograms are read.
 *
 * <p>Invariants: what a millimetre means in time and in voltage is written on the paper; where a curve has no voltage its
 * own scale is.
 */
@NullMarked
package org.fovea.viewer.waveform;

import org.jspecify.annotations.NullMarked;
