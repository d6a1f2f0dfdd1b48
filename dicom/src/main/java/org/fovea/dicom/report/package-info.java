/**
 * Objects that a reading leaves behind, as DICOM data sets: a picture (secondary capture), a PDF, a choice of key images,
 * a structured report with measurements, and the look of an image with its marks.
 *
 * <p>Invariants: the values that go in are records of this package, so neither a viewer nor a model is known here. Each
 * object lies in a series of its own under the study that it was made from, takes patient and study from there unchanged,
 * and says in its series' description that it is for research use. Coordinates go in with (0, 0) at the centre of the
 * first pixel and are written with (0, 0) at its top left corner, as DICOM counts them.
 */
@NullMarked
package org.fovea.dicom.report;

import org.jspecify.annotations.NullMarked;
