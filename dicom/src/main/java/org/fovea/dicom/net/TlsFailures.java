package org.fovea.dicom.net;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.fovea.dicom.Problem;

/** What the runtime throws where a connection could not be made secure, as named problems. */
public final class TlsFailures {

    private static final int DEEPEST = 16;

    private TlsFailures() {}

    /**
     * @param peer as the sentence is to name it
     * @param ownKey whether we had a certificate to show
     * @return empty where the failure has nothing to do with TLS
     */
    public static Optional<Problem> of(String peer, Throwable thrown, boolean ownKey) {
        Optional<SSLException> tls = causes(thrown)
                .filter(SSLException.class::isInstance)
                .map(SSLException.class::cast)
                .findFirst();
        return tls.map(failure -> Problem.of(reason(failure, ownKey), peer));
    }

    /**
     * The same for the first words after the connection was secured. In TLS 1.3 a peer judges our certificate only then,
     * and what it says of it is lost where we are still writing.
     */
    public static Optional<Problem> atOnce(String peer, Throwable thrown, boolean ownKey) {
        boolean cut = thrown instanceof EOFException
                || (thrown instanceof SocketException
                        && !(thrown instanceof ConnectException)
                        && !(thrown instanceof NoRouteToHostException));
        return cut ? Optional.of(Problem.of(TlsProblem.ENDED, peer)) : of(peer, thrown, ownKey);
    }

    private static TlsProblem reason(SSLException failure, boolean ownKey) {
        if (any(failure, CertificateExpiredException.class) || any(failure, CertificateNotYetValidException.class)) {
            return TlsProblem.NOT_VALID;
        }
        if (any(failure, CertPathBuilderException.class) || any(failure, CertPathValidatorException.class)) {
            return TlsProblem.UNTRUSTED;
        }
        if (any(failure, CertificateException.class)) {
            return TlsProblem.OTHER_HOST;
        }
        String said = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (said.contains("received fatal alert")) {
            if (Stream.of("protocol_version", "insufficient_security", "handshake_failure")
                    .anyMatch(said::contains)) {
                // Older versions have no other word for a certificate that did not come.
                return said.contains("handshake_failure") && !ownKey
                        ? TlsProblem.OWN_MISSING
                        : TlsProblem.NOTHING_IN_COMMON;
            }
            if (Stream.of("certificate", "unknown_ca", "access_denied").anyMatch(said::contains)) {
                return ownKey ? TlsProblem.OWN_REFUSED : TlsProblem.OWN_MISSING;
            }
        }
        // A peer that ends the connection in the middle of a handshake has not said why.
        return said.contains("protocol version") || said.contains("cipher") || said.contains("no appropriate protocol")
                ? TlsProblem.NOTHING_IN_COMMON
                : any(failure, SocketException.class) ? TlsProblem.ENDED : TlsProblem.NO_TLS;
    }

    private static boolean any(Throwable thrown, Class<? extends Throwable> type) {
        return causes(thrown).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST);
    }
}
