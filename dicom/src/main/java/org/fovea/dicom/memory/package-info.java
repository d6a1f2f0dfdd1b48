/**
 * Who may hold how much memory. The shares are a pure function of the machine; one ledger knows who holds what, lets the
 * least recently used go first, and says no before anything is tried that cannot fit.
 */
@NullMarked
package org.fovea.dicom.memory;

import org.jspecify.annotations.NullMarked;
