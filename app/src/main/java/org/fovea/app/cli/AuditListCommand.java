package org.fovea.app.cli;

import java.util.List;
import org.fovea.app.cases.AuditEntry;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import picocli.CommandLine.Command;

/** {@code fovea audit list [--json]}: the entries, oldest first. */
@Command(name = "list")
final class AuditListCommand extends Subcommand {

    /** An entry, as JSON shows it. */
    record EntryNode(
            long number,
            String time,
            String who,
            String action,
            String studyInstanceUid,
            String patientId,
            String detail,
            String hash) {

        static EntryNode of(AuditEntry entry) {
            return new EntryNode(
                    entry.number(),
                    entry.time().toString(),
                    entry.who(),
                    entry.action(),
                    entry.studyInstanceUid(),
                    entry.patientId(),
                    entry.detail(),
                    entry.hash());
        }

        String line() {
            return String.join("  ", Long.toString(number), time, who, action, studyInstanceUid, detail);
        }
    }

    @Override
    public Integer call() {
        return withWorkstation(
                workstation -> switch (workstation.cases().audit().entries()) {
                    case Outcome.Failure<List<AuditEntry>>(Problem problem) -> fail(problem);
                    case Outcome.Success<List<AuditEntry>>(List<AuditEntry> entries) -> show(entries);
                });
    }

    private int show(List<AuditEntry> entries) {
        List<EntryNode> nodes = entries.stream().map(EntryNode::of).toList();
        if (json()) {
            print(nodes);
        } else {
            nodes.forEach(node -> line(node.line()));
        }
        return ExitCode.DONE;
    }
}
