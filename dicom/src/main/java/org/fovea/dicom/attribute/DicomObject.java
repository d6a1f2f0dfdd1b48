package org.fovea.dicom.attribute;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of one data set or of one sequence item (PS3.5 7). Tags are those of {@link Tag}, or any other as
 * {@code 0xggggeeee}. What is absent, empty or unreadable as the wanted type counts as missing.
 */
public interface DicomObject {

    /** The element stands in the object and holds a value. */
    boolean has(int tag);

    /** All values as text, blanks around them removed; empty where missing. */
    List<String> texts(int tag);

    /** All values as numbers, from binary and from decimal or integer strings; empty where missing or not numbers. */
    double[] decimals(int tag);

    /** All values as whole numbers, US and UL unsigned where they fit an int; empty where missing or not numbers. */
    int[] integers(int tag);

    /** The value field as little endian bytes; empty where missing. */
    byte[] bytes(int tag);

    /** The items of a sequence; empty where missing. */
    List<DicomObject> items(int tag);

    /** Every element in ascending order of tags, for people to read. */
    List<Element> elements();

    /** First value as text, empty where missing. */
    default String text(int tag) {
        List<String> values = texts(tag);
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** First value as a whole number. */
    default int integer(int tag, int missing) {
        int[] values = integers(tag);
        return values.length == 0 ? missing : values[0];
    }

    /** First value as a number, null where missing. */
    default @Nullable Double decimal(int tag) {
        double[] values = decimals(tag);
        return values.length == 0 || !Double.isFinite(values[0]) ? null : values[0];
    }

    /** First item of a sequence; where missing, an object that has nothing. */
    default DicomObject item(int tag) {
        List<DicomObject> items = items(tag);
        return items.isEmpty() ? NoObject.INSTANCE : items.getFirst();
    }
}
