/**
 * From the bytes of a file to the samples of a frame, as far as plain Java goes: transfer syntaxes, which bytes make
 * which frame, the headers of codec streams, run lengths, packed bits.
 *
 * <p>Invariants: every length is checked before memory is taken for it; a broken stream throws
 * {@link org.fovea.dicom.codec.CodecException} and nothing else.
 */
@NullMarked
package org.fovea.dicom.codec;

import org.jspecify.annotations.NullMarked;
