/**
 * The readers' marks as DICOM objects, and other programs' objects as marks. No window is known here.
 *
 * <p>Invariants: what a mark measures is written with its unit and with what it rests on; a mark of another program keeps
 * its author and what the author said, and is never written back.
 */
@NullMarked
package org.fovea.app.marks;

import org.jspecify.annotations.NullMarked;
