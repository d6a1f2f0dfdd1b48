package org.fovea.app.cli;

import java.net.InetAddress;
import org.fovea.dicom.net.ReceiverSettings;
import picocli.CommandLine.Option;

/** Where a command listens, and by which name it is called. */
final class ListenOptions {

    @Option(
            names = "--title",
            paramLabel = "AET",
            defaultValue = "FOVEA",
            descriptionKey = "title",
            converter = TitleOption.class)
    private String title = "";

    @Option(names = "--bind", paramLabel = "ADDRESS", defaultValue = "127.0.0.1", descriptionKey = "bind")
    @SuppressWarnings("NullAway.Init")
    private InetAddress address;

    String title() {
        return title;
    }

    ReceiverSettings settings(int port) {
        return ReceiverSettings.loopback(title, port).on(address);
    }
}
