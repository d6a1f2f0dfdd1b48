package org.fovea.dicom.attribute;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Finds elements that a manufacturer defined (PS3.5 7.8.1): which block is whose differs from object to object. */
public final class PrivateElements {

    private static final int FIRST_BLOCK = 0x10;
    private static final int LAST_BLOCK = 0xff;

    private PrivateElements() {}

    /**
     * The tag of an element in this object; empty where the object has no block of the creator.
     *
     * @param group odd
     * @param element its last two hexadecimal digits, the only ones that are fixed
     */
    public static OptionalInt tag(DicomObject object, int group, String creator, int element) {
        for (int block = FIRST_BLOCK; block <= LAST_BLOCK; block++) {
            int reservation = (group << 16) | block;
            if (object.has(reservation) && object.text(reservation).equals(creator)) {
                return OptionalInt.of((group << 16) | (block << 8) | (element & 0xff));
            }
        }
        return OptionalInt.empty();
    }

    /** A decimal string, also where the file does not say that it is one. Null where it is none. */
    public static @Nullable Double decimal(DicomObject object, int tag) {
        String bare = new String(object.bytes(tag), StandardCharsets.US_ASCII)
                .replace("\0", "")
                .strip();
        double[] numbers = NumberText.decimals(List.of(bare.split("\\\\")));
        return numbers.length == 0 ? object.decimal(tag) : Double.valueOf(numbers[0]);
    }
}
