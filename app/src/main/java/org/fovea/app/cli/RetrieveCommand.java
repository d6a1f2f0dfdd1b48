package org.fovea.app.cli;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import org.fovea.app.ImportSummary;
import org.fovea.app.task.ProcessEnd;
import org.fovea.app.words.Sentences;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.net.Inbox;
import org.fovea.dicom.net.ReceiverSettings;
import org.fovea.dicom.net.RetrieveMethod;
import org.fovea.dicom.net.RetrieveSummary;
import org.fovea.dicom.net.StorageLimits;
import org.fovea.dicom.net.Tls;
import org.fovea.dicom.study.ScanObserver;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * {@code fovea retrieve ARCHIVE --study UID [--series UID] [--out DIR]}: brings what is not here yet, by C-GET, by C-MOVE
 * where a port to listen at is given, or by WADO-RS. Ctrl+C ends it after the object under way.
 */
@Command(name = "retrieve")
final class RetrieveCommand extends Subcommand {

    @Mixin
    private CallerOptions caller = new CallerOptions();

    @Option(
            names = "--study",
            paramLabel = "UID",
            required = true,
            descriptionKey = "query.study",
            converter = UidOption.class)
    private String study = "";

    @Option(names = "--series", paramLabel = "UID", descriptionKey = "query.series", converter = UidOption.class)
    private String series = "";

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "receive.out")
    private @Nullable Path out;

    @Option(names = "--move-port", paramLabel = "N", descriptionKey = "movePort")
    private @Nullable Integer movePort;

    @Option(names = "--bind", paramLabel = "ADDRESS", defaultValue = "127.0.0.1", descriptionKey = "bind")
    @SuppressWarnings("NullAway.Init")
    private InetAddress address;

    /** What came. */
    record Retrieved(
            String folder,
            int received,
            int present,
            int failed,
            List<ClassifiedTree.ProblemNode> problems,
            boolean cancelled) {}

    @Override
    public Integer call() {
        Path folder = out == null ? dataFolder().resolve("received") : out;
        Inbox inbox = new Inbox(folder, StorageLimits.STANDARD);
        TransferProgress progress = new TransferProgress(spec().commandLine().getErr());
        checkPort();
        Outcome<RetrieveSummary> retrieved;
        try (ProcessEnd _ = ProcessEnd.await(progress::cancel)) {
            retrieved = caller.archive(settings(), this::method)
                    .then(archive -> archive.retrieve(study, series, inbox, progress));
        }
        progress.end();
        return switch (retrieved) {
            case Outcome.Failure<RetrieveSummary>(Problem problem) -> fail(problem);
            case Outcome.Success<RetrieveSummary>(RetrieveSummary summary) -> show(inbox, summary);
        };
    }

    private void checkPort() {
        if (movePort != null && (movePort < 1 || movePort > 65_535)) {
            throw new ParameterException(spec().commandLine(), "--move-port: 1-65535");
        }
    }

    private RetrieveMethod method(@Nullable Tls tls) {
        return movePort == null
                ? new RetrieveMethod.Get()
                : new RetrieveMethod.Move(ReceiverSettings.loopback(caller.title(), movePort)
                        .on(address)
                        .secured(tls));
    }

    private int show(Inbox inbox, RetrieveSummary summary) {
        if (out == null && !summary.files().isEmpty()) {
            int code = withWorkstation(workstation -> switch (workstation
                    .importing()
                    .run(summary.files(), ScanObserver.of(Progress.NONE))) {
                case Outcome.Failure<ImportSummary>(Problem problem) -> fail(problem);
                case Outcome.Success<ImportSummary> stored -> ExitCode.DONE;
            });
            if (code != ExitCode.DONE) {
                return code;
            }
        }
        Sentences sentences = new Sentences(language());
        print(new Retrieved(
                inbox.folder().toString(),
                summary.files().size(),
                summary.present(),
                summary.failed(),
                summary.problems().stream()
                        .map(problem -> ClassifiedTree.ProblemNode.of(problem, sentences))
                        .toList(),
                summary.cancelled()));
        if (summary.problems().isEmpty()) {
            return summary.cancelled() ? ExitCode.PARTLY : ExitCode.DONE;
        }
        return summary.files().isEmpty() && summary.present() == 0
                ? fail(summary.problems().getFirst())
                : ExitCode.PARTLY;
    }
}
