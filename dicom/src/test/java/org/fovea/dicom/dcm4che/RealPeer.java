package org.fovea.dicom.dcm4che;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.net.Peer;
import org.fovea.dicom.net.Timeouts;
import org.fovea.dicom.report.Judges;
import org.junit.jupiter.api.Assumptions;

/** A program of others on a free port of this computer, for as long as a test needs it. */
final class RealPeer implements AutoCloseable {

    private static final long DEADLINE_SECONDS = 60;

    private final Process process;
    private final Peer peer;

    private RealPeer(Process process, Peer peer) {
        this.process = process;
        this.peer = peer;
    }

    Peer peer() {
        return peer;
    }

    /** Takes everything, in Implicit VR Little Endian only. */
    static RealPeer storescp(Path folder) throws Exception {
        int port = freePort();
        return start(
                folder,
                new Peer("STORE", "127.0.0.1", port),
                program("storescp"),
                "+xi",
                "-aet",
                "STORE",
                "-od",
                folder.toString(),
                "" + port);
    }

    /** The same behind TLS, where DCMTK was built with it. Ready when it listens, since not everyone may ask it. */
    static RealPeer storescpTls(Path folder, Path key, Path certificate, Path trusted) throws Exception {
        Assumptions.assumeTrue(
                Judges.output("storescp", "--version").contains("OpenSSL"), "skipped: storescp knows no TLS");
        int port = freePort();
        return start(
                folder,
                new Peer("STORE", "127.0.0.1", port),
                () -> listens(port),
                program("storescp"),
                "+tls",
                key.toString(),
                certificate.toString(),
                "+cf",
                trusted.toString(),
                "-od",
                folder.toString(),
                "" + port);
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    static RealPeer dcmqrscp(Path folder, int movePort) throws Exception {
        int port = freePort();
        Path store = Files.createDirectory(folder.resolve("ARCHIVE"));
        Path settings = folder.resolve("dcmqrscp.cfg");
        Files.writeString(settings, """
                NetworkTCPPort = %d
                MaxPDUSize = 16384
                MaxAssociations = 16
                HostTable BEGIN
                fovea = (FOVEA, 127.0.0.1, %d)
                HostTable END
                VendorTable BEGIN
                VendorTable END
                AETable BEGIN
                ARCHIVE %s RW (200, 1024mb) ANY
                AETable END
                """.formatted(port, movePort, store));
        return start(folder, new Peer("ARCHIVE", "127.0.0.1", port), program("dcmqrscp"), "-c", settings.toString());
    }

    static RealPeer orthanc(Path folder, int movePort) throws Exception {
        int port = freePort();
        Path settings = orthancSettings(folder, port, movePort, "");
        return start(folder, new Peer("ARCHIVE", "127.0.0.1", port), program("Orthanc"), settings.toString());
    }

    /** The same behind TLS, in both directions. */
    static RealPeer orthancTls(Path folder, int movePort, Path key, Path certificate, Path trusted) throws Exception {
        int port = freePort();
        Path settings = orthancSettings(folder, port, movePort, """
                 "DicomTlsEnabled": true, "DicomTlsRemoteCertificateRequired": true, "DicomTlsPrivateKey": "%s",
                 "DicomTlsCertificate": "%s", "DicomTlsTrustedCertificates": "%s",
                """.formatted(key, certificate, trusted));
        return start(
                folder,
                new Peer("ARCHIVE", "127.0.0.1", port),
                () -> listens(port),
                program("Orthanc"),
                settings.toString());
    }

    private static Path orthancSettings(Path folder, int port, int movePort, String tls) throws IOException {
        return Files.writeString(folder.resolve("orthanc.json"), """
                {"Name": "test", "StorageDirectory": "%1$s", "IndexDirectory": "%1$s", "HttpServerEnabled": false,
                 "DicomAet": "ARCHIVE", "DicomPort": %2$d, "DicomCheckCalledAet": true, "DicomServerEnabled": true,
                 "DicomAlwaysAllowEcho": true, "DicomAlwaysAllowStore": true, "DicomAlwaysAllowFind": true,
                 "DicomAlwaysAllowGet": true, "DicomAlwaysAllowMove": true, "RemoteAccessAllowed": false,
                 %4$s
                 "Plugins": [], "DicomModalities": {"fovea":
                 {"AET": "FOVEA", "Host": "127.0.0.1", "Port": %3$d, "UseDicomTls": %5$s}}}
                """.formatted(
                        Files.createDirectory(folder.resolve("db")), port, movePort, tls, !tls.isEmpty()));
    }

    /** Orthanc's DICOMweb for callers with a password; Debian's Orthanc does not survive its own TLS. */
    static RealPeer orthancWeb(Path folder) throws Exception {
        Path plugin = Path.of("/usr/share/orthanc/plugins/libOrthancDicomWeb.so");
        Assumptions.assumeTrue(Files.exists(plugin), "skipped: orthanc-dicomweb is not installed");
        int port = freePort();
        Path settings = folder.resolve("orthanc.json");
        Files.writeString(settings, """
                {"Name": "test", "StorageDirectory": "%1$s", "IndexDirectory": "%1$s", "DicomServerEnabled": false,
                 "HttpServerEnabled": true, "HttpPort": %2$d, "RemoteAccessAllowed": false,
                 "AuthenticationEnabled": true, "RegisteredUsers": {"reader": "geheim"},
                 "Plugins": ["%3$s"], "DicomWeb": {"Enable": true, "Root": "/dicom-web/"}}
                """.formatted(Files.createDirectory(folder.resolve("db")), port, plugin));
        return start(
                folder,
                new Peer("WEB", "127.0.0.1", port),
                () -> listens(port),
                program("Orthanc"),
                settings.toString());
    }

    /**
     * A port below those that systems hand out for outgoing connections: asking a port of that range whether a peer listens
     * yet can end in a connection to itself, which then keeps the peer from it.
     */
    static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(10_000, 30_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // The next one, then.
            }
        }
    }

    /** Runs a program to its end; its exit code. */
    static int run(String name, String... arguments) throws Exception {
        Process process = new ProcessBuilder(Stream.concat(Stream.of(program(name)), Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }

    private static String program(String name) {
        List<Path> found = Stream.concat(
                        Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .toList();
        Assumptions.assumeFalse(found.isEmpty(), "skipped: " + name + " is not installed");
        return found.getFirst().toString();
    }

    /** Ready when it answers; asked again and again, since it cannot tell. */
    private static RealPeer start(Path folder, Peer peer, String... command) throws Exception {
        DicomNetwork network = new DicomNetwork("FOVEA", Timeouts.all(Duration.ofSeconds(5)));
        return start(folder, peer, () -> network.echo(peer) instanceof Outcome.Success<Duration>, command);
    }

    private static RealPeer start(Path folder, Peer peer, BooleanSupplier ready, String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start();
        RealPeer started = new RealPeer(process, peer);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
        while (!ready.getAsBoolean()) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                started.close();
                throw new IllegalStateException(Files.readString(folder.resolve("log.txt")));
            }
            Thread.onSpinWait();
        }
        return started;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
