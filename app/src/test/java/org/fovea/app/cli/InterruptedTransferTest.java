package org.fovea.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fovea.app.Main;
import org.fovea.dicom.Progress;
import org.fovea.dicom.dcm4che.DicomNetwork;
import org.fovea.dicom.net.Peer;
import org.fovea.dicom.net.Timeouts;
import org.fovea.dicom.phantom.HeadPhantom;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ctrl+C, sent to a process of its own as the terminal sends it. */
@DisabledOnOs(OS.WINDOWS)
class InterruptedTransferTest {

    /** What shells see of a process that SIGINT ended. */
    private static final int INTERRUPTED = 130;

    private static final long SIGINT_BIT = 1 << (2 - 1);

    @TempDir
    private Path folder;

    @Test
    void whatHasArrivedIsKeptAndCountedWhenTheReceiverIsInterrupted() throws Exception {
        Path out = folder.resolve("in");
        Path object = HeadPhantom.write(Files.createDirectory(folder.resolve("phantom")))
                .orElseThrow()
                .getFirst();
        int port = freePort();
        Process receiver = fovea("receive", "--port", "" + port, "--out", out.toString());
        try (BufferedReader said = receiver.errorReader();
                BufferedReader printed = receiver.inputReader()) {
            String line = said.readLine();
            while (line != null && !line.endsWith(":" + port)) {
                line = said.readLine();
            }
            assertThat(line).as("listening").isNotNull();
            String title = line.substring(0, line.indexOf('@'));
            assertThat(new DicomNetwork("TEST", Timeouts.STANDARD)
                            .send(new Peer(title, "127.0.0.1", port), List.of(object), Progress.NONE)
                            .orElseThrow()
                            .sent())
                    .isEqualTo(1);
            interrupt(receiver);
            JsonNode arrived = JsonMapper.builder().build().readTree(printed);
            assertThat(arrived.at("/received").asInt()).isEqualTo(1);
            assertThat(receiver.waitFor()).isEqualTo(INTERRUPTED);
        } finally {
            receiver.destroyForcibly();
        }
        try (Stream<Path> kept = Files.list(out)) {
            assertThat(kept).singleElement().satisfies(file -> assertThat(file.toString())
                    .endsWith(".dcm"));
        }
    }

    private Process fovea(String... arguments) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "--data",
                                folder.resolve("data").toString(),
                                "--lang",
                                "en"),
                        Stream.of(arguments))
                .toList();
        return new ProcessBuilder(command).start();
    }

    private static void interrupt(Process process) throws Exception {
        Path kill = Path.of("/bin/kill");
        Assumptions.assumeTrue(Files.isExecutable(kill), "skipped: no kill program");
        Assumptions.assumeFalse(ignoresInterrupts(process), "skipped: SIGINT is ignored here, as in background jobs");
        assertThat(new ProcessBuilder(kill.toString(), "-INT", "" + process.pid())
                        .start()
                        .waitFor())
                .isZero();
    }

    /** Inherited, and never given up by the runtime. */
    private static boolean ignoresInterrupts(Process process) throws IOException {
        Path status = Path.of("/proc", "" + process.pid(), "status");
        if (!Files.exists(status)) {
            return false;
        }
        String ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst()
                .map(line -> line.substring("SigIgn:".length()).strip())
                .orElse("0");
        return (Long.parseUnsignedLong(ignored, 16) & SIGINT_BIT) != 0;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
