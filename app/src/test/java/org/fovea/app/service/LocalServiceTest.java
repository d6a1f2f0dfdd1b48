package org.fovea.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.fovea.app.Networks;
import org.fovea.app.picture.Provenance;
import org.fovea.app.task.Lane;
import org.fovea.app.task.TaskService;
import org.fovea.app.words.Language;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.DicomNetwork;
import org.fovea.dicom.dcm4che.DicomReceiver;
import org.fovea.dicom.dcm4che.DimseArchive;
import org.fovea.dicom.net.Archive;
import org.fovea.dicom.net.Inbox;
import org.fovea.dicom.net.Peer;
import org.fovea.dicom.net.ReceiveObserver;
import org.fovea.dicom.net.ReceiverSettings;
import org.fovea.dicom.net.RetrieveMethod;
import org.fovea.dicom.net.StorageLimits;
import org.fovea.dicom.net.Timeouts;
import org.fovea.dicom.phantom.HeadPhantom;
import org.fovea.inference.engine.DeviceChoice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service over loopback, with a real network behind it. */
class LocalServiceTest {

    private static final String TOKEN = "only for this test";
    private static final String SR = "1.2.840.10008.5.1.4.1.1.88.34";
    private static final String SECONDARY_CAPTURE = "1.2.840.10008.5.1.4.1.1.7";

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final DicomFiles files = new DicomFiles();
    private final TaskService tasks = new TaskService(Runnable::run);
    private Networks networks;
    private Path slice;

    @BeforeEach
    void install() throws IOException {
        Path models = Files.createDirectories(folder.resolve("data").resolve("models"));
        String name = "brain-mr-tumour.fovea-model";
        Files.copy(Path.of(System.getProperty("fovea.root"), "inference", "models", name), models.resolve(name));
        networks = new Networks(folder.resolve("data"), files);
        slice = HeadPhantom.write(Files.createDirectories(folder.resolve("phantom")))
                .orElseThrow()
                .get(HeadPhantom.LESION_SLICE - 1);
    }

    @AfterEach
    void end() {
        tasks.close();
        networks.close();
    }

    private LocalService open(ServiceLimits limits, @Nullable ReceiverSettings node, @Nullable Archive archive) {
        return LocalService.open(
                        new LocalService.Settings(
                                folder.resolve("service"),
                                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                                TOKEN,
                                limits,
                                node,
                                Duration.ofMillis(1),
                                archive,
                                Language.ENGLISH,
                                DeviceChoice.CPU),
                        networks,
                        files,
                        tasks)
                .orElseThrow();
    }

    private void run(LocalService service) {
        tasks.lane(Lane.INFERENCE).execute(() -> {
            try {
                service.run();
            } catch (IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            }
        });
    }

