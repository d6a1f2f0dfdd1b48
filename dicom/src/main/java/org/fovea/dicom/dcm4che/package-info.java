/**
 * The one place that names the DICOM toolkit ({@code org.aoju.bus.image}, a republished dcm4che) and the native codecs
 * ({@code org.opencv}); docs/decisions/0002-dicom-toolkit.md says why these.
 *
 * <p>Invariants: no type of the toolkit leaves this package. Every file is a stranger's: {@link
 * org.fovea.dicom.dcm4che.DicomFiles} is the one boundary where whatever reading throws, stack overflow and memory
 * included, becomes a named problem. Bytes, nesting, elements and inflation are capped per file. Nothing is written to
 * disk while reading. No codec stream reaches native code before its own header agrees with the data set.
 */
@NullMarked
package org.fovea.dicom.dcm4che;

import org.jspecify.annotations.NullMarked;
