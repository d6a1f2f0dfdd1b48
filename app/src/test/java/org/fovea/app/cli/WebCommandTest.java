package org.fovea.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fovea.app.words.Language;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.phantom.HeadPhantom;
import org.fovea.dicom.study.Instance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands of the network with an archive behind DICOMweb. */
class WebCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private final List<Instance> kept = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    /** One run of the program. */
    private record Run(int code, String out, String err) {
        JsonNode json() {
            return JSON.readTree(out);
        }
    }

    @BeforeEach
    void listen() throws IOException {
        HeadPhantom.write(folder)
                .orElseThrow()
                .subList(0, 2)
                .forEach(file -> kept.add(new DicomFiles().instance(file).orElseThrow()));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        server.createContext("/dicom-web/studies", exchange -> {
            try (exchange) {
                answer(exchange);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("POST")) {
            json(exchange, "{}");
        } else if (path.endsWith("/studies")) {
            json(exchange, "[{" + text("0020000D", study()) + "," + text("00100020", "P1") + "}]");
        } else if (path.endsWith("/instances")) {
            json(
                    exchange,
                    kept.stream()
                            .map(one -> "{" + text("00080018", one.sopInstanceUid()) + ","
                                    + text("0020000E", one.series().seriesInstanceUid()) + "}")
                            .collect(Collectors.joining(",", "[", "]")));
        } else {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (Instance one : kept) {
                body.writeBytes("\r\n--x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                body.writeBytes(Files.readAllBytes(one.file()));
            }
            body.writeBytes("\r\n--x--".getBytes(StandardCharsets.US_ASCII));
            exchange.getResponseHeaders().set("Content-Type", "multipart/related; boundary=x");
            exchange.sendResponseHeaders(200, body.size());
            exchange.getResponseBody().write(body.toByteArray());
        }
    }

    private static String text(String tag, String value) {
        return "\"" + tag + "\": {\"vr\": \"LO\", \"Value\": [\"" + value + "\"]}";
    }

    private static void json(HttpExchange exchange, String text) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/dicom+json");
        exchange.sendResponseHeaders(200, text.length());
        exchange.getResponseBody().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private String study() {
        return kept.getFirst().series().study().studyInstanceUid();
    }

    private String archive() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/dicom-web";
    }

    private Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all =
                new ArrayList<>(List.of("--data", folder.resolve("data").toString(), "--lang", "en"));
        all.addAll(List.of(arguments));
        int code = CommandLines.of((data, demo, language) -> 42, Language.ENGLISH)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
        return new Run(code, out.toString(), err.toString());
    }

    @Test
    void everyCommandTakesAnAddressOfTheWeb() {
        assertThat(run("echo", archive()).json().at("/root").asString()).isEqualTo(archive());
        assertThat(run("query", archive()).json().at("/matches/0/patientId").asString())
                .isEqualTo("P1");
        Run sent = run("send", archive(), kept.getFirst().file().toString());
        assertThat(sent.code()).isEqualTo(ExitCode.DONE);
        assertThat(sent.json().at("/sent").asInt()).isEqualTo(1);
        Run retrieved = run("retrieve", archive(), "--study", study());
        assertThat(retrieved.code()).isEqualTo(ExitCode.DONE);
        assertThat(retrieved.json().at("/received").asInt()).isEqualTo(2);
        assertThat(run("cases", "--json")
                        .json()
                        .at("/0/numberOfStudyRelatedInstances")
                        .asInt())
                .isEqualTo(2);
        assertThat(run("retrieve", archive(), "--study", study())
                        .json()
                        .at("/present")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void whatIsMissingIsOneSentence() throws Exception {
        String nowhere = folder.resolve("nothing.p12").toString();
        Run run = run("echo", "PACS@127.0.0.1:104", "--tls-key", nowhere);
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.err()).contains("nothing.p12").doesNotContain("Exception");
        Run open = run(
                "echo",
                "http://archive.invalid/x",
                "--bearer",
                Files.writeString(folder.resolve("token"), "abc").toString());
        assertThat(open.err()).contains("https");
        assertThat(run("echo", "ftp://archive.invalid").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("echo", archive(), "--bearer", "a", "--basic", "b").code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(run("query", archive(), "--level", "image", "--study", "1.2").code())
                .isEqualTo(ExitCode.USAGE);
    }
}
