package org.fovea.dicom.hanging;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Locale;
import org.fovea.dicom.attribute.CodedConcept;
import org.fovea.dicom.attribute.DicomObject;

/**
 * What an attribute of an image has to be for the image to be chosen: an image set selector (PS3.3 C.23.1) or a filter of a
 * display set (C.23.3).
 *
 * @param tag of the attribute; 0 for a filter by something that is no attribute
 * @param texts one of which it has to be; for a code sequence code values
 * @param operator Filter-by Operator (0072,0406); {@link #MEMBER} where none is stated
 */
public record AttributeChoice(int tag, List<String> texts, String operator) {

    /** The one operator of selectors, and the usual one of filters. */
    public static final String MEMBER = "MEMBER_OF";

    /** In which the wanted values stand, one for each value representation that is text. */
    private static final int[] VALUES = {
        HangingTag.SELECTOR_CS_VALUE,
        HangingTag.SELECTOR_LO_VALUE,
        HangingTag.SELECTOR_SH_VALUE,
        HangingTag.SELECTOR_ST_VALUE,
        HangingTag.SELECTOR_LT_VALUE,
        HangingTag.SELECTOR_UT_VALUE,
        HangingTag.SELECTOR_IS_VALUE,
        HangingTag.SELECTOR_DS_VALUE
    };

    public AttributeChoice {
        texts = List.copyOf(texts);
    }

    static AttributeChoice of(DicomObject item) {
        List<String> texts = List.of();
        for (int values : VALUES) {
            texts = texts.isEmpty() ? item.texts(values) : texts;
        }
        if (texts.isEmpty()) {
            texts = item.items(HangingTag.SELECTOR_CODE_SEQUENCE_VALUE).stream()
                    .map(CodedConcept::of)
                    .map(CodedConcept::value)
                    .toList();
        }
        String operator = item.text(HangingTag.FILTER_BY_OPERATOR);
        return new AttributeChoice(
                tag(item.bytes(HangingTag.SELECTOR_ATTRIBUTE)),
                texts.stream().filter(text -> !text.isBlank()).toList(),
                operator.isEmpty() ? MEMBER : operator.toUpperCase(Locale.ROOT));
    }

    /** A value of VR AT: two little endian halves (PS3.5 6.2). */
    private static int tag(byte[] value) {
        if (value.length < Integer.BYTES) {
            return 0;
        }
        ByteBuffer halves = ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN);
        return (halves.getShort() << Short.SIZE) | (halves.getShort() & 0xffff);
    }
}
