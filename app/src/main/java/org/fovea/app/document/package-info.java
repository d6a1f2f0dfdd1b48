/**
 * Objects that are read rather than looked at, in the reader's language: reports, curves and documents as lines, pages of
 * a PDF as pictures.
 *
 * <p>Invariants: knows no window; whatever a stranger's document does while it is read or painted ends as a problem.
 */
@NullMarked
package org.fovea.app.document;

import org.jspecify.annotations.NullMarked;
