package org.fovea.dicom.dcm4che;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.jspecify.annotations.Nullable;

/**
 * Values of the representations that no character set touches (PS3.5 6.1.2.2: codes, dates, numbers, UIDs), straight from
 * their bytes. A header scan asks for dozens of them, and the toolkit decodes each by its table of Chinese letters first.
 */
final class AsciiText {

    private AsciiText() {}

    /** Blanks and control characters around the values removed; null where the toolkit must decode. */
    static @Nullable List<String> values(Attributes attributes, int tag) {
        VR vr = attributes.getVR(tag);
        if (vr == null || !vr.isStringType() || vr.useSpecificCharacterSet()) {
            return null;
        }
        return attributes.getValue(tag) instanceof byte[] bytes && ascii(bytes) ? split(bytes) : null;
    }

    private static List<String> split(byte[] bytes) {
        if (blank(bytes)) {
            return List.of();
        }
        int end = next(bytes, 0);
        if (end == bytes.length) {
            return List.of(trimmed(bytes, 0, end));
        }
        List<String> values = new ArrayList<>();
        for (int from = 0; from <= bytes.length; from = end + 1) {
            end = next(bytes, from);
            values.add(trimmed(bytes, from, end));
        }
        return List.copyOf(values);
    }

    /** Where the value that begins there ends. */
    private static int next(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\\') {
            at++;
        }
        return at;
    }

    private static String trimmed(byte[] bytes, int from, int to) {
        int first = from;
        int last = to;
        while (first < last && bytes[first] <= ' ') {
            first++;
        }
        while (last > first && bytes[last - 1] <= ' ') {
            last--;
        }
        return new String(bytes, first, last - first, StandardCharsets.ISO_8859_1);
    }

    private static boolean ascii(byte[] bytes) {
        for (byte letter : bytes) {
            if (letter < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean blank(byte[] bytes) {
        for (byte letter : bytes) {
            if (letter > ' ') {
                return false;
            }
        }
        return true;
    }
}
