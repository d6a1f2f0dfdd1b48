/**
 * A head that no patient has: computed, so that the program can be shown and tested without anyone's images.
 *
 * <p>Invariants: the same bytes on every machine and every run, hence no transcendental functions and no clock; every
 * object says in its name, its comment and Quality Control Image that it shows no patient.
 */
@NullMarked
package org.fovea.dicom.phantom;

import org.jspecify.annotations.NullMarked;
