package org.fovea.dicom.net;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/** Private keys in PEM files (RFC 7468): PKCS#8, open or encrypted. */
final class PemKey {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN ([A-Z ]*)PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END");
    private static final Pattern CERTIFICATE =
            Pattern.compile("-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\\s]+-----END CERTIFICATE-----");
    private static final String[] ALGORITHMS = {"RSA", "EC", "EdDSA"};

    private PemKey() {}

    /** A key in one of the older forms, which each algorithm had of its own. */
    static final class NotPkcs8 extends GeneralSecurityException {
        private static final long serialVersionUID = 1;
    }

    static boolean isPem(byte[] bytes) {
        return text(bytes).contains("-----BEGIN ");
    }

    /** The certificates of a file that may hold keys and remarks too. */
    static byte[] certificatesOnly(byte[] pem) {
        return CERTIFICATE
                .matcher(text(pem))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Null where there is none. */
    static @Nullable PrivateKey of(byte[] pem, char[] password) throws IOException, GeneralSecurityException {
        Matcher found = KEY.matcher(text(pem));
        if (!found.find()) {
            return null;
        }
        byte[] der = Base64.getMimeDecoder().decode(found.group(2));
        return switch (found.group(1)) {
            case "" -> key(new PKCS8EncodedKeySpec(der));
            case "ENCRYPTED " -> key(decrypted(der, password));
            default -> throw new NotPkcs8();
        };
    }

    private static PKCS8EncodedKeySpec decrypted(byte[] der, char[] password)
            throws IOException, GeneralSecurityException {
        EncryptedPrivateKeyInfo encrypted = new EncryptedPrivateKeyInfo(der);
        // The parameters of PBES2 call themselves by the name of the whole scheme.
        String named = encrypted.getAlgName();
        String scheme = named.equals("PBES2") ? encrypted.getAlgParameters().toString() : named;
        try {
            return encrypted.getKeySpec(SecretKeyFactory.getInstance(scheme).generateSecret(new PBEKeySpec(password)));
        } catch (InvalidKeyException | InvalidKeySpecException wrong) {
            throw new UnrecoverableKeyException("wrong password");
        }
    }

    private static PrivateKey key(PKCS8EncodedKeySpec spec) throws GeneralSecurityException {
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (InvalidKeySpecException another) {
                // The next algorithm, then.
            }
        }
        throw new NotPkcs8();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
