package org.fovea.dicom.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.net.Certificates;
import org.fovea.dicom.net.Inbox;
import org.fovea.dicom.net.Match;
import org.fovea.dicom.net.Matches;
import org.fovea.dicom.net.NetProblem;
import org.fovea.dicom.net.QueryKeys;
import org.fovea.dicom.net.QueryLevel;
import org.fovea.dicom.net.RetrieveSummary;
import org.fovea.dicom.net.SendSummary;
import org.fovea.dicom.net.StorageLimits;
import org.fovea.dicom.net.Timeouts;
import org.fovea.dicom.net.Tls;
import org.fovea.dicom.net.TlsFiles;
import org.fovea.dicom.net.TlsProblem;
import org.fovea.dicom.net.WebAddress;
import org.fovea.dicom.phantom.HeadPhantom;
import org.fovea.dicom.study.Instance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our client against a server of our own, well-meaning and not. */
class WebArchiveTest {

    private static final Timeouts PATIENT = Timeouts.all(Duration.ofSeconds(60));
    private static final Timeouts HURRIED =
            new Timeouts(Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofMillis(400));

    @TempDir
    static Path phantom;

    private static final List<Instance> SLICES = new ArrayList<>();

    @TempDir
    Path folder;

    @BeforeAll
    static void compute() {
        DicomFiles reader = new DicomFiles();
        HeadPhantom.write(phantom)
                .orElseThrow()
                .subList(0, 4)
                .forEach(file -> SLICES.add(reader.instance(file).orElseThrow()));
    }

    private static WebArchive archive(StandIn server, Timeouts timeouts, Credentials credentials) {
        return new WebArchive(
                server.address(),
                new WebCaller(timeouts, Tls.open(TlsFiles.NONE).orElseThrow(), credentials),
                new DicomFiles());
    }

    private static WebArchive archive(StandIn server) {
        return archive(server, PATIENT, Credentials.NONE);
    }

    private Inbox inbox() {
        return new Inbox(folder.resolve("in"), new StorageLimits(1 << 24, 0));
    }

    private static String study() {
        return SLICES.getFirst().series().study().studyInstanceUid();
    }

