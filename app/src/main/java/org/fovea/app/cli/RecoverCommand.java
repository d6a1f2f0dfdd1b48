package org.fovea.app.cli;

import java.time.Instant;
import java.util.Map;
import org.fovea.app.cases.Recovery;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import picocli.CommandLine.Command;

/** {@code fovea recover}: what can be read of a damaged case database into a new one. */
@Command(name = "recover")
final class RecoverCommand extends Subcommand {

    /** What came of it; tables by name. */
    record Report(boolean whole, String damaged, Map<String, Recovery.Table> tables) {}

    @Override
    public Integer call() {
        return switch (unlocked(said -> Recovery.of(dataFolder(), said, Instant.now()))) {
            case Outcome.Failure<Recovery.Recovered>(Problem problem) -> fail(problem);
            case Outcome.Success<Recovery.Recovered>(Recovery.Recovered recovered) -> {
                print(new Report(recovered.whole(), recovered.damaged().toString(), recovered.tables()));
                yield recovered.whole() ? ExitCode.DONE : ExitCode.PARTLY;
            }
        };
    }
}
