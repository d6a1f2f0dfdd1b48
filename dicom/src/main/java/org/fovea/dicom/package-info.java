/**
 * DICOM without a screen: files, pixels, geometry. The packages below hold the subjects; here lie the three types that
 * every one of them speaks: {@link org.fovea.dicom.Outcome}, {@link org.fovea.dicom.Problem} and
 * {@link org.fovea.dicom.Progress}.
 *
 * <p>Invariants: nothing in this module knows JavaFX, inference or the case store; only {@code dcm4che} names the DICOM
 * toolkit and its native codecs.
 */
@NullMarked
package org.fovea.dicom;

import org.jspecify.annotations.NullMarked;
