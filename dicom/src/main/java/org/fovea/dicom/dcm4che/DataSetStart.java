package org.fovea.dicom.dcm4che;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.fovea.dicom.codec.TransferSyntax;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the first bytes of a data set how it is encoded: files state it wrongly, state nothing, or have letters
 * where the toolkit looks for its mark.
 */
final class DataSetStart {

    private static final int PREAMBLE = 128;
    private static final int META_GROUP = 132;
    private static final Set<String> VALUE_REPRESENTATIONS = Set.of(
            "AE", "AS", "AT", "CS", "DA", "DS", "DT", "FD", "FL", "IS", "LO", "LT", "OB", "OD", "OF", "OL", "OV", "OW",
            "PN", "SH", "SL", "SQ", "SS", "ST", "SV", "TM", "UC", "UI", "UL", "UN", "UR", "US", "UT", "UV");

    private DataSetStart() {}

    /** A whole file begins with a data set: group 8 stands first, and no preamble with file meta information does. */
    static boolean bare(byte[] file) {
        boolean preamble = file.length > META_GROUP + 1
                && new String(file, PREAMBLE, 4, StandardCharsets.US_ASCII).equals("DICM")
                && file[META_GROUP] == 2
                && file[META_GROUP + 1] == 0;
        return !preamble && file.length >= 8 && (group8(file, 0, 1) || group8(file, 1, 0));
    }

    /** The native syntax in which a data set that begins so can be parsed; null where it begins like none. */
    static @Nullable TransferSyntax parsable(byte[] start) {
        if (start.length < 8) {
            return null;
        }
        boolean explicit = VALUE_REPRESENTATIONS.contains(new String(start, 4, 2, StandardCharsets.US_ASCII));
        boolean little = start[1] == 0 || start[0] != 0;
        if (explicit) {
            return little ? TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN : TransferSyntax.EXPLICIT_VR_BIG_ENDIAN;
        }
        return little ? TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN : null;
    }

    private static boolean group8(byte[] file, int low, int high) {
        return file[low] == 8 && file[high] == 0;
    }
}
