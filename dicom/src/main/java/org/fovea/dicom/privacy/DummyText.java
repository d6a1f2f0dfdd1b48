package org.fovea.dicom.privacy;

import java.util.Optional;

/** Values that say nothing and are valid for a value representation (PS3.5 6.2). */
public final class DummyText {

    private static final String WORD = "REMOVED";

    private DummyText() {}

    /** Empty for value representations that are not text. */
    public static Optional<String> of(String vr) {
        return switch (vr) {
            case "AE", "CS", "LO", "LT", "PN", "SH", "ST", "UC", "UT" -> Optional.of(WORD);
            case "AS" -> Optional.of("000Y");
            case "DA" -> Optional.of("19000101");
            case "DT" -> Optional.of("19000101000000");
            case "TM" -> Optional.of("000000");
            case "DS", "IS" -> Optional.of("0");
            case "UR" -> Optional.of("about:blank");
            default -> Optional.empty();
        };
    }
}
