package org.fovea.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import org.fovea.app.backup.Backup;
import org.fovea.app.cases.CaseStore;
import org.fovea.app.cases.StoreProblem;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fovea backup --out FILE}: the data folder as one file, also while a window has it open. */
@Command(name = "backup")
final class BackupCommand extends Subcommand {

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "backup.out")
    private Path out = Path.of("");

    /** What was written; bytes before they were packed. */
    record Saved(String file, int files, long bytes) {}

    @Override
    public Integer call() {
        return withWorkstation(
                workstation -> write(workstation.cases()),
                problem -> problem.reason() == StoreProblem.IN_USE ? beside() : fail(problem));
    }

    private int beside() {
        return switch (unlocked(said -> CaseStore.beside(dataFolder(), said))) {
            case Outcome.Failure<CaseStore>(Problem problem) -> fail(problem);
            case Outcome.Success<CaseStore>(CaseStore cases) -> {
                try (cases) {
                    yield write(cases);
                }
            }
        };
    }

    private int write(CaseStore cases) {
        return switch (new Backup(cases, dataFolder(), Clock.systemUTC()).write(out.toAbsolutePath(), Progress.NONE)) {
            case Outcome.Failure<Backup.Written>(Problem problem) -> fail(problem);
            case Outcome.Success<Backup.Written>(Backup.Written written) -> {
                print(new Saved(written.file().toString(), written.files(), written.bytes()));
                yield ExitCode.DONE;
            }
        };
    }
}
