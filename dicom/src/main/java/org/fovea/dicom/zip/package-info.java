/**
 * ZIP archives of strangers: what they hold, and where their content lies while it is read.
 *
 * <p>Invariants: no name that stands in an archive ever becomes a path; what an archive may cost is bounded before it is
 * paid; every folder that this package fills is emptied again of all that nobody keeps.
 */
@NullMarked
package org.fovea.dicom.zip;

import org.jspecify.annotations.NullMarked;
