/**
 * DICOMweb from the caller's side (PS3.18): what archives have (QIDO-RS), bringing it (WADO-RS), sending (STOW-RS).
 *
 * <p>Knows the runtime's HTTP client and a streaming JSON parser. Invariants: no answer is held in memory as a whole, objects
 * go to the disk as they come; every size, depth and count of an answer has a limit; every wait ends; nothing of an answer
 * becomes a path or a request's address but UIDs that were checked; a password never goes over an open line.
 */
@NullMarked
package org.fovea.dicom.web;

import org.jspecify.annotations.NullMarked;