    private HttpResponse<byte[]> call(LocalService service, HttpRequest.Builder request, String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + service.http().getPort() + path);
        return http.send(
                request.uri(uri).header("Authorization", "Bearer " + TOKEN).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> get(LocalService service, String path) throws Exception {
        return call(service, HttpRequest.newBuilder(), path);
    }

    private HttpResponse<byte[]> post(LocalService service, String path, Path file) throws Exception {
        return call(service, HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofFile(file)), path);
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    /** Asks until the job has ended. */
    private JsonNode ended(LocalService service, String id) throws Exception {
        JsonNode job = json(get(service, "/v1/jobs/" + id));
        while (job.path("state").asString().equals("WAITING")) {
            job = json(get(service, "/v1/jobs/" + id));
        }
        return job;
    }

    @Test
    void anUploadedFileIsClassifiedAndAnsweredInEveryForm() throws Exception {
        try (LocalService service = open(ServiceLimits.STANDARD, null, null)) {
            run(service);
            assertThat(json(get(service, "/v1/models")).path(0).path("id").asString())
                    .isEqualTo("brain-mr-tumour");

            HttpResponse<byte[]> accepted = post(service, "/v1/jobs", slice);
            assertThat(accepted.statusCode()).isEqualTo(202);
            String id = json(accepted).path("id").asString();
            JsonNode job = ended(service, id);

            assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
            JsonNode result = json(get(service, "/v1/jobs/" + id + "/result"));
            String notice = Provenance.of(Language.ENGLISH).researchUse();
            assertThat(result.path("notice").asString()).isEqualTo(notice);
            JsonNode series = result.path("series").path(0);
            assertThat(series.path("label").asString()).isIn("meningioma", "glioma", "pituitary");
            assertThat(series.path("variation")
                            .path("classes")
                            .path("glioma")
                            .path("highest")
                            .asDouble())
                    .isBetween(0.0, 1.0);
            assertThat(series.has("whole")).as("of one image").isFalse();
            assertThat(series.path("model").path("sha256").asString()).hasSize(64);
            byte[] heatMap = get(service, "/v1/jobs/" + id + "/heatmap").body();
            assertThat(heatMap).startsWith(0x89, 'P', 'N', 'G');
            assertThat(new String(heatMap, StandardCharsets.UTF_8)).contains(notice);
            assertThat(sopClass(get(service, "/v1/jobs/" + id + "/report").body()))
                    .isEqualTo(SR);
            assertThat(sopClass(get(service, "/v1/jobs/" + id + "/capture").body()))
                    .isEqualTo(SECONDARY_CAPTURE);
            assertThat(call(service, HttpRequest.newBuilder().DELETE(), "/v1/jobs/" + id)
                            .statusCode())
                    .isEqualTo(204);
            assertThat(get(service, "/v1/jobs/" + id).statusCode()).isEqualTo(404);
        }
    }

    private String sopClass(byte[] object) throws IOException {
        Path file = Files.write(folder.resolve("answer.dcm"), object);
        return files.header(file).orElseThrow().text(Tag.SOP_CLASS_UID);
    }

    @Test
    void strangersNoiseAndTooMuchAreRefused() throws Exception {
        ServiceLimits narrow = new ServiceLimits(2L << 20, 1, 10, 4, 0);
        try (LocalService service = open(narrow, null, null)) {
            URI models = URI.create("http://127.0.0.1:" + service.http().getPort() + "/v1/models");
            assertThat(http.send(HttpRequest.newBuilder(models).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(401);
            assertThat(get(service, "/openapi.json").statusCode()).isEqualTo(200);
            assertThat(get(service, "/v1/jobs/..%2F..%2Fetc").statusCode()).isEqualTo(404);
            assertThat(post(service, "/v1/jobs?model=%2Ftmp%2Fevil.fovea-model", slice)
                            .statusCode())
                    .isEqualTo(404);

            Path large = Files.write(folder.resolve("large"), new byte[3 << 20]);
            assertThat(post(service, "/v1/jobs", large).statusCode()).isEqualTo(413);
            assertThat(post(service, "/v1/jobs", slice).statusCode()).isEqualTo(202);
            HttpResponse<byte[]> busy = post(service, "/v1/jobs", slice);
            assertThat(busy.statusCode()).isEqualTo(503);
            assertThat(busy.headers().firstValue("Retry-After")).isPresent();
            assertThat(post(service, "/v1/jobs", slice).statusCode()).isEqualTo(429);
        }
    }

    @Test
    void whatWasAcceptedOutlivesTheProcessAndNoiseFailsWithASentence() throws Exception {
        String good;
        String noise;
        try (LocalService service = open(ServiceLimits.STANDARD, null, null)) {
            good = json(post(service, "/v1/jobs", slice)).path("id").asString();
            Path letter = Files.writeString(folder.resolve("letter"), "Dear colleague");
            noise = json(post(service, "/v1/jobs", letter)).path("id").asString();
        }
        Files.createDirectories(folder.resolve("service").resolve("jobs").resolve(".incoming-cut"));
        try (LocalService service = open(ServiceLimits.STANDARD, null, null)) {
            run(service);
            assertThat(ended(service, good).path("state").asString()).isEqualTo("DONE");
            JsonNode failed = ended(service, noise);
            assertThat(failed.path("state").asString()).isEqualTo("FAILED");
            assertThat(failed.path("message").asString()).isNotBlank();
        }
        assertThat(folder.resolve("service").resolve("jobs").resolve(".incoming-cut"))
                .doesNotExist();
    }

    @Test
    void objectsHalfTakenFromTheInboxBecomeAJob() throws Exception {
        Path left = folder.resolve("jobs").resolve(".stored-01234567-89ab-cdef-0123-456789abcdef");
        Files.createDirectories(left.resolve("input"));
        Files.copy(slice, left.resolve("input").resolve("a.dcm"));

        Journal journal = new Journal(folder.resolve("jobs"), ServiceLimits.STANDARD, Clock.systemUTC());

        assertThat(journal.jobs()).extracting(ServiceJob::stored).containsExactly(true);
    }

    @Test
    void whatIsStoredComesBackAsReportAndPicture() throws Exception {
        BlockingQueue<Path> came = new LinkedBlockingQueue<>();
        ReceiveObserver observer = new ReceiveObserver() {
            @Override
            public void received(Path file) {
                came.add(file);
            }

            @Override
            public void refused(Problem problem) {}
        };
        Inbox inbox = new Inbox(folder.resolve("archive"), StorageLimits.STANDARD.withReserve(0));
        try (DicomReceiver archive = DicomReceiver.open(ReceiverSettings.loopback("ARCHIVE", 0), inbox, observer)
                .orElseThrow()) {
            Archive results = archive("ARCHIVE", archive.address().getPort());
            try (LocalService service = open(ServiceLimits.STANDARD, ReceiverSettings.loopback("FOVEA", 0), results)) {
                run(service);
                int port = java.util.Objects.requireNonNull(service.node()).getPort();
                assertThat(archive("FOVEA", port).send(List.of(slice), Progress.NONE))
                        .isInstanceOf(Outcome.Success.class);

                List<String> classes = List.of(received(came), received(came));
                assertThat(classes).containsExactlyInAnyOrder(SR, SECONDARY_CAPTURE);
            }
        }
    }

    private static Archive archive(String title, int port) {
        return new DimseArchive(
                new DicomNetwork("TEST", Timeouts.STANDARD),
                new Peer(title, "127.0.0.1", port),
                new RetrieveMethod.Get());
    }

    private String received(BlockingQueue<Path> came) throws Exception {
        Path file = came.poll(3, TimeUnit.MINUTES);
        assertThat(file).as("a result").isNotNull();
        return files.header(file).orElseThrow().text(Tag.SOP_CLASS_UID);
    }
}
