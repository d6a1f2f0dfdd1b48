package org.fovea.app.cli;

import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** {@code fovea audit ...}: who did what. */
@Command(
        name = "audit",
        subcommands = {AuditVerifyCommand.class, AuditListCommand.class, AuditExportCommand.class})
final class AuditCommand extends Subcommand {

    @Override
    public Integer call() {
        throw new ParameterException(
                spec().commandLine(),
                String.join(", ", new TreeMap<>(spec().commandLine().getSubcommands()).keySet()));
    }
}
