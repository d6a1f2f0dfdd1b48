/**
 * Structure sets of radiotherapy (PS3.3 A.19): organs and targets as outlines in the patient.
 *
 * <p>Invariants: outlines stay in patient coordinates, millimetres, LPS; where they lie on a slice is worked out from the
 * slice's plane, so outlines without references to images are found as well.
 */
@NullMarked
package org.fovea.dicom.structure;

import org.jspecify.annotations.NullMarked;
