package org.fovea.app.cases.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A page key under a passphrase, as {@value #BYTES} bytes: what makes the passphrase's key (Argon2id, RFC 9106), the page
 * key sealed by that (AES-256-GCM), and a SHA-256 of all of it, which tells a damaged envelope from a wrong passphrase.
 *
 * @param turn grows with each change of the passphrase
 */
record KeyEnvelope(int turn, GuessCost cost, byte[] salt, byte[] nonce, byte[] sealedKey) {

    /** Of one envelope, with room to spare. */
    static final int BYTES = 2048;

    /** What a sealed file begins with; no database of SQLite's does. */
    private static final byte[] MAGIC = "Fovea sealed 1\r\n".getBytes(StandardCharsets.US_ASCII);

    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int KEY = 32;
    private static final int SUM = 32;
    private static final int HEAD = 16 + 4 * Integer.BYTES + SALT + NONCE;
    private static final int WHOLE = HEAD + KEY + TAG;
    private static final SecureRandom RANDOM = new SecureRandom();

    static KeyEnvelope seal(SecretKey pageKey, Passphrase passphrase, GuessCost cost, int turn) {
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(salt);
        RANDOM.nextBytes(nonce);
        KeyEnvelope envelope = new KeyEnvelope(turn, cost, salt, nonce, new byte[KEY + TAG]);
        try {
            return new KeyEnvelope(
                    turn,
                    cost,
                    salt,
                    nonce,
                    envelope.cipher(Cipher.ENCRYPT_MODE, passphrase).doFinal(pageKey.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to seal a key", e);
        }
    }

    /** The page key, or empty where the passphrase is not the one. Takes some tenths of a second, and the memory of its cost. */
    Optional<SecretKey> open(Passphrase passphrase) {
        try {
            byte[] key = cipher(Cipher.DECRYPT_MODE, passphrase).doFinal(sealedKey);
            return Optional.of(new SecretKeySpec(key, "AES"));
        } catch (AEADBadTagException wrong) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to open a key", e);
        }
    }

    private Cipher cipher(int mode, Passphrase passphrase) throws GeneralSecurityException {
        byte[] derived = cost.derive(passphrase, salt, KEY);
        Cipher cipher = Seals.cipher();
        cipher.init(mode, new SecretKeySpec(derived, "AES"), new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(head());
        Arrays.fill(derived, (byte) 0);
        return cipher;
    }

    private byte[] head() {
        return ByteBuffer.allocate(HEAD)
                .put(MAGIC)
                .putInt(turn)
                .putInt(cost.memory())
                .putInt(cost.passes())
                .putInt(cost.lanes())
                .put(salt)
                .put(nonce)
                .array();
    }

    /** {@value #BYTES} bytes. */
    byte[] bytes() {
        byte[] whole = ByteBuffer.allocate(WHOLE).put(head()).put(sealedKey).array();
        return ByteBuffer.allocate(BYTES).put(whole).put(sum(whole)).array();
    }

    /** Empty for what is no whole envelope of this program. */
    static Optional<KeyEnvelope> read(ByteBuffer bytes) {
        byte[] whole = new byte[WHOLE];
        byte[] sum = new byte[SUM];
        if (bytes.remaining() < WHOLE + SUM || !begins(bytes)) {
            return Optional.empty();
        }
        ByteBuffer from = bytes.duplicate();
        from.get(whole).get(sum);
        ByteBuffer fields = ByteBuffer.wrap(whole).position(MAGIC.length);
        int turn = fields.getInt();
        GuessCost cost = new GuessCost(fields.getInt(), fields.getInt(), fields.getInt());
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        byte[] sealedKey = new byte[KEY + TAG];
        fields.get(salt).get(nonce).get(sealedKey);
        return Arrays.equals(sum, sum(whole)) && cost.bearable()
                ? Optional.of(new KeyEnvelope(turn, cost, salt, nonce, sealedKey))
                : Optional.empty();
    }

    /** Whether the bytes begin as those of a sealed file do. */
    static boolean begins(ByteBuffer bytes) {
        return bytes.remaining() >= MAGIC.length
                && bytes.slice(bytes.position(), MAGIC.length).equals(ByteBuffer.wrap(MAGIC));
    }

    private static byte[] sum(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no SHA-256 in this Java runtime", e);
        }
    }
}
