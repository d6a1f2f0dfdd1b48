package org.fovea.app.cli;

import java.time.Duration;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.net.Archive;
import org.fovea.dicom.net.Peer;
import org.fovea.dicom.net.WebAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code fovea echo ARCHIVE}: whether it is there and speaks with us (C-ECHO, or one query of DICOMweb). */
@Command(name = "echo")
final class EchoCommand extends Subcommand {

    @Mixin
    private CallerOptions caller = new CallerOptions();

    /** An answer on the DICOM network. */
    record Answer(String aeTitle, String host, int port, double milliseconds) {}

    /** An answer of web services. */
    record WebAnswer(String root, double milliseconds) {}

    @Override
    public Integer call() {
        return switch (caller.archive(settings()).then(Archive::echo)) {
            case Outcome.Failure<Duration>(Problem problem) -> fail(problem);
            case Outcome.Success<Duration>(Duration took) -> {
                double milliseconds = took.toNanos() / 1e6;
                print(
                        switch (caller.address()) {
                            case Peer peer -> new Answer(peer.aeTitle(), peer.host(), peer.port(), milliseconds);
                            case WebAddress web -> new WebAnswer(web.toString(), milliseconds);
                        });
                yield ExitCode.DONE;
            }
        };
    }
}
