/**
 * Waveforms (PS3.3 C.10.9): electrocardiograms and other curves over time, in physical units.
 *
 * <p>Invariants: samples stay as stored; a channel tells how they become values of its unit.
 */
@NullMarked
package org.fovea.dicom.waveform;

import org.jspecify.annotations.NullMarked;
