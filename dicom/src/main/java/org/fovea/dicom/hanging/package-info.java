/** Hanging protocols as DICOM stores them (PS3.3 A.44, C.23), read and not judged. */
@NullMarked
package org.fovea.dicom.hanging;

import org.jspecify.annotations.NullMarked;
