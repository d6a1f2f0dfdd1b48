/**
 * What de-identification does to each attribute (DICOM PS3.15 Annex E), without a word on how files are read and written:
 * the standard's action table as data, the options that change it, and the values that take the place of the removed ones.
 *
 * <p>Invariants: nothing here depends on time, order or chance. The same project secret, profile and object give the same
 * replacement values on every machine. What the table does not settle is settled towards removal.
 */
@NullMarked
package org.fovea.dicom.privacy;

import org.jspecify.annotations.NullMarked;
