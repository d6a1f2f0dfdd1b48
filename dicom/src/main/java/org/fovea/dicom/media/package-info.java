/**
 * Discs and sticks that other viewers read: a folder with copies of DICOM files under names that every system takes, and
 * the DICOMDIR that lists them (PS3.10 8, PS3.3 F).
 *
 * <p>Invariant: no name on the disc is taken from a file's content or from a source's path.
 */
@NullMarked
package org.fovea.dicom.media;

import org.jspecify.annotations.NullMarked;
