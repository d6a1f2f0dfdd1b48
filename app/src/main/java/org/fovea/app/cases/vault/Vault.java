package org.fovea.app.cases.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;

/**
 * The key of a sealed file, and the envelopes that it lies in. A file begins with room for two of them: a new passphrase
 * goes into the one that is not in use, so that at every instant one of them is whole.
 */
public final class Vault {

    /** How far into a sealed file its pages begin. */
    static final int HEADER = 2 * KeyEnvelope.BYTES;

    private final SecretKey pageKey;
    private final KeyEnvelope envelope;

    private Vault(SecretKey pageKey, KeyEnvelope envelope) {
        this.pageKey = pageKey;
        this.envelope = envelope;
    }

    /** A new key under a passphrase. */
    public static Vault make(Passphrase passphrase) {
        return make(passphrase, GuessCost.RECOMMENDED);
    }

    static Vault make(Passphrase passphrase, GuessCost cost) {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        SecretKey pageKey = new SecretKeySpec(key, "AES");
        return new Vault(pageKey, KeyEnvelope.seal(pageKey, passphrase, cost, 0));
    }

    /** Whether the file begins as a sealed one; not for one that is not there. */
    public static Outcome<Boolean> isSealed(Path file) {
        if (!Files.exists(file)) {
            return Outcome.success(false);
        }
        return header(file).map(bytes -> slots(bytes).anyMatch(KeyEnvelope::begins));
    }

    /** Takes some tenths of a second. */
    public static Outcome<Vault> unlock(Path file, Passphrase passphrase) {
        return header(file).then(bytes -> {
            Optional<KeyEnvelope> envelope = slots(bytes)
                    .map(KeyEnvelope::read)
                    .flatMap(Optional::stream)
                    .max(Comparator.comparingInt(KeyEnvelope::turn));
            if (envelope.isEmpty()) {
                return Outcome.failure(Problem.of(VaultProblem.KEY_DAMAGED, file.toString()));
            }
            return envelope.get()
                    .open(passphrase)
                    .map(key -> Outcome.success(new Vault(key, envelope.get())))
                    .orElseGet(() -> Outcome.failure(Problem.of(VaultProblem.WRONG_PASSPHRASE, file.toString())));
        });
    }

    /** Whether it is the passphrase that this vault was made or opened with. Takes as long as opening. */
    public boolean isPassphrase(Passphrase said) {
        return envelope.open(said).isPresent();
    }

    /** The same key under another passphrase. */
    public Vault rekeyed(Passphrase passphrase) {
        return new Vault(pageKey, KeyEnvelope.seal(pageKey, passphrase, envelope.cost(), envelope.turn() + 1));
    }

    SecretKey pageKey() {
        return pageKey;
    }

    /** What a new file begins with, {@value #HEADER} bytes. */
    ByteBuffer header() {
        ByteBuffer header = ByteBuffer.allocateDirect(HEADER);
        return header.put(place(), envelope.bytes());
    }

    /** Where this vault's envelope stands in the header. */
    int place() {
        return envelope.turn() % 2 * KeyEnvelope.BYTES;
    }

    private static Stream<ByteBuffer> slots(ByteBuffer header) {
        return Stream.of(0, KeyEnvelope.BYTES)
                .filter(at -> at + KeyEnvelope.BYTES <= header.limit())
                .map(at -> header.slice(at, KeyEnvelope.BYTES));
    }

    /** Not while this process has the file open in SQLite: closing it here would take its locks away. */
    private static Outcome<ByteBuffer> header(Path file) {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (header.hasRemaining() && channel.read(header) >= 0) {
                // Until the header is full or the file ends.
            }
            return Outcome.success(header.flip());
        } catch (IOException e) {
            return Outcome.failure(Problem.of(
                    VaultProblem.IO,
                    file.toString(),
                    Objects.toString(e.getMessage(), e.getClass().getSimpleName())));
        }
    }
}
