package org.fovea.app.cli;

import java.time.Duration;
import org.fovea.dicom.dcm4che.DicomNetwork;
import org.fovea.dicom.net.Peer;
import org.fovea.dicom.net.Timeouts;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whom a command calls, and how. */
final class CallerOptions {

    @Parameters(index = "0", paramLabel = "TITLE@HOST:PORT", descriptionKey = "peer", converter = PeerOption.class)
    @SuppressWarnings("NullAway.Init")
    private Peer peer;

    @Option(
            names = "--title",
            paramLabel = "AET",
            defaultValue = "FOVEA",
            descriptionKey = "title",
            converter = TitleOption.class)
    private String title = "";

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "60", descriptionKey = "timeout")
    private int seconds;

    Peer peer() {
        return peer;
    }

    String title() {
        return title;
    }

    /** No wait longer than asked for; to be heard and accepted, never longer than usual. */
    DicomNetwork network() {
        Duration limit = Duration.ofSeconds(Math.clamp(seconds, 1, 3600));
        Duration usual = Timeouts.STANDARD.connect();
        Duration first = limit.compareTo(usual) < 0 ? limit : usual;
        return new DicomNetwork(title, new Timeouts(first, first, limit));
    }
}
