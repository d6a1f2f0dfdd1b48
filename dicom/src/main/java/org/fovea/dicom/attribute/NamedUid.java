package org.fovea.dicom.attribute;

import java.math.BigInteger;
import java.util.UUID;

/** UIDs derived from a UUID (PS3.5 B.2), here from the UUID of a name: the same name, the same UID. */
public final class NamedUid {

    private NamedUid() {}

    /** {@code 2.25.} and the name's version 3 UUID as a decimal number. */
    public static String of(byte[] name) {
        UUID uuid = UUID.nameUUIDFromBytes(name);
        return "2.25." + new BigInteger(uuid.toString().replace("-", ""), 16);
    }
}
