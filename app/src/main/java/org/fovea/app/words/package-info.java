/**
 * The program's sentences in the reader's language: what a {@link org.fovea.dicom.Problem} says, and the languages there
 * are.
 *
 * <p>Invariant: every reason of every {@link org.fovea.dicom.Problem.Reason} on the class path has a sentence in every
 * language; a test finds the ones that have none.
 */
@NullMarked
package org.fovea.app.words;

import org.jspecify.annotations.NullMarked;
