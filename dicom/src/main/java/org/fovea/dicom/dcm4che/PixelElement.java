package org.fovea.dicom.dcm4che;

import java.util.List;
import org.fovea.dicom.codec.Span;

/** Where an object's pixel data lies in its {@link ByteSource}. */
sealed interface PixelElement {

    /**
     * Uncompressed samples.
     *
     * @param tag Pixel Data, Float Pixel Data or Double Float Pixel Data
     * @param words the value representation is OW: big endian 8 bit samples are swapped in pairs
     * @param span as promised by the element's length; may reach past the source's end
     */
    record Uncompressed(int tag, boolean words, Span span) implements PixelElement {}

    /**
     * Compressed frames in fragments.
     *
     * @param offsetTable the Basic Offset Table's bytes
     * @param fragments all items behind it; the last may reach past the source's end
     */
    record Encapsulated(Span offsetTable, List<Span> fragments) implements PixelElement {
        public Encapsulated {
            fragments = List.copyOf(fragments);
        }
    }
}
