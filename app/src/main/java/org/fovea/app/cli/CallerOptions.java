package org.fovea.app.cli;

import java.nio.file.Path;
import java.time.Duration;
import org.fovea.app.settings.Settings;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.DicomNetwork;
import org.fovea.dicom.dcm4che.DimseArchive;
import org.fovea.dicom.net.Address;
import org.fovea.dicom.net.Archive;
import org.fovea.dicom.net.Peer;
import org.fovea.dicom.net.RetrieveMethod;
import org.fovea.dicom.net.Timeouts;
import org.fovea.dicom.net.Tls;
import org.fovea.dicom.net.WebAddress;
import org.fovea.dicom.web.Credentials;
import org.fovea.dicom.web.WebArchive;
import org.fovea.dicom.web.WebCaller;
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

    /** How objects come, given how lines are secured. */
    interface Method {
        RetrieveMethod of(@Nullable Tls tls);
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
    Outcome<Archive> archive(Settings settings, Method method) {
        return switch (address) {
            case WebAddress web ->
                tls.open(settings).then(secured -> credentials()
                        .map(shown ->
                                new WebArchive(web, new WebCaller(timeouts(), secured, shown), new DicomFiles())));
            case Peer peer
            when tls.wanted() ->
                tls.open(settings)
                        .map(secured -> new DimseArchive(
                                new DicomNetwork(title, timeouts(), secured), peer, method.of(secured)));
            case Peer peer ->
                Outcome.success(new DimseArchive(new DicomNetwork(title, timeouts()), peer, method.of(null)));
        };
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
