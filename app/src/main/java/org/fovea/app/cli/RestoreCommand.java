package org.fovea.app.cli;

import java.nio.file.Path;
import java.time.Instant;
import org.fovea.app.backup.Restore;
import org.fovea.app.cases.AuditAction;
import org.fovea.app.cases.CaseStore;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code fovea restore FILE}: a backup into an empty data folder. */
@Command(name = "restore")
final class RestoreCommand extends Subcommand {

    @Parameters(paramLabel = "FILE", descriptionKey = "restore.file")
    private Path file = Path.of("");

    /** What is in the folder now. */
    record Restored(String folder, int files, long bytes, Instant made, String program) {}

    @Override
    public Integer call() {
        return switch (unlocked(said -> Restore.into(dataFolder(), file.toAbsolutePath(), said, Progress.NONE))) {
            case Outcome.Failure<Restore.Restored>(Problem problem) -> fail(problem);
            case Outcome.Success<Restore.Restored>(Restore.Restored restored) -> {
                print(new Restored(
                        restored.folder().toString(),
                        restored.files(),
                        restored.bytes(),
                        restored.made(),
                        restored.program()));
                yield recorded(unlocked(said -> CaseStore.open(dataFolder(), said))
                        .then(cases -> record(cases, restored.made())));
            }
        };
    }

    private Outcome<Boolean> record(CaseStore cases, Instant made) {
        try (cases) {
            return cases.audit().record(AuditAction.RESTORED, "", file.getFileName() + " of " + made, Instant.now());
        }
    }

    private int recorded(Outcome<Boolean> outcome) {
        return switch (outcome) {
            case Outcome.Failure<Boolean>(Problem problem) -> fail(problem);
            case Outcome.Success<Boolean> done -> ExitCode.DONE;
        };
    }
}
