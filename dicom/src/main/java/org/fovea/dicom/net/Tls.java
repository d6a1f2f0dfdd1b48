package org.fovea.dicom.net;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Secure connections by BCP 195 (RFC 9325) as PS3.15 annex B asks for them: TLS 1.3 and 1.2 only, authenticated ciphers
 * with forward secrecy only, chains checked against the trust file or the runtime's authorities. Where we call, the
 * certificate has to name the host; where we listen, callers have to show one. Revocation is not looked up. Immutable.
 */
public final class Tls {

    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private static final Set<String> SUITES = Set.of(
            "TLS_AES_256_GCM_SHA384",
            "TLS_AES_128_GCM_SHA256",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

    private final SSLContext context;
    private final boolean ownKey;
    private final boolean anyHost;

    private Tls(SSLContext context, boolean ownKey, boolean anyHost) {
        this.context = context;
        this.ownKey = ownKey;
        this.anyHost = anyHost;
    }

    /** Reads the files; fails with a {@link TlsProblem}, also where our own certificate does not hold today. */
    public static Outcome<Tls> open(TlsFiles files) {
        return store(files.key() == null ? null : KeyMaterial.own(files.key(), files.keyPassword()))
                .then(own -> store(
                                files.trust() == null
                                        ? null
                                        : KeyMaterial.trusted(files.trust(), files.trustPassword()))
                        .then(trusted -> of(files, own.store(), trusted.store())));
    }

    /** A store, or none where none is wanted. */
    private record Wanted(@Nullable KeyStore store) {}

    private static Outcome<Wanted> store(@Nullable Outcome<KeyStore> read) {
        return read == null ? Outcome.success(new Wanted(null)) : read.map(Wanted::new);
    }

    private static Outcome<Tls> of(TlsFiles files, @Nullable KeyStore own, @Nullable KeyStore trusted) {
        try {
            KeyManager[] keys = null;
            if (own != null && KeyMaterial.shown(own) instanceof X509Certificate shown) {
                Instant first = shown.getNotBefore().toInstant();
                Instant last = shown.getNotAfter().toInstant();
                Instant now = Instant.now();
                if (now.isBefore(first) || now.isAfter(last)) {
                    return Outcome.failure(
                            Problem.of(TlsProblem.OWN_NOT_VALID, String.valueOf(files.key()), day(first), day(last)));
                }
                KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
                factory.init(own, KeyMaterial.IN_MEMORY);
                keys = factory.getKeyManagers();
            }
            TrustManagerFactory judges = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            judges.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, ValidityCheck.behind(judges.getTrustManagers()), null);
            return Outcome.success(new Tls(context, keys != null, files.anyHost()));
        } catch (GeneralSecurityException e) {
            return Outcome.failure(
                    Problem.of(TlsProblem.FILE, String.valueOf(files.key()), String.valueOf(e.getMessage())));
        }
    }

    private static String day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
    }

    public SSLContext context() {
        return context;
    }

    /** We have a certificate to show. */
    public boolean ownKey() {
        return ownKey;
    }

    /** How we call. */
    public SSLParameters calling() {
        SSLParameters parameters = strong();
        if (!anyHost) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        return parameters;
    }

    /** How we listen: nobody is heard without a certificate. */
    public SSLParameters listening() {
        SSLParameters parameters = strong();
        parameters.setNeedClientAuth(true);
        parameters.setUseCipherSuitesOrder(true);
        return parameters;
    }

    private SSLParameters strong() {
        SSLParameters parameters = context.getDefaultSSLParameters();
        parameters.setProtocols(PROTOCOLS);
        parameters.setCipherSuites(
                Arrays.stream(context.getSupportedSSLParameters().getCipherSuites())
                        .filter(SUITES::contains)
                        .toArray(String[]::new));
        return parameters;
    }
}
