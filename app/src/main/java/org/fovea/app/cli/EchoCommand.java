package org.fovea.app.cli;

import java.time.Duration;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code fovea echo TITLE@HOST:PORT}: whether a peer is there and speaks with us (C-ECHO). */
@Command(name = "echo")
final class EchoCommand extends Subcommand {

    @Mixin
    private CallerOptions caller = new CallerOptions();

    /** An answer. */
    record Answer(String aeTitle, String host, int port, double milliseconds) {}

    @Override
    public Integer call() {
        return switch (caller.network().echo(caller.peer())) {
            case Outcome.Failure<Duration>(Problem problem) -> fail(problem);
            case Outcome.Success<Duration>(Duration took) -> {
                print(new Answer(
                        caller.peer().aeTitle(),
                        caller.peer().host(),
                        caller.peer().port(),
                        took.toNanos() / 1e6));
                yield ExitCode.DONE;
            }
        };
    }
}
