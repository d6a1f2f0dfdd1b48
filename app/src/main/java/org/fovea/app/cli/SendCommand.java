package org.fovea.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.fovea.app.task.ProcessEnd;
import org.fovea.app.words.Sentences;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.net.SendSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code fovea send ARCHIVE PATH...}: sends files and folders to an archive (C-STORE or STOW-RS). */
@Command(name = "send")
final class SendCommand extends Subcommand {

    @Mixin
    private CallerOptions caller = new CallerOptions();

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PATH", descriptionKey = "send.path")
    private List<Path> paths = List.of();

    /** What became of it. */
    record Sent(int sent, int decompressed, int failed, List<ObjectTree.UnreadableFile> failures, boolean cancelled) {}

    @Override
    public Integer call() {
        TransferProgress progress = new TransferProgress(spec().commandLine().getErr());
        Outcome<SendSummary> sent;
        try (ProcessEnd _ = ProcessEnd.await(progress::cancel)) {
            sent = caller.archive(settings()).then(archive -> archive.send(paths, progress));
        }
        progress.end();
        return switch (sent) {
            case Outcome.Failure<SendSummary>(Problem problem) -> fail(problem);
            case Outcome.Success<SendSummary>(SendSummary summary) -> show(summary);
        };
    }

    private int show(SendSummary summary) {
        Sentences sentences = new Sentences(language());
        List<ObjectTree.UnreadableFile> failures = summary.failures().stream()
                .map(failure -> ObjectTree.UnreadableFile.of(failure, sentences))
                .toList();
        print(new Sent(summary.sent(), summary.decompressed(), failures.size(), failures, summary.cancelled()));
        if (summary.failures().isEmpty()) {
            return summary.cancelled() ? ExitCode.PARTLY : ExitCode.DONE;
        }
        return summary.sent() == 0 ? fail(summary.failures().getFirst().problem()) : ExitCode.PARTLY;
    }
}
