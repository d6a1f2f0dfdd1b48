/**
 * What lies on the disk, as DICOM sees it: patients, their studies, series and instances; the scan that finds them; the
 * order of a stack.
 *
 * <p>Invariant: nothing here holds pixels. An {@link org.fovea.dicom.study.Instance} is a few hundred bytes, and
 * hundreds of thousands of them fit.
 */
@NullMarked
package org.fovea.dicom.study;

import org.jspecify.annotations.NullMarked;
