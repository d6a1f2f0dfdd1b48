/**
 * What pixel values mean in the world: real world value maps (PS3.3 C.7.6.16.2.11) and standardised uptake values of PET.
 *
 * <p>Invariants: a factor is given only where the object states all that it rests on; what is missing is named instead.
 */
@NullMarked
package org.fovea.dicom.quantity;

import org.jspecify.annotations.NullMarked;
