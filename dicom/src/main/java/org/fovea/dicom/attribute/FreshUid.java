package org.fovea.dicom.attribute;

import java.math.BigInteger;
import java.util.UUID;

/** UIDs of new objects, derived from a random UUID (PS3.5 B.2): they need no registered root and say nothing of us. */
public final class FreshUid {

    private FreshUid() {}

    /** {@code 2.25.} and a version 4 UUID as a decimal number, at most 44 characters. */
    public static String next() {
        return "2.25." + new BigInteger(UUID.randomUUID().toString().replace("-", ""), 16);
    }
}
