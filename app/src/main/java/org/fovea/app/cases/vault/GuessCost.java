package org.fovea.app.cases.vault;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What one guess of a passphrase costs whoever makes it: Argon2id (RFC 9106).
 *
 * @param memory in KiB
 */
record GuessCost(int memory, int passes, int lanes) {

    /** The second of the two that RFC 9106, section 4, recommends: 64 MiB, three passes, four lanes. */
    static final GuessCost RECOMMENDED = new GuessCost(64 << 10, 3, 4);

    /** A file from elsewhere may ask for no more than this. */
    private static final GuessCost MOST = new GuessCost(1 << 20, 64, 64);

    boolean bearable() {
        return passes >= 1
                && passes <= MOST.passes
                && lanes >= 1
                && lanes <= MOST.lanes
                && memory >= 8 * lanes
                && memory <= MOST.memory;
    }

    /** As many bytes as are wanted. */
    byte[] derive(Passphrase passphrase, byte[] salt, int bytes) {
        byte[] derived = new byte[bytes];
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        generator.generateBytes(passphrase.characters(), derived);
        return derived;
    }
}
