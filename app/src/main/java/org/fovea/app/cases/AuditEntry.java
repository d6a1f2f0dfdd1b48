package org.fovea.app.cases;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * One line of the audit trail.
 *
 * @param number from 1 on, without gaps
 * @param time to the millisecond, as the computer's clock said; it may lie before that of an earlier entry
 * @param who name of the user at the operating system
 * @param action the name of an {@link AuditAction}; as text, because a row that somebody changed has to be readable too
 * @param studyInstanceUid empty where the entry is about no study
 * @param patientId as the study had it then; empty where it has none
 * @param detail words of the program, in no language
 * @param previousHash hash of the entry before, of the first one {@link #BEFORE_FIRST}
 * @param hash what the fields gave when the entry was written, 64 hexadecimal digits
 */
public record AuditEntry(
        long number,
        Instant time,
        String who,
        String action,
        String studyInstanceUid,
        String patientId,
        String detail,
        String previousHash,
        String hash) {

    static final String BEFORE_FIRST = "0".repeat(64);

    /** SHA-256 of the fields, as they are now: each as UTF-8 after its length, so that none can run into the next. */
    String computedHash() {
        MessageDigest digest = sha256();
        for (String field : List.of(
                previousHash,
                Long.toString(number),
                Long.toString(time.toEpochMilli()),
                who,
                action,
                studyInstanceUid,
                patientId,
                detail)) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    AuditEntry sealed() {
        return new AuditEntry(
                number, time, who, action, studyInstanceUid, patientId, detail, previousHash, computedHash());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
