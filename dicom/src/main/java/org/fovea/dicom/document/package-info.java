/**
 * Objects that are read rather than looked at: structured reports (PS3.3 C.17), key object selections and encapsulated
 * documents (PS3.3 C.24), as values that a page can be set from.
 *
 * <p>Invariants: nothing here writes; concepts keep the words that the object gives them; coordinates come with (0, 0) at
 * the centre of the first pixel, as everywhere in Fovea, though DICOM counts from the corner.
 */
@NullMarked
package org.fovea.dicom.document;

import org.jspecify.annotations.NullMarked;
