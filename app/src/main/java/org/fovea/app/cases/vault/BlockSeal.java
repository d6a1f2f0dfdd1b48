package org.fovea.app.cases.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals blocks with AES-256 in Galois/Counter Mode (NIST SP 800-38D). Each write takes a fresh random nonce; a block opens
 * only in the file and at the place that it was sealed for. Not thread-safe: one for each open file.
 */
final class BlockSeal {

    private static final int NONCE = 12;
    private static final int TAG = 16;

    /** Bytes that a sealed block is longer than its content. */
    static final int OVERHEAD = NONCE + TAG;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;
    private final Cipher cipher;
    private final byte[] nonce = new byte[NONCE];
    private final ByteBuffer place = ByteBuffer.allocate(1 + Long.BYTES);

    /** @param kind of file, so that a block of one is none of another */
    BlockSeal(SecretKey key, SealedLayout kind) {
        this.key = key;
        this.cipher = Seals.cipher();
        place.put(kind.mark());
    }

    /** Writes nonce, sealed content and tag. */
    void seal(ByteBuffer content, long block, ByteBuffer sealed) {
        RANDOM.nextBytes(nonce);
        sealed.put(nonce);
        try {
            begin(Cipher.ENCRYPT_MODE, block);
            cipher.doFinal(content, sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to seal", e);
        }
    }

    /** Whether the block is what was sealed for this place; only then is the content written. */
    boolean open(ByteBuffer sealed, long block, ByteBuffer content) {
        sealed.get(nonce);
        try {
            begin(Cipher.DECRYPT_MODE, block);
            cipher.doFinal(sealed, content);
            return true;
        } catch (AEADBadTagException changed) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to open", e);
        }
    }

    private void begin(int mode, long block) throws GeneralSecurityException {
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(place.putLong(1, block).array());
    }
}
