package org.fovea.app.cli;

import java.nio.file.Path;
import org.fovea.app.settings.Settings;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.net.Tls;
import org.fovea.dicom.net.TlsFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How connections are secured; what is not said here is as the settings have it. */
final class TlsOptions {

    @Option(names = "--tls", descriptionKey = "tls")
    private boolean wanted;

    @Option(names = "--tls-key", paramLabel = "FILE", descriptionKey = "tls.key")
    private @Nullable Path key;

    @Option(names = "--tls-key-password", paramLabel = "FILE", descriptionKey = "tls.keyPassword")
    private @Nullable Path keyPassword;

    @Option(names = "--tls-trust", paramLabel = "FILE", descriptionKey = "tls.trust")
    private @Nullable Path trust;

    @Option(names = "--tls-trust-password", paramLabel = "FILE", descriptionKey = "tls.trustPassword")
    private @Nullable Path trustPassword;

    @Option(names = "--tls-any-host", descriptionKey = "tls.anyHost")
    private boolean anyHost;

    /** Whether this command line asks for it. */
    boolean wanted() {
        return wanted || key != null || trust != null || anyHost;
    }

    Outcome<Tls> open(Settings settings) {
        return Tls.open(files(settings));
    }

    /** Those of this command line before those of the settings. */
    TlsFiles files(Settings settings) {
        TlsFiles kept = settings.tls();
        boolean ownKey = key != null;
        boolean ownTrust = trust != null;
        Path trusted = ownTrust ? trust : kept.trust();
        return new TlsFiles(
                ownKey ? key : kept.key(),
                keyPassword != null ? keyPassword : ownKey ? null : kept.keyPassword(),
                trusted,
                trustPassword != null ? trustPassword : ownTrust ? null : kept.trustPassword(),
                trusted != null && (anyHost || (!ownTrust && kept.anyHost())));
    }
}
