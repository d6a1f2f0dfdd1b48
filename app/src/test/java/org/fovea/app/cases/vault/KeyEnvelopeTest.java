package org.fovea.app.cases.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class KeyEnvelopeTest {

    private static final GuessCost CHEAP = new GuessCost(64, 1, 1);
    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "AES");
    private static final Passphrase PASSPHRASE = new Passphrase("caf\u00e9 au lait");

    private final KeyEnvelope envelope = KeyEnvelope.seal(KEY, PASSPHRASE, CHEAP, 3);

    @Test
    void opensWithItsPassphraseHoweverTheKeyboardComposesIt() {
        KeyEnvelope read = KeyEnvelope.read(ByteBuffer.wrap(envelope.bytes())).orElseThrow();
        assertThat(read.turn()).isEqualTo(3);
        assertThat(read.open(PASSPHRASE)).contains(KEY);
        assertThat(read.open(new Passphrase("cafe\u0301 au lait"))).contains(KEY);
        assertThat(read.open(new Passphrase("cafe au lait"))).isEmpty();
    }

    @Test
    void twoEnvelopesOfOneKeyHaveNothingInCommon() {
        KeyEnvelope other = KeyEnvelope.seal(KEY, PASSPHRASE, CHEAP, 3);
        assertThat(other.salt()).isNotEqualTo(envelope.salt());
        assertThat(other.sealedKey()).isNotEqualTo(envelope.sealedKey());
    }

    @Test
    void aChangedByteIsDamageAndNoWrongPassphrase() {
        byte[] bytes = envelope.bytes();
        for (int at : new int[] {0, 18, 40, 70, 100, 130}) {
            bytes[at] ^= 1;
            assertThat(KeyEnvelope.read(ByteBuffer.wrap(bytes)))
                    .as("byte %d", at)
                    .isEmpty();
            bytes[at] ^= 1;
        }
        assertThat(KeyEnvelope.read(ByteBuffer.wrap(bytes))).isPresent();
        assertThat(KeyEnvelope.read(ByteBuffer.wrap(bytes, 0, 50))).isEmpty();
    }

    /** A file from elsewhere shall not take the machine's memory. */
    @Test
    void whatAsksForTooMuchIsNoEnvelope() {
        for (GuessCost cost :
                new GuessCost[] {new GuessCost(2 << 20, 1, 1), new GuessCost(64, 1000, 1), new GuessCost(64, 0, 1)}) {
            byte[] bytes = new KeyEnvelope(0, cost, envelope.salt(), envelope.nonce(), envelope.sealedKey()).bytes();
            assertThat(KeyEnvelope.read(ByteBuffer.wrap(bytes))).isEqualTo(Optional.empty());
        }
    }

    @Test
    void aPassphraseIsNeverPrinted() {
        assertThat("" + PASSPHRASE).doesNotContain("caf");
        assertThat(new Passphrase("1234567").longEnough()).isFalse();
        assertThat(new Passphrase("12345678").longEnough()).isTrue();
    }
}