    private static String listed() {
        return SLICES.stream()
                .map(one -> """
                        {"0020000E": {"vr": "UI", "Value": ["%s"]}, "00080018": {"vr": "UI", "Value": ["%s"]}}""".formatted(one.series().seriesInstanceUid(), one.sopInstanceUid()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static Path[] files() {
        return SLICES.stream().map(Instance::file).toArray(Path[]::new);
    }

    private static Path fileOf(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return SLICES.stream()
                .filter(one -> path.endsWith("/instances/" + one.sopInstanceUid()))
                .findFirst()
                .orElseThrow()
                .file();
    }

    private static boolean lists(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().endsWith("/instances");
    }

    private static Problem problem(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failure.class);
        return ((Outcome.Failure<?>) outcome).problem();
    }

    private RetrieveSummary retrieve(StandIn server, Progress progress) {
        return archive(server).retrieve(study(), "", inbox(), progress).orElseThrow();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("in"))) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void studiesComePageByPage() throws Exception {
        try (StandIn server = new StandIn(exchange -> {
            String query = exchange.getRequestURI().getQuery();
            int offset = Integer.parseInt(query.replaceFirst(".*offset=(\\d+).*", "$1"));
            // Shorter pages than asked for, which it says.
            if (offset < 6) {
                exchange.getResponseHeaders().set("Warning", "299 here: there are more");
            }
            StandIn.json(
                    exchange,
                    offset > 6 ? 204 : 200,
                    offset > 6
                            ? ""
                            : IntStream.range(offset, offset + 3)
                                    .mapToObj("{\"0020000D\": {\"vr\": \"UI\", \"Value\": [\"1.2.%d\"]}}"::formatted)
                                    .collect(Collectors.joining(",", "[", "]")));
        })) {
            QueryKeys keys = new QueryKeys("A&B=C d", "Wang*", LocalDate.of(2026, 1, 1), null, "CT", "", "", "");
            Matches all = archive(server).find(QueryLevel.STUDY, keys, 100).orElseThrow();
            assertThat(all.matches()).hasSize(9);
            assertThat(all.more()).isFalse();
            assertThat(server.asked.getFirst())
                    .startsWith("GET /dicom-web/studies?limit=")
                    .contains("PatientID=A%26B%3DC%20d", "StudyDate=20260101-", "ModalitiesInStudy=CT");
            Matches some = archive(server).find(QueryLevel.STUDY, keys, 4).orElseThrow();
            assertThat(some.matches()).hasSize(4);
            assertThat(some.more()).isTrue();
        }
    }

    @Test
    void anArchiveThatKnowsNoPagesDoesNotAnswerForEver() throws Exception {
        try (StandIn server = new StandIn(exchange -> {
            exchange.getResponseHeaders().set("Warning", "299 here: there are more");
            StandIn.json(exchange, 200, "[{\"0020000D\": {\"vr\": \"UI\", \"Value\": [\"1.2.3\"]}}]");
        })) {
            Matches all =
                    archive(server).find(QueryLevel.STUDY, QueryKeys.NONE, 100).orElseThrow();
            assertThat(all.matches()).hasSize(1);
            assertThat(server.asked).hasSize(2);
            assertThat(archive(server).echo().orElseThrow()).isPositive();
        }
    }

    @Test
    void patientsAreFoundByTheirStudies() throws Exception {
        String one = "{\"0020000D\":{\"Value\":[\"1.2.%d\"]},\"00100020\":{\"Value\":[\"%s\"]}}";
        try (StandIn server = new StandIn(exchange -> StandIn.json(
                exchange,
                200,
                "[" + one.formatted(1, "A") + "," + one.formatted(2, "B") + "," + one.formatted(3, "A") + "]"))) {
            Matches found =
                    archive(server).find(QueryLevel.PATIENT, QueryKeys.NONE, 10).orElseThrow();
            assertThat(found.matches())
                    .extracting(match -> ((Match.OfPatient) match).studies())
                    .containsExactly(2, 1);
        }
    }

    @Test
    void aStudyComesAndIsNotFetchedAgain() throws Exception {
        try (StandIn server = new StandIn(exchange -> {
            if (lists(exchange)) {
                StandIn.json(exchange, 200, listed());
            } else if (exchange.getRequestURI().getPath().endsWith(study())) {
                StandIn.multipart(exchange, false, files());
            } else {
                StandIn.multipart(exchange, false, fileOf(exchange));
            }
        })) {
            RetrieveSummary first = retrieve(server, Progress.NONE);
            assertThat(first.files()).hasSize(4);
            assertThat(first.failed()).isZero();
            assertThat(first.files().getFirst())
                    .hasSameBinaryContentAs(SLICES.getFirst().file());
            int asked = server.asked.size();
            Files.delete(first.files().get(2));
            RetrieveSummary second = retrieve(server, Progress.NONE);
            assertThat(second.present()).isEqualTo(3);
            assertThat(second.files()).containsExactly(first.files().get(2));
            assertThat(server.asked).hasSize(asked + 2);
            assertThat(server.asked.getLast()).contains("/instances/");
        }
    }

    @Test
    void aLineThatBreaksIsTakenUpAgain() throws Exception {
        try (StandIn server = new StandIn(exchange -> {
            if (lists(exchange)) {
                StandIn.json(exchange, 200, listed());
            } else if (exchange.getRequestURI().getPath().endsWith(study())) {
                StandIn.multipart(exchange, true, files());
            } else {
                StandIn.multipart(exchange, false, fileOf(exchange));
            }
        })) {
            RetrieveSummary summary = retrieve(server, Progress.NONE);
            assertThat(summary.files()).hasSize(4);
            assertThat(summary.problems()).isEmpty();
            assertThat(server.asked).hasSize(3);
        }
    }

    @Test
    void whatArrivedStaysWhenTheLineStaysBroken() throws Exception {
        try (StandIn server = new StandIn(exchange -> {
            if (lists(exchange)) {
                StandIn.json(exchange, 200, listed());
            } else {
                StandIn.multipart(exchange, true, files());
            }
        })) {
            RetrieveSummary summary = retrieve(server, Progress.NONE);
            assertThat(summary.files()).hasSize(3);
            assertThat(summary.failed()).isEqualTo(1);
            assertThat(summary.problems()).extracting(Problem::reason).contains(NetProblem.BROKEN_OFF);
            assertThat(names()).hasSize(3).allMatch(name -> name.endsWith(".dcm"));
        }
    }

    @Test
    void cancellingKeepsWhatHasCome() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Progress afterTwo = new Progress() {
            private volatile long done;

            @Override
            public void update(long objects, long total) {
                done = objects;
            }

            @Override
            public boolean cancelled() {
                return done >= 2;
            }
        };
        try (StandIn server = new StandIn(exchange -> {
            if (lists(exchange)) {
                StandIn.json(exchange, 200, listed());
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", "multipart/related; boundary=edge");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            for (Path file : List.of(files()).subList(0, 2)) {
                out.write("\r\n--edge\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                Files.copy(file, out);
            }
            out.write("\r\n--edge\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            await(never);
        })) {
            RetrieveSummary summary = retrieve(server, afterTwo);
            assertThat(summary.cancelled()).isTrue();
            assertThat(summary.files()).hasSize(2);
            assertThat(names()).hasSize(2);
        } finally {
            never.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void silenceEndsAndIsSaid() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (StandIn mute = new StandIn(exchange -> await(never));
                StandIn stuck = new StandIn(exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", MediaType.DICOM_JSON);
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write('[');
                    exchange.getResponseBody().flush();
                    await(never);
                })) {
            for (StandIn server : new StandIn[] {mute, stuck}) {
                Problem problem =
                        problem(archive(server, HURRIED, Credentials.NONE).echo());
                assertThat(problem.reason()).isEqualTo(NetProblem.TIMED_OUT);
                assertThat(problem.facts()).contains("0.4");
            }
        } finally {
            never.countDown();
        }
    }

    @Test
    void whatIsNoDicomWebIsSaidToBeNone() throws Exception {
        try (StandIn server = new StandIn(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("<html>".getBytes(StandardCharsets.US_ASCII));
        })) {
            Problem problem = problem(archive(server).echo());
            assertThat(problem.reason()).isEqualTo(WebProblem.NOT_DICOMWEB);
            assertThat(problem.facts()).contains("text/html");
        }
        for (int[] status : new int[][] {{401, 0}, {403, 0}, {500, 1}, {302, 1}}) {
            try (StandIn server = new StandIn(exchange -> {
                exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/elsewhere");
                StandIn.empty(exchange, status[0]);
            })) {
                assertThat(problem(archive(server).echo()).reason())
                        .isEqualTo(status[1] == 0 ? WebProblem.NOT_LET_IN : WebProblem.HTTP);
            }
        }
    }

    @Test
    void floodsOfJsonEnd() throws Exception {
        try (StandIn server = new StandIn(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", MediaType.DICOM_JSON);
            exchange.sendResponseHeaders(200, 0);
            byte[] open = "[[[[[[[[".getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 100_000; i++) {
                exchange.getResponseBody().write(open);
            }
        })) {
            assertThat(problem(archive(server).echo()).reason()).isEqualTo(WebProblem.TOO_LARGE);
        }
    }

    @Test
    void objectsThatNobodyAskedForAreRefused() throws Exception {
        Path noise = Files.write(folder.resolve("noise"), new byte[10_000]);
        try (StandIn server = new StandIn(exchange -> {
            if (lists(exchange)) {
                StandIn.json(exchange, 200, listed().replace(study(), "1.2.3"));
            } else {
                StandIn.multipart(exchange, false, SLICES.getFirst().file(), noise);
            }
        })) {
            Outcome<RetrieveSummary> other = archive(server).retrieve("1.2.3.4", "", inbox(), Progress.NONE);
            assertThat(other.orElseThrow().files()).isEmpty();
            assertThat(other.orElseThrow().problems())
                    .extracting(Problem::reason)
                    .contains(NetProblem.OBJECT_REFUSED);
            assertThat(names()).isEmpty();
        }
    }

    @Test
    void whatPassesTheLimitsOfTheInboxIsNotKept() throws Exception {
        try (StandIn server = new StandIn(exchange -> {
            if (lists(exchange)) {
                StandIn.json(exchange, 200, listed());
            } else {
                StandIn.multipart(exchange, false, files());
            }
        })) {
            RetrieveSummary summary = archive(server)
                    .retrieve(study(), "", new Inbox(folder.resolve("in"), new StorageLimits(1000, 0)), Progress.NONE)
                    .orElseThrow();
            assertThat(summary.files()).isEmpty();
            assertThat(summary.problems()).extracting(Problem::reason).containsExactly(NetProblem.DISK_FULL);
            assertThat(names()).isEmpty();
        }
    }

    @Test
    void objectsAreSentAndWhatIsRefusedIsNamed() throws Exception {
        String refused = SLICES.get(1).sopInstanceUid();
        List<String> bodies = new ArrayList<>();
        try (StandIn server = new StandIn(exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            StandIn.json(exchange, 202, """
                    {"00081199": {"vr": "SQ", "Value": [%s]},
                     "00081198": {"vr": "SQ", "Value": [{"00081155": {"vr": "UI", "Value": ["%s"]},
                                                         "00081197": {"vr": "US", "Value": [272]}}]}}
                    """.formatted(
                            SLICES.stream()
                                    .filter(one -> !one.sopInstanceUid().equals(refused))
                                    .map(one -> "{\"00081155\": {\"vr\": \"UI\", \"Value\": [\"" + one.sopInstanceUid()
                                            + "\"]}}")
                                    .collect(Collectors.joining(",")),
                            refused));
        })) {
            SendSummary summary =
                    archive(server).send(List.of(files()), Progress.NONE).orElseThrow();
            assertThat(summary.sent()).isEqualTo(3);
            assertThat(summary.failures()).hasSize(1);
            assertThat(summary.failures().getFirst().file())
                    .isEqualTo(SLICES.get(1).file());
            assertThat(summary.failures().getFirst().problem().facts()).contains("0x0110");
            assertThat(server.asked).containsExactly("POST /dicom-web/studies");
            assertThat(bodies.getFirst().split("\\QDICM\\E", -1)).hasSize(5);
        }
    }

    @Test
    void secretsGoOnlyWhereNobodyListens() throws Exception {
        Path token = Files.writeString(folder.resolve("token"), "abc.def\n");
        Path pair = Files.writeString(folder.resolve("pair"), "reader:geheim\n");
        List<String> shown = new ArrayList<>();
        try (StandIn server = new StandIn(exchange -> {
            shown.add(exchange.getRequestHeaders().getFirst("Authorization"));
            StandIn.json(exchange, 200, "[]");
        })) {
            archive(server, PATIENT, Credentials.bearer(token).orElseThrow())
                    .echo()
                    .orElseThrow();
            archive(server, PATIENT, Credentials.basic(pair).orElseThrow())
                    .echo()
                    .orElseThrow();
            archive(server).echo().orElseThrow();
        }
        assertThat(shown).containsExactly("Bearer abc.def", "Basic cmVhZGVyOmdlaGVpbQ==", null);
        WebArchive open = new WebArchive(
                WebAddress.parse("http://archive.invalid/dicom-web"),
                new WebCaller(
                        PATIENT,
                        Tls.open(TlsFiles.NONE).orElseThrow(),
                        Credentials.bearer(token).orElseThrow()),
                new DicomFiles());
        assertThat(problem(open.echo()).reason()).isEqualTo(WebProblem.OPEN_LINE);
        assertThat(problem(Credentials.bearer(folder.resolve("none"))).reason()).isEqualTo(WebProblem.CREDENTIALS_FILE);
        Path injected = Files.writeString(folder.resolve("injected"), "a\u0001b");
        assertThat(problem(Credentials.bearer(injected)).reason()).isEqualTo(WebProblem.CREDENTIALS_FILE);
        assertThat(Credentials.bearer(token).orElseThrow()).hasToString("hidden");
    }

    @Test
    void securedLinesWantCertificatesOnBothSides() throws Exception {
        Certificates made = Certificates.ofTests();
        try (StandIn server = new StandIn(made.tls("here", "caller"), exchange -> StandIn.json(exchange, 200, "[]"))) {
            assertThat(secured(server, made.tls("caller", "here")).echo().orElseThrow())
                    .isPositive();
            assertThat(problem(secured(server, made.tls("caller", "stranger")).echo())
                            .reason())
                    .isEqualTo(TlsProblem.UNTRUSTED);
            // In TLS 1.3 the server refuses after the client's part is done: its alert, its end of the line or the
            // reset
            // that follows may be what is read.
            assertThat(problem(secured(server, made.nameless("here")).echo()).reason())
                    .isIn(TlsProblem.OWN_MISSING, TlsProblem.ENDED, NetProblem.BROKEN_OFF);
        }
    }

    private static WebArchive secured(StandIn server, Tls tls) {
        return new WebArchive(server.address(), new WebCaller(PATIENT, tls, Credentials.NONE), new DicomFiles());
    }

    @Test
    void nobodyThereIsSaidAtOnce() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        WebCaller caller = new WebCaller(PATIENT, Tls.open(TlsFiles.NONE).orElseThrow(), Credentials.NONE);
        WebArchive gone = new WebArchive(WebAddress.parse("http://127.0.0.1:" + free), caller, new DicomFiles());
        assertThat(problem(gone.echo()).reason()).isEqualTo(NetProblem.REFUSED);
        WebArchive nowhere = new WebArchive(WebAddress.parse("http://no-such-host.invalid"), caller, new DicomFiles());
        assertThat(problem(nowhere.echo()).reason()).isEqualTo(NetProblem.UNKNOWN_HOST);
    }
}
