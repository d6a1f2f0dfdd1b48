package org.fovea.dicom.pixel;

import java.util.List;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;
import org.jspecify.annotations.Nullable;

/** Reads lookup tables from the items that hold them (PS3.3 C.11.1, C.11.2, C.7.9). */
final class LookupTables {

    private static final int FULL = 0x10000;

    private LookupTables() {}

    /** The table of a Modality or VOI LUT item; null, with a warning, where it is none. */
    static @Nullable LookupTable ofItem(DicomObject item, String keyword, boolean signedInput, List<Problem> warnings) {
        int[] descriptor = item.integers(Tag.LUT_DESCRIPTOR);
        LookupTable table = of(descriptor, item.bytes(Tag.LUT_DATA), signedInput);
        if (table == null) {
            warnings.add(Problem.of(FrameWarning.TABLE_IGNORED, keyword));
        }
        return table;
    }

    /**
     * @param descriptor number of entries (0 for 65,536), first input mapped, bits of an entry
     * @param data little endian 16 bit words, or bytes where there are just enough for the entries
     * @return null where the two make no table
     */
    static @Nullable LookupTable of(int[] descriptor, byte[] data, boolean signedInput) {
        if (descriptor.length != 3 || data.length == 0) {
            return null;
        }
        int stated = descriptor[0] & 0xffff;
        int count = stated == 0 ? FULL : stated;
        boolean words = data.length >= 2 * count;
        if (!words && data.length < count) {
            return null;
        }
        int[] entries = new int[count];
        int widest = 0;
        for (int i = 0; i < count; i++) {
            entries[i] = words ? (data[2 * i] & 0xff) | ((data[2 * i + 1] & 0xff) << 8) : data[i] & 0xff;
            widest = Math.max(widest, entries[i]);
        }
        int bits = descriptor[2];
        // Files exist that state fewer bits than their entries use, or none that can be.
        if (bits < 1 || bits > 16 || widest >>> bits != 0) {
            bits = Math.max(8, Integer.SIZE - Integer.numberOfLeadingZeros(widest));
        }
        return new LookupTable(first(descriptor[1], signedInput), bits, entries);
    }

    /** US or SS, whichever the pixels are; the value representation in the file is not to be relied on. */
    private static int first(int stated, boolean signedInput) {
        return signedInput ? (short) stated : stated & 0xffff;
    }
}
