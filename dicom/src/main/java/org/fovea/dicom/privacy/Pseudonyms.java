package org.fovea.dicom.privacy;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/** The values that take the place of identifying ones within a project; the same for the same original. */
public final class Pseudonyms {

    /** Dates move back by 1 day at least and by ten years at most. */
    private static final int MOST_DAYS = 3650;

    /** UIDs that the standard itself registers name classes and well-known things, never an instance. */
    private static final String REGISTERED_ROOT = "1.2.840.10008.";

    private final ProjectSecret secret;

    public Pseudonyms(ProjectSecret secret) {
        this.secret = secret;
    }

    /** A UUID-derived UID (PS3.5 B.2); a UID that the standard registers is returned as it is. */
    public String uid(String original) {
        String uid = original.strip();
        if (uid.isEmpty() || registered(uid)) {
            return uid;
        }
        byte[] uuid = Arrays.copyOf(secret.digest("uid", uid), 16);
        // Version 8, variant 2: a UUID of a custom making (RFC 9562 5.8).
        uuid[6] = (byte) ((uuid[6] & 0x0f) | 0x80);
        uuid[8] = (byte) ((uuid[8] & 0x3f) | 0x80);
        return "2.25." + new BigInteger(1, uuid);
    }

    /** Whether the standard itself registers the UID, as it does SOP classes. */
    public static boolean registered(String uid) {
        return uid.strip().startsWith(REGISTERED_ROOT);
    }

    /**
     * Name and id of a patient: P and twelve hexadecimal digits.
     *
     * @param patient whatever tells patients apart, for example Patient ID
     */
    public String patient(String patient) {
        return "P" + HexFormat.of().withUpperCase().formatHex(secret.digest("patient", patient), 0, 6);
    }

    /** By how much all of a patient's dates move. */
    public DateShift dateShift(String patient) {
        int number = ByteBuffer.wrap(secret.digest("dates", patient)).getInt();
        return new DateShift(-1 - Math.floorMod(number, MOST_DAYS));
    }
}
