package org.fovea.app.cli;

import java.nio.file.Path;
import java.time.Instant;
import org.fovea.app.cases.AuditAction;
import org.fovea.app.cases.AuditMessages;
import org.fovea.app.cases.AuditTrail;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fovea audit export --out FILE}: the entries as audit messages; the last of them says that they were written. */
@Command(name = "export")
final class AuditExportCommand extends Subcommand {

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "audit.out")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        return withWorkstation(workstation -> {
            AuditTrail trail = workstation.cases().audit();
            return switch (trail.record(AuditAction.AUDIT_EXPORTED, "", "", Instant.now())
                    .then(done -> trail.entries())
                    .then(entries -> AuditMessages.write(entries, out.toAbsolutePath()))) {
                case Outcome.Failure<Path>(Problem problem) -> fail(problem);
                case Outcome.Success<Path> written -> ExitCode.DONE;
            };
        });
    }
}
