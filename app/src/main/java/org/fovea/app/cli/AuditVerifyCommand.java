package org.fovea.app.cli;

import org.fovea.app.cases.AuditTrail;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import picocli.CommandLine.Command;

/** {@code fovea audit verify}: whether the chain holds; the last hash can be noted elsewhere. */
@Command(name = "verify")
final class AuditVerifyCommand extends Subcommand {

    @Override
    public Integer call() {
        return withWorkstation(
                workstation -> switch (workstation.cases().audit().verify()) {
                    case Outcome.Failure<AuditTrail.Intact>(Problem problem) -> fail(problem);
                    case Outcome.Success<AuditTrail.Intact>(AuditTrail.Intact intact) -> {
                        print(intact);
                        yield ExitCode.DONE;
                    }
                });
    }
}
