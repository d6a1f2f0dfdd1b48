package org.fovea.dicom.privacy;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a project's replacement values hang on: who has it can tell whether a guessed identity belongs to a pseudonym, who
 * lacks it cannot. Projects with different secrets cannot be linked.
 */
public final class ProjectSecret {

    /** Fewest bytes a secret may have. */
    public static final int MINIMUM_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @throws IllegalArgumentException where it is shorter than {@link #MINIMUM_BYTES} */
    public ProjectSecret(byte[] bytes) {
        if (bytes.length < MINIMUM_BYTES) {
            throw new IllegalArgumentException("a project secret has at least " + MINIMUM_BYTES + " bytes");
        }
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** HMAC-SHA-256 (RFC 2104) of a text, apart for each purpose; 32 bytes. */
    byte[] digest(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
