package org.fovea.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fovea.app.words.Language;
import org.fovea.dicom.phantom.HeadPhantom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands of the network against each other. */
class NetworkCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path phantom;

    private static List<Path> slices;

    @TempDir
    Path folder;

    /** One run of the program. */
    private record Run(int code, String out, String err) {
        JsonNode json() {
            return JSON.readTree(out);
        }
    }

    /** Tells when something was written. */
    private static final class Announcing extends StringWriter {
        private final CountDownLatch written = new CountDownLatch(1);

        @Override
        public void write(String text, int offset, int length) {
            super.write(text, offset, length);
            written.countDown();
        }
    }

    @BeforeAll
    static void compute() {
        slices = HeadPhantom.write(phantom).orElseThrow();
    }

    private Run run(String... arguments) {
        return run(new Announcing(), arguments);
    }

    private Run run(Announcing err, String... arguments) {
        StringWriter out = new StringWriter();
        List<String> all =
                new ArrayList<>(List.of("--data", folder.resolve("data").toString(), "--lang", "en"));
        all.addAll(List.of(arguments));
        int code = CommandLines.of((data, demo, language) -> 42, Language.ENGLISH)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
        return new Run(code, out.toString(), err.toString());
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void whatIsSentIsReceivedAndImported() throws Exception {
        int port = freePort();
        Announcing listening = new Announcing();
        CompletableFuture<Run> receiving = CompletableFuture.supplyAsync(() ->
                run(listening, "receive", "--port", "" + port, "--title", "HERE", "--count", "3", "--idle", "60"));
        assertThat(listening.written.await(30, TimeUnit.SECONDS)).isTrue();
        String peer = "HERE@127.0.0.1:" + port;

        Run echo = run("echo", peer);
        assertThat(echo.code()).isEqualTo(ExitCode.DONE);
        assertThat(echo.json().at("/aeTitle").asString()).isEqualTo("HERE");

        Run send = run(
                "send",
                peer,
                slices.get(0).toString(),
                slices.get(1).toString(),
                slices.get(2).toString());
        assertThat(send.err()).contains("3 / 3");
        assertThat(send.code()).isEqualTo(ExitCode.DONE);
        assertThat(send.json().at("/sent").asInt()).isEqualTo(3);
        assertThat(send.json().at("/failed").asInt()).isZero();

        Run received = receiving.get(60, TimeUnit.SECONDS);
        assertThat(received.err()).contains(peer);
        assertThat(received.code()).isEqualTo(ExitCode.DONE);
        assertThat(received.json().at("/received").asInt()).isEqualTo(3);
        Run cases = run("cases", "--json");
        assertThat(cases.json().at("/0/numberOfStudyRelatedInstances").asInt()).isEqualTo(3);
    }

    @Test
    void aSilenceEndsTheReceiver() throws Exception {
        Path out = folder.resolve("in");
        Run received = run("receive", "--port", "" + freePort(), "--idle", "1", "--out", out.toString());
        assertThat(received.code()).isEqualTo(ExitCode.DONE);
        assertThat(received.json().at("/received").asInt()).isZero();
        assertThat(Files.exists(folder.resolve("data"))).isFalse();
    }

    @Test
    void aPeerThatIsNotThereIsOneSentence() throws Exception {
        Run echo = run("echo", "GONE@127.0.0.1:" + freePort());
        assertThat(echo.code()).isEqualTo(ExitCode.FAILED);
        assertThat(echo.err().strip().lines()).hasSize(1);
        assertThat(echo.err()).contains("Nothing listens").doesNotContain("Exception");
        Run send = run("send", "GONE@127.0.0.1:" + freePort(), slices.get(0).toString());
        assertThat(send.code()).isEqualTo(ExitCode.FAILED);
        assertThat(send.err()).contains("Nothing listens");
    }

    @Test
    void whatIsNoPeerIsAWrongCommandLine() {
        assertThat(run("echo", "somewhere").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("receive", "--port", "70000").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("echo", "A@b:1", "--title", "far too long for a title").code())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void queriesAndRetrievalsSayWhatIsWrong() throws Exception {
        String gone = "GONE@127.0.0.1:" + freePort();
        Run query = run("query", gone, "--date", "20260101-");
        assertThat(query.code()).isEqualTo(ExitCode.FAILED);
        assertThat(query.err()).contains("Nothing listens");
        assertThat(run("retrieve", gone, "--study", "1.2.3").err()).contains("Nothing listens");
        assertThat(run("query", gone, "--level", "series").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("query", gone, "--level", "image").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("query", gone, "--date", "20260201-20260101").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("retrieve", gone, "--study", "../x").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("retrieve", gone).code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void datesHaveOpenEnds() {
        DateRange.Converter dates = new DateRange.Converter();
        LocalDate first = LocalDate.of(2026, 1, 1);
        LocalDate last = LocalDate.of(2026, 1, 31);
        assertThat(dates.convert("20260101")).isEqualTo(new DateRange(first, first));
        assertThat(dates.convert("2026-01-01")).isEqualTo(new DateRange(first, first));
        assertThat(dates.convert("20260101-20260131")).isEqualTo(new DateRange(first, last));
        assertThat(dates.convert("20260101-")).isEqualTo(new DateRange(first, null));
        assertThat(dates.convert("-20260131")).isEqualTo(new DateRange(null, last));
        for (String wrong : new String[] {"", "-", "2026", "20260101-x", "x-20260101", "20261301"}) {
            assertThatThrownBy(() -> dates.convert(wrong)).isInstanceOf(TypeConversionException.class);
        }
    }
}
