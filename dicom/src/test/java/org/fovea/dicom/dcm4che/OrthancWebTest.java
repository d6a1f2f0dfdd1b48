package org.fovea.dicom.dcm4che;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Progress;
import org.fovea.dicom.net.Inbox;
import org.fovea.dicom.net.Match;
import org.fovea.dicom.net.QueryKeys;
import org.fovea.dicom.net.QueryLevel;
import org.fovea.dicom.net.RetrieveSummary;
import org.fovea.dicom.net.SendSummary;
import org.fovea.dicom.net.StorageLimits;
import org.fovea.dicom.net.Timeouts;
import org.fovea.dicom.net.Tls;
import org.fovea.dicom.net.TlsFiles;
import org.fovea.dicom.net.WebAddress;
import org.fovea.dicom.phantom.HeadPhantom;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.web.Credentials;
import org.fovea.dicom.web.WebArchive;
import org.fovea.dicom.web.WebCaller;
import org.fovea.dicom.web.WebProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DICOMweb against Orthanc, where Debian's orthanc-dicomweb is installed. */
class OrthancWebTest {

    private static final StorageLimits LIMITS = new StorageLimits(1 << 24, 0);

    @TempDir
    Path folder;

    private static WebArchive archive(RealPeer peer, Credentials credentials) {
        return new WebArchive(
                WebAddress.parse("http://127.0.0.1:" + peer.peer().port() + "/dicom-web"),
                new WebCaller(
                        Timeouts.all(Duration.ofSeconds(60)),
                        Tls.open(TlsFiles.NONE).orElseThrow(),
                        credentials),
                new DicomFiles());
    }

    private static Object reason(Outcome<?> outcome) {
        return outcome instanceof Outcome.Failure<?> failure ? failure.problem().reason() : outcome;
    }

    @Test
    void orthancTakesListsAndGivesBack() throws Exception {
        Path out = Files.createDirectory(folder.resolve("out"));
        List<Path> files = HeadPhantom.write(out).orElseThrow().subList(0, 3);
        Instance first = new DicomFiles().instance(files.getFirst()).orElseThrow();
        String study = first.series().study().studyInstanceUid();
        try (RealPeer peer = RealPeer.orthancWeb(folder)) {
            WebArchive archive = archive(peer, Credentials.basic(password()).orElseThrow());
            assertThat(archive.echo().orElseThrow()).isPositive();
            assertThat(reason(archive(peer, Credentials.NONE).echo())).isEqualTo(WebProblem.NOT_LET_IN);

            SendSummary sent = archive.send(files, Progress.NONE).orElseThrow();
            assertThat(sent.failures()).isEmpty();
            assertThat(sent.sent()).isEqualTo(files.size());

            LocalDate date = first.series().study().date();
            QueryKeys keys = new QueryKeys("", "", date, date, first.series().modality(), "", "", "");
            assertThat(archive.find(QueryLevel.STUDY, keys, 10).orElseThrow().matches())
                    .extracting(match -> ((Match.OfStudy) match).studyInstanceUid())
                    .contains(study);
            assertThat(archive.find(QueryLevel.PATIENT, keys, 10).orElseThrow().matches())
                    .isNotEmpty();
            String series = first.series().seriesInstanceUid();
            assertThat(archive.find(QueryLevel.SERIES, QueryKeys.of(study, ""), 10)
                            .orElseThrow()
                            .matches())
                    .extracting(match -> ((Match.OfSeries) match).seriesInstanceUid())
                    .containsExactly(series);
            assertThat(archive.find(QueryLevel.IMAGE, QueryKeys.of(study, series), 2)
                            .orElseThrow()
                            .more())
                    .isTrue();
            comesBack(archive, study, files);
        }
    }

    private void comesBack(WebArchive archive, String study, List<Path> files) throws Exception {
        Inbox inbox = new Inbox(Files.createTempDirectory(folder, "in"), LIMITS);
        RetrieveSummary whole =
                archive.retrieve(study, "", inbox, Progress.NONE).orElseThrow();
        assertThat(whole.problems()).isEmpty();
        assertThat(whole.files()).hasSize(files.size());
        DicomFiles reader = new DicomFiles();
        for (Path file : files) {
            Instance instance = reader.instance(file).orElseThrow();
            Path came = inbox.fileOf(instance.sopInstanceUid());
            assertThat(reader.instance(came).orElseThrow().transferSyntaxUid()).isEqualTo(instance.transferSyntaxUid());
            assertThat(reader.stored(came, 1).orElseThrow())
                    .usingRecursiveComparison()
                    .isEqualTo(reader.stored(file, 1).orElseThrow());
        }
        Files.delete(whole.files().getFirst());
        RetrieveSummary rest = archive.retrieve(study, "", inbox, Progress.NONE).orElseThrow();
        assertThat(rest.present()).isEqualTo(files.size() - 1);
        assertThat(rest.files()).containsExactly(whole.files().getFirst());
    }

    @Test
    void compressedObjectsKeepTheirForm() throws Exception {
        List<String> names = List.of("JPEG2000.dcm", "emri_small_jpeg_ls_lossless.dcm", "SC_rgb_rle_2frame.dcm");
        Map<String, Path> files = new HashMap<>();
        for (Path file : Corpus.files()) {
            String name = file.getFileName().toString();
            if (names.contains(name)) {
                files.putIfAbsent(name, file);
            }
        }
        assertThat(files).isNotEmpty();
        try (RealPeer peer = RealPeer.orthancWeb(folder)) {
            WebArchive archive = archive(peer, Credentials.basic(password()).orElseThrow());
            for (Path file : files.values()) {
                SendSummary sent = archive.send(List.of(file), Progress.NONE).orElseThrow();
                assertThat(sent.sent()).isEqualTo(1);
                assertThat(sent.decompressed()).isZero();
                Instance instance = new DicomFiles().instance(file).orElseThrow();
                comesBack(archive, instance.series().study().studyInstanceUid(), List.of(file));
            }
        }
    }

    private Path password() throws Exception {
        return Files.writeString(folder.resolve("password"), "reader:geheim\n");
    }
}
