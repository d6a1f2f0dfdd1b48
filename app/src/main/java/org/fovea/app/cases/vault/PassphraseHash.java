package org.fovea.app.cases.vault;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What tells whether a passphrase is somebody's without telling the passphrase: Argon2id, written as the password hashing
 * competition's string format has it, {@code $argon2id$v=19$m=65536,t=3,p=4$salt$hash}.
 */
public final class PassphraseHash {

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final Pattern TEXT = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final GuessCost cost;
    private final byte[] salt;
    private final byte[] hash;

    private PassphraseHash(GuessCost cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt;
        this.hash = hash;
    }

    /** Takes some tenths of a second, and the memory of its cost. */
    public static PassphraseHash of(Passphrase passphrase) {
        return of(passphrase, GuessCost.RECOMMENDED);
    }

    static PassphraseHash of(Passphrase passphrase, GuessCost cost) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return new PassphraseHash(cost, salt, cost.derive(passphrase, salt, HASH));
    }

    /** Empty for what is none, or asks for more than a guess may cost. */
    public static Optional<PassphraseHash> read(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        GuessCost cost = new GuessCost(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        return cost.bearable()
                ? Optional.of(new PassphraseHash(
                        cost,
                        Base64.getDecoder().decode(parts.group(4)),
                        Base64.getDecoder().decode(parts.group(5))))
                : Optional.empty();
    }

    /** Takes as long as making it did. */
    public boolean matches(Passphrase said) {
        return MessageDigest.isEqual(hash, cost.derive(said, salt, hash.length));
    }

    public String text() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memory() + ",t=" + cost.passes() + ",p=" + cost.lanes() + "$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    /** Never the text: a log may ask. */
    @Override
    public String toString() {
        return "PassphraseHash";
    }
}
