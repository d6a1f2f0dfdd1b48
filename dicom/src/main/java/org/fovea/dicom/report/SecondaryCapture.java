package org.fovea.dicom.report;

import java.util.List;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;

/**
 * A picture of images, with what was drawn on them, as a Secondary Capture Image (PS3.3 A.8.1): colour, 8 bit.
 *
 * @param rgb row by row, {@code 0xRRGGBB}; the highest byte is ignored
 * @param identityShown whether the picture shows text that names the patient
 * @param sources what it was made from
 */
public record SecondaryCapture(int columns, int rows, int[] rgb, boolean identityShown, List<ImageReference> sources) {

    private static final String SOP_CLASS = "1.2.840.10008.5.1.4.1.1.7";
    private static final int LARGEST_SIDE = 0xffff;

    public SecondaryCapture {
        if (columns < 1 || rows < 1 || columns > LARGEST_SIDE || rows > LARGEST_SIDE) {
            throw new IllegalArgumentException("a side has 1 to 65535 pixels: " + columns + " x " + rows);
        }
        if (rgb.length != (long) columns * rows) {
            throw new IllegalArgumentException(columns + " x " + rows + " is not " + rgb.length + " pixels");
        }
        sources = List.copyOf(sources);
    }

    public ObjectDraft object(Heading heading) {
        ObjectDraft draft = heading.object(SOP_CLASS, "OT");
        heading.study().copyBodyTo(draft);
        heading.study().copyCompressionTo(draft);
        draft.text(Tag.CONVERSION_TYPE, "WSD")
                .text(Tag.DATE_OF_SECONDARY_CAPTURE, heading.date())
                .text(Tag.TIME_OF_SECONDARY_CAPTURE, heading.time())
                .text(Tag.CONTENT_DATE, heading.date())
                .text(Tag.CONTENT_TIME, heading.time())
                .text(Tag.IMAGE_TYPE, "DERIVED", "SECONDARY")
                .text(Tag.PATIENT_ORIENTATION, "")
                .text(Tag.DERIVATION_DESCRIPTION, "Picture of an image as displayed. For research use only.")
                .text(Tag.BURNED_IN_ANNOTATION, identityShown ? "YES" : "NO");
        if (!sources.isEmpty()) {
            draft.items(
                    Tag.SOURCE_IMAGE_SEQUENCE,
                    sources.stream().map(ImageReference::item).toArray(ObjectDraft[]::new));
        }
        return pixels(draft);
    }

    private ObjectDraft pixels(ObjectDraft draft) {
        return draft.integers(Tag.SAMPLES_PER_PIXEL, 3)
                .text(Tag.PHOTOMETRIC_INTERPRETATION, "RGB")
                .integers(Tag.PLANAR_CONFIGURATION, 0)
                .integers(Tag.ROWS, rows)
                .integers(Tag.COLUMNS, columns)
                .integers(Tag.BITS_ALLOCATED, 8)
                .integers(Tag.BITS_STORED, 8)
                .integers(Tag.HIGH_BIT, 7)
                .integers(Tag.PIXEL_REPRESENTATION, 0)
                .bytes(Tag.PIXEL_DATA, interleaved());
    }

    /** Padded to an even length (PS3.5 8.1.1). */
    private byte[] interleaved() {
        int length = Math.multiplyExact(3, rgb.length);
        byte[] bytes = new byte[length + length % 2];
        int at = 0;
        for (int pixel : rgb) {
            bytes[at++] = (byte) (pixel >> 16);
            bytes[at++] = (byte) (pixel >> 8);
            bytes[at++] = (byte) pixel;
        }
        return bytes;
    }
}
