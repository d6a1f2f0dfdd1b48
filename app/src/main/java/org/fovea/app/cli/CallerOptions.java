package org.fovea.app.cli;

import java.nio.file.Path;
import java.time.Duration;
import org.fovea.app.ArchiveCall;
import org.fovea.app.settings.Settings;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.net.Address;
import org.fovea.dicom.net.Archive;
import org.fovea.dicom.net.RetrieveMethod;
import org.fovea.dicom.net.Timeouts;
import org.fovea.dicom.web.Credentials;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whom a command calls, and how. */
final class CallerOptions {

    @Parameters(index = "0", paramLabel = "ARCHIVE", descriptionKey = "peer", converter = AddressOption.class)
    @SuppressWarnings("NullAway.Init")
    private Address address;

    @Option(
            names = "--title",
            paramLabel = "AET",
            defaultValue = "FOVEA",
            descriptionKey = "title",
            converter = TitleOption.class)
    private String title = "";

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "60", descriptionKey = "timeout")
    private int seconds;

    @Mixin
    private TlsOptions tls = new TlsOptions();

    @ArgGroup
    private @Nullable Secret secret;

    /** What lets us into web services. */
    static final class Secret {
        @Option(names = "--bearer", paramLabel = "FILE", descriptionKey = "bearer")
        private @Nullable Path bearer;

        @Option(names = "--basic", paramLabel = "FILE", descriptionKey = "basic")
        private @Nullable Path basic;

        Outcome<Credentials> read() {
            if (bearer != null) {
                return Credentials.bearer(bearer);
            }
            return basic != null ? Credentials.basic(basic) : Outcome.success(Credentials.NONE);
        }
    }

    Address address() {
        return address;
    }

    String title() {
        return title;
    }

    /** The archive, by C-GET where it is on the DICOM network. */
    Outcome<Archive> archive(Settings settings) {
        return archive(settings, secured -> new RetrieveMethod.Get());
    }

    /** @param method how objects come from one on the DICOM network */
    Outcome<Archive> archive(Settings settings, ArchiveCall.Method method) {
        return new ArchiveCall(address, title, timeouts(), tls.wanted(), tls.files(settings), this::credentials, method)
                .open();
    }

    private Outcome<Credentials> credentials() {
        return secret == null ? Outcome.success(Credentials.NONE) : secret.read();
    }

    /** No wait longer than asked for; to be heard and accepted, never longer than usual. */
    private Timeouts timeouts() {
        Duration limit = Duration.ofSeconds(Math.clamp(seconds, 1, 3600));
        Duration usual = Timeouts.STANDARD.connect();
        Duration first = limit.compareTo(usual) < 0 ? limit : usual;
        return new Timeouts(first, first, limit);
    }
}
