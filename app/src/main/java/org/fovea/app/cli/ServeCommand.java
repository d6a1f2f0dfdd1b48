package org.fovea.app.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.fovea.app.Networks;
import org.fovea.app.output.SecretFile;
import org.fovea.app.service.LocalService;
import org.fovea.app.service.ServiceLimits;
import org.fovea.app.service.ServiceProblem;
import org.fovea.app.task.ProcessEnd;
import org.fovea.app.task.TaskService;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.DicomNetwork;
import org.fovea.dicom.dcm4che.DimseArchive;
import org.fovea.dicom.net.Address;
import org.fovea.dicom.net.Archive;
import org.fovea.dicom.net.Peer;
import org.fovea.dicom.net.ReceiverSettings;
import org.fovea.dicom.net.RetrieveMethod;
import org.fovea.dicom.net.Timeouts;
import org.fovea.inference.engine.DeviceChoice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code fovea serve [--port N] [--dicom-port N] [--send-to ADDRESS]}: the local AI service, until Ctrl+C. */
@Command(name = "serve")
final class ServeCommand extends Subcommand {

    private static final int HIGHEST_PORT = 65_535;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8765", descriptionKey = "serve.port")
    private int port;

    @Mixin
    private ListenOptions listen = new ListenOptions();

    @Option(names = "--token", paramLabel = "FILE", descriptionKey = "serve.token")
    private @Nullable Path token;

    @Option(names = "--dicom-port", paramLabel = "N", descriptionKey = "serve.dicomPort")
    private @Nullable Integer dicomPort;

    @Option(
            names = "--send-to",
            paramLabel = "AET@HOST:PORT",
            descriptionKey = "serve.sendTo",
            converter = AddressOption.class)
    private @Nullable Address sendTo;

    @Option(names = "--silence", paramLabel = "SECONDS", defaultValue = "10", descriptionKey = "serve.silence")
    private int silence;

    @Option(names = "--queue", paramLabel = "N", defaultValue = "64", descriptionKey = "serve.queue")
    private int queue;

    @Option(names = "--body", paramLabel = "MIB", defaultValue = "1024", descriptionKey = "serve.body")
    private int body;

    @Option(names = "--device", paramLabel = "cpu|gpu|auto", descriptionKey = "device")
    private @Nullable DeviceChoice device;

    /** Where the service listens. */
    record Listening(String http, @Nullable String dicom, String tokenFile) {}

    @Override
    public Integer call() {
        Path file = token == null ? dataFolder().resolve("service-token") : token;
        return switch (SecretFile.open(file).then(secret -> serve(file))) {
            case Outcome.Failure<Integer>(Problem problem) -> fail(problem);
            case Outcome.Success<Integer>(Integer code) -> code;
        };
    }

    private Outcome<Integer> serve(Path tokenFile) {
        DicomFiles files = new DicomFiles();
        try (TaskService tasks = new TaskService(Runnable::run);
                Networks networks = new Networks(dataFolder(), files)) {
            LocalService.Settings settings = new LocalService.Settings(
                    dataFolder().resolve("service"),
                    new InetSocketAddress(listen.settings(0).address(), port(port)),
                    Files.readString(tokenFile, StandardCharsets.US_ASCII).strip(),
                    limits(),
                    dicomPort == null ? null : node(dicomPort),
                    Duration.ofSeconds(Math.clamp(silence, 1, 3600)),
                    archive(),
                    language(),
                    device == null ? settings().device() : device);
            return LocalService.open(settings, networks, files, tasks).then(service -> run(service, tokenFile));
        } catch (IOException failed) {
            return Outcome.failure(
                    Problem.of(ServiceProblem.IO, tokenFile.toString(), String.valueOf(failed.getMessage())));
        }
    }

    private Outcome<Integer> run(LocalService service, Path tokenFile) {
        try (ProcessEnd _ = ProcessEnd.await(service::end);
                service) {
            InetSocketAddress node = service.node();
            print(new Listening(
                    "http://" + text(service.http()),
                    node == null ? null : listen.title() + "@" + text(node),
                    tokenFile.toString()));
            service.run();
            return Outcome.success(ExitCode.DONE);
        } catch (IOException failed) {
            return Outcome.failure(Problem.of(
                    ServiceProblem.IO,
                    dataFolder().resolve("service").toString(),
                    String.valueOf(failed.getMessage())));
        }
    }

    private ServiceLimits limits() {
        ServiceLimits usual = ServiceLimits.STANDARD;
        return new ServiceLimits(
                (long) Math.max(1, body) << 20,
                Math.max(1, queue),
                usual.kept(),
                usual.perMinute(),
                usual.reserveBytes());
    }

    private ReceiverSettings node(int wanted) {
        return listen.settings(port(wanted));
    }

    private @Nullable Archive archive() {
        return switch (sendTo) {
            case null -> null;
            case Peer peer ->
                new DimseArchive(new DicomNetwork(listen.title(), Timeouts.STANDARD), peer, new RetrieveMethod.Get());
            default -> throw new ParameterException(spec().commandLine(), "--send-to: AET@HOST:PORT");
        };
    }

    private int port(int wanted) {
        if (wanted < 0 || wanted > HIGHEST_PORT) {
            throw new ParameterException(spec().commandLine(), "0-" + HIGHEST_PORT);
        }
        return wanted;
    }

    private static String text(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }
}
