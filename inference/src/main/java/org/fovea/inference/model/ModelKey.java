package org.fovea.inference.model;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The public key of somebody who signs model packages: Ed25519 (RFC 8032).
 *
 * @param base64 the key as SubjectPublicKeyInfo (RFC 8410), Base64 in one line
 */
public record ModelKey(String base64) {

    static final String ALGORITHM = "Ed25519";

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");
    private static final int LENGTH = 44;

    /** @throws IllegalArgumentException if it is no such key */
    public ModelKey {
        if (decoded(base64).isEmpty()) {
            throw new IllegalArgumentException("no Ed25519 key: " + base64);
        }
    }

    static ModelKey of(PublicKey key) {
        return new ModelKey(Base64.getEncoder().encodeToString(key.getEncoded()));
    }

    /** Empty where the text is no public key of this kind. */
    static Optional<ModelKey> ofBase64(String text) {
        return decoded(text).map(ModelKey::of);
    }

    /** Of a PEM file (RFC 7468), as {@code fovea model keygen} and {@code openssl pkey -pubout} write it. */
    public static Optional<ModelKey> ofPem(String text) {
        Matcher found = PEM.matcher(text);
        return found.find() ? ofBase64(found.group(1).replaceAll("\\s", "")) : Optional.empty();
    }

    /** As a PEM file. */
    public String pem() {
        return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
    }

    /** SHA-256 of the key's bytes, lower-case hex: what two people compare over the telephone. */
    public String fingerprint() {
        return Sha256.of(Base64.getDecoder().decode(base64));
    }

    boolean signed(EntryDigests digests, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(decoded(base64).orElseThrow());
            check.update(digests.bytes());
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private static Optional<PublicKey> decoded(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.getBytes(StandardCharsets.US_ASCII));
            return bytes.length == LENGTH
                    ? Optional.of(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes)))
                    : Optional.empty();
        } catch (IllegalArgumentException | GeneralSecurityException none) {
            return Optional.empty();
        }
    }
}
