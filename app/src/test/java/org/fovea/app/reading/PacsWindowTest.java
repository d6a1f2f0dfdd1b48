package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.fovea.app.settings.SettingsFile;
import org.fovea.app.words.Language;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.phantom.HeadPhantom;
import org.fovea.dicom.study.Instance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An archive is written down, asked, and a study of it fetched into the list. */
@NeedsJavaFx
class PacsWindowTest {

    @TempDir
    private Path folder;

    private final List<Instance> kept = new ArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        HeadPhantom.write(Files.createDirectories(folder.resolve("archive")))
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

    @ParameterizedTest
    @EnumSource(Language.class)
    void fromTheAddressToTheList(Language language) throws IOException {
        Path data = folder.resolve("data-" + language);
        WindowWords words = new WindowWords(language);
        try (WindowDriver driver = new WindowDriver(data, language, folder)) {
            driver.choose("#import", "import-archive");
            Scene scene = driver.ask(() ->
                    driver.window().beside().window(SideWindows.Kind.ARCHIVES).scene());
            driver.run(() -> {
                field(scene, "name").setText("East");
                field(scene, "address").setText("somewhere");
            });
            assertThat(driver.ask(() -> button(scene, "keep").isDisabled())).isTrue();
            driver.picture(scene, "pacs-new-" + language.code());
            driver.run(() -> {
                field(scene, "address")
                        .setText("http://127.0.0.1:" + server.getAddress().getPort() + "/dicom-web");
                button(scene, "keep").fire();
            });
            driver.waitFor(
                    "the archive",
                    () -> driver.station().settings().archives().known().size() == 1);

            press(driver, scene, "test");
            Label message = (Label) driver.ask(() -> scene.lookup("#archive-message"));
            driver.waitFor("an answer", () -> message.getText()
                    .matches(words.of("archive.heard", 0).replace("0", "[0-9,]+")));

            driver.run(() -> {
                field(scene, "patientName").setText("phantom fov");
                choose(scene, "modality", "MR");
            });
            press(driver, scene, "find");
            TableView<?> found = (TableView<?>) driver.ask(() -> scene.lookup("#archive-found"));
            driver.waitFor("a study", () -> found.getItems().size() == 1);
            assertThat(asked).anySatisfy(query -> assertThat(query)
                    .contains("PatientName=phantom*fov*")
                    .contains("ModalitiesInStudy=MR")
                    .contains("StudyDate="));
            driver.run(() -> found.getSelectionModel().selectFirst());
            press(driver, scene, "fetch");
            driver.waitFor(
                    "the images",
                    () -> driver.models().worklist().rows().size() == 1
                            && driver.models().worklist().rows().getFirst().images() == 2);
            driver.waitFor(
                    "what is here",
                    () -> found.getItems().size() == 1
                            && found.getItems().getFirst().toString().contains("here=2"));
            assertThat(asked)
                    .as("questions to the archive: the test of the line and the search")
                    .hasSize(2);
            driver.picture(scene, "pacs-" + language.code());
        }
        assertThat(new SettingsFile(data)
                        .read()
                        .orElseThrow()
                        .archives()
                        .known()
                        .getFirst()
                        .name())
                .isEqualTo("East");
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/studies")) {
            asked.add(String.valueOf(exchange.getRequestURI().getQuery()));
            json(
                    exchange,
                    "[{" + text("0020000D", study()) + "," + text("00100020", "P1") + "," + text("00081030", "Head")
                            + ",\"00100010\":{\"vr\":\"PN\",\"Value\":[{\"Alphabetic\":\"Phantom^Fovea\"}]},"
                            + text("00080061", "MR") + "}]");
        } else if (path.endsWith("/instances")) {
            json(
                    exchange,
                    kept.stream()
                            .map(instance -> "{" + text("0020000D", study()) + ","
                                    + text("0020000E", instance.series().seriesInstanceUid()) + ","
                                    + text("00080018", instance.sopInstanceUid()) + ","
                                    + text("00080016", instance.sopClassUid()) + "}")
                            .collect(Collectors.joining(",", "[", "]")));
        } else {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (Instance instance : kept) {
                if (!path.contains("/instances/") || path.endsWith(instance.sopInstanceUid())) {
                    body.writeBytes("--b\r\nContent-Type: application/dicom\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                    body.writeBytes(Files.readAllBytes(instance.file()));
                    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
                }
            }
            body.writeBytes("--b--\r\n".getBytes(StandardCharsets.UTF_8));
            send(exchange, "multipart/related; type=\"application/dicom\"; boundary=b", body.toByteArray());
        }
    }

    private static void json(HttpExchange exchange, String json) throws IOException {
        send(exchange, "application/dicom+json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static String text(String tag, String value) {
        return "\"" + tag + "\":{\"vr\":\"LO\",\"Value\":[\"" + value + "\"]}";
    }

    private String study() {
        return kept.getFirst().series().study().studyInstanceUid();
    }

    private static void press(WindowDriver driver, Scene scene, String name) {
        driver.run(() -> button(scene, name).fire());
    }

    private static Button button(Scene scene, String name) {
        return (Button) scene.lookup("#archive-" + name);
    }

    private static TextField field(Scene scene, String name) {
        return (TextField) scene.lookup("#archive-" + name);
    }

    @SuppressWarnings("unchecked")
    private static void choose(Scene scene, String name, String value) {
        ((ComboBox<String>) scene.lookup("#archive-" + name)).setValue(value);
    }
}
