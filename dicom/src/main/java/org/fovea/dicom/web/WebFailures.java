package org.fovea.dicom.web;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.fovea.dicom.Problem;
import org.fovea.dicom.net.NetProblem;
import org.fovea.dicom.net.TlsFailures;
import org.fovea.dicom.net.TlsProblem;
import org.fovea.dicom.net.WebAddress;

/** What the runtime throws and what archives answer, as named problems. */
record WebFailures(WebAddress archive, WebCaller caller) {

    private static final int DEEPEST = 16;

    /** Why a request had no answer, or none that could be used. */
    Problem of(IOException thrown) {
        if (thrown instanceof BadAnswer bad) {
            return bad.problem();
        }
        String name = archive.toString();
        if (has(thrown, UnknownHostException.class) || has(thrown, UnresolvedAddressException.class)) {
            return Problem.of(NetProblem.UNKNOWN_HOST, archive.root().getHost());
        }
        if (has(thrown, HttpConnectTimeoutException.class)) {
            return Problem.of(
                    NetProblem.TIMED_OUT, name, seconds(caller.timeouts().connect()));
        }
        if (has(thrown, ConnectException.class)) {
            return Problem.of(NetProblem.REFUSED, archive.root().getAuthority());
        }
        if (has(thrown, HttpTimeoutException.class)) {
            return Problem.of(
                    NetProblem.TIMED_OUT, name, seconds(caller.timeouts().response()));
        }
        Optional<Problem> insecure = TlsFailures.of(name, thrown, caller.tls().ownKey());
        if (insecure.isPresent()) {
            return insecure.get();
        }
        boolean unsaid = archive.secured() && !caller.tls().ownKey() && has(thrown, EOFException.class);
        return unsaid ? Problem.of(TlsProblem.ENDED, name) : Problem.of(NetProblem.BROKEN_OFF, name);
    }

    /** What a status other than success says. */
    Problem status(int status) {
        return switch (status) {
            case 401, 403, 407 -> Problem.of(WebProblem.NOT_LET_IN, archive.toString());
            case 404, 410 -> Problem.of(NetProblem.NO_MATCH, archive.toString());
            default -> Problem.of(WebProblem.HTTP, archive.toString(), Integer.toString(status));
        };
    }

    BadAnswer notDicomWeb(String found) {
        String shown = found.length() > 60 ? found.substring(0, 60) : found;
        return new BadAnswer(Problem.of(WebProblem.NOT_DICOMWEB, archive.toString(), shown.isEmpty() ? "-" : shown));
    }

    private static String seconds(Duration limit) {
        return String.format(Locale.ROOT, "%.3f", limit.toMillis() / 1000.0).replaceFirst("\\.?0+$", "");
    }

    private static boolean has(Throwable thrown, Class<? extends Throwable> type) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(type::isInstance);
    }
}
