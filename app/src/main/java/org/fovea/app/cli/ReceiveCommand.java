package org.fovea.app.cli;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.fovea.app.ImportSummary;
import org.fovea.app.task.ProcessEnd;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.dcm4che.DicomReceiver;
import org.fovea.dicom.net.Inbox;
import org.fovea.dicom.net.ReceiverSettings;
import org.fovea.dicom.net.StorageLimits;
import org.fovea.dicom.study.ScanObserver;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * {@code fovea receive --port N [--out DIR]}: takes objects from the network (C-STORE) until Ctrl+C, a count or a
 * silence ends it. Without a folder they come into the case database.
 */
@Command(name = "receive")
final class ReceiveCommand extends Subcommand {

    @Mixin
    private ListenOptions listen = new ListenOptions();

    @Mixin
    private TlsOptions tls = new TlsOptions();

    @Option(names = "--port", paramLabel = "N", required = true, descriptionKey = "receive.port")
    private int port;

    @Option(
            names = "--allow",
            paramLabel = "AET",
            descriptionKey = "receive.allow",
            split = ",",
            converter = TitleOption.class)
    private List<String> allowed = List.of();

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "receive.out")
    private @Nullable Path out;

    @Option(names = "--count", paramLabel = "N", defaultValue = "0", descriptionKey = "receive.count")
    private int count;

    @Option(names = "--idle", paramLabel = "SECONDS", defaultValue = "0", descriptionKey = "receive.idle")
    private int idle;

    @Option(names = "--pdu", paramLabel = "BYTES", defaultValue = "262144", descriptionKey = "receive.pdu")
    private int pdu;

    @Option(names = "--keep-free", paramLabel = "MIB", defaultValue = "1024", descriptionKey = "receive.keepFree")
    private int keepFree;

    @Option(names = "--associations", paramLabel = "N", defaultValue = "8", descriptionKey = "receive.associations")
    private int associations;

    /** What came. */
    record Arrived(String folder, int received, int refused) {}

    @Override
    public Integer call() {
        Path folder = out == null ? dataFolder().resolve("received") : out;
        Inbox inbox = new Inbox(folder, StorageLimits.STANDARD.withReserve((long) Math.max(0, keepFree) << 20));
        if (port < 1 || port > 65_535) {
            throw new ParameterException(spec().commandLine(), "--port: 1-65535");
        }
        ReceiverSettings settings = listen.settings(port)
                .hearing(Set.copyOf(allowed))
                .withAssociations(Math.clamp(associations, 1, 200))
                .withPdu(Math.clamp(pdu, 1 << 12, 1 << 24));
        Arrivals arrivals = new Arrivals(Math.max(0, count), Duration.ofSeconds(Math.max(0, idle)));
        Outcome<ReceiverSettings> secured =
                tls.wanted() ? tls.open(settings()).map(settings::secured) : Outcome.success(settings);
        return switch (secured.then(ready -> DicomReceiver.open(ready, inbox, arrivals))) {
            case Outcome.Failure<DicomReceiver>(Problem problem) -> fail(problem);
            case Outcome.Success<DicomReceiver>(DicomReceiver receiver) -> receive(receiver, inbox, arrivals);
        };
    }

    private int receive(DicomReceiver receiver, Inbox inbox, Arrivals arrivals) {
        InetAddress address = receiver.address().getAddress();
        spec().commandLine()
                .getErr()
                .println(listen.title() + "@" + address.getHostAddress() + ":"
                        + receiver.address().getPort());
        spec().commandLine().getErr().flush();
        ProcessEnd end = ProcessEnd.await(arrivals::end);
        try (end) {
            try (receiver) {
                arrivals.await();
            }
            return show(inbox, arrivals);
        }
    }

    private int show(Inbox inbox, Arrivals arrivals) {
        int code = out == null ? keep(arrivals) : ExitCode.DONE;
        if (code == ExitCode.DONE) {
            print(new Arrived(
                    inbox.folder().toString(),
                    arrivals.files().size(),
                    arrivals.refused().size()));
        }
        return code != ExitCode.DONE || arrivals.refused().isEmpty() ? code : ExitCode.PARTLY;
    }

    private int keep(Arrivals arrivals) {
        if (arrivals.files().isEmpty()) {
            return ExitCode.DONE;
        }
        return withWorkstation(
                workstation -> switch (workstation.importing().run(arrivals.files(), ScanObserver.of(Progress.NONE))) {
                    case Outcome.Failure<ImportSummary>(Problem problem) -> fail(problem);
                    case Outcome.Success<ImportSummary> stored -> ExitCode.DONE;
                });
    }
}
