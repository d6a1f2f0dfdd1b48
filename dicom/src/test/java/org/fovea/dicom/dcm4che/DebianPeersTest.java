package org.fovea.dicom.dcm4che;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Progress;
import org.fovea.dicom.net.Inbox;
import org.fovea.dicom.net.Match;
import org.fovea.dicom.net.Matches;
import org.fovea.dicom.net.NetProblem;
import org.fovea.dicom.net.Peer;
import org.fovea.dicom.net.QueryKeys;
import org.fovea.dicom.net.QueryLevel;
import org.fovea.dicom.net.ReceiverSettings;
import org.fovea.dicom.net.RetrieveMethod;
import org.fovea.dicom.net.RetrieveSummary;
import org.fovea.dicom.net.SendSummary;
import org.fovea.dicom.net.StorageLimits;
import org.fovea.dicom.net.Timeouts;
import org.fovea.dicom.phantom.HeadPhantom;
import org.fovea.dicom.study.Instance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against programs of others, where Debian's packages dcmtk and orthanc are installed. */
class DebianPeersTest {

    private static final StorageLimits LIMITS = new StorageLimits(1 << 24, 0);

    @TempDir
    Path folder;

    private final DicomNetwork network = new DicomNetwork("FOVEA", Timeouts.STANDARD);

    /** Archives that answer queries. */
    enum Archive {
        DCMQRSCP {
            @Override
            RealPeer start(Path folder, int movePort) throws Exception {
                return RealPeer.dcmqrscp(folder, movePort);
            }
        },
        ORTHANC {
            @Override
            RealPeer start(Path folder, int movePort) throws Exception {
                return RealPeer.orthanc(folder, movePort);
            }
        };

        abstract RealPeer start(Path folder, int movePort) throws Exception;
    }

    @ParameterizedTest
    @EnumSource
    void anArchiveTakesListsAndGivesBack(Archive archive) throws Exception {
        Path out = Files.createDirectory(folder.resolve("out"));
        List<Path> slices = HeadPhantom.write(out).orElseThrow().subList(0, 5);
        Instance first = new DicomFiles().instance(slices.getFirst()).orElseThrow();
        String study = first.series().study().studyInstanceUid();
        int movePort = RealPeer.freePort();
        try (RealPeer running = archive.start(Files.createDirectory(folder.resolve("peer")), movePort)) {
            Peer peer = running.peer();
            SendSummary sent = network.send(peer, slices, Progress.NONE).orElseThrow();
            assertThat(sent.sent()).isEqualTo(5);
            assertThat(sent.failures()).isEmpty();
            queries(peer, first);
            retrieves(peer, study, movePort);
        }
    }

    private void queries(Peer peer, Instance first) {
        String study = first.series().study().studyInstanceUid();
        Matches studies = network.find(peer, QueryLevel.STUDY, QueryKeys.of(study, ""), 10)
                .orElseThrow();
        assertThat(studies.more()).isFalse();
        Match.OfStudy match = (Match.OfStudy) studies.matches().getFirst();
        assertThat(studies.matches()).hasSize(1);
        assertThat(match.studyInstanceUid()).isEqualTo(study);
        assertThat(match.patient()).isEqualTo(first.series().study().patient());
        assertThat(match.date()).isEqualTo(first.series().study().date());

        assertThat(dated(peer, 0, 0)).isEqualTo(1);
        assertThat(dated(peer, 1, 30)).isZero();

        Matches series = network.find(peer, QueryLevel.SERIES, QueryKeys.of(study, ""), 10)
                .orElseThrow();
        assertThat(series.matches()).hasSize(1);
        assertThat(((Match.OfSeries) series.matches().getFirst()).modality()).isEqualTo("MR");

        String inSeries = ((Match.OfSeries) series.matches().getFirst()).seriesInstanceUid();
        Matches images = network.find(peer, QueryLevel.IMAGE, QueryKeys.of(study, inSeries), 4)
                .orElseThrow();
        assertThat(images.more()).isTrue();
        assertThat(images.matches())
                .extracting(image -> ((Match.OfImage) image).sopInstanceUid())
                .doesNotContain("")
                .doesNotHaveDuplicates();

        Matches patients =
                network.find(peer, QueryLevel.PATIENT, QueryKeys.NONE, 10).orElseThrow();
        assertThat(patients.matches()).hasSize(1);
    }

    /** Studies from the demo study's day and so many days on. */
    private int dated(Peer peer, int firstDay, int lastDay) {
        Match.OfStudy any = (Match.OfStudy) network.find(peer, QueryLevel.STUDY, QueryKeys.NONE, 1)
                .orElseThrow()
                .matches()
                .getFirst();
        LocalDate day = Objects.requireNonNull(any.date());
        QueryKeys keys = new QueryKeys("", "Phantom*", day.plusDays(firstDay), day.plusDays(lastDay), "", "", "", "");
        return network.find(peer, QueryLevel.STUDY, keys, 10)
                .orElseThrow()
                .matches()
                .size();
    }

    private void retrieves(Peer peer, String study, int movePort) throws Exception {
        Inbox got = new Inbox(folder.resolve("got"), LIMITS);
        RetrieveSummary get = network.retrieve(peer, study, "", new RetrieveMethod.Get(), got, Progress.NONE)
                .orElseThrow();
        assertThat(get.problems()).isEmpty();
        assertThat(get.files()).hasSize(5);

        Files.delete(get.files().get(2));
        RetrieveSummary rest = network.retrieve(peer, study, "", new RetrieveMethod.Get(), got, Progress.NONE)
                .orElseThrow();
        assertThat(rest.files()).containsExactly(get.files().get(2));
        assertThat(rest.present()).isEqualTo(4);

        Inbox moved = new Inbox(folder.resolve("moved"), LIMITS);
        RetrieveMethod move = new RetrieveMethod.Move(ReceiverSettings.loopback("FOVEA", movePort));
        RetrieveSummary summary =
                network.retrieve(peer, study, "", move, moved, Progress.NONE).orElseThrow();
        assertThat(summary.problems()).isEmpty();
        assertThat(summary.files()).hasSize(5);
        try (Stream<Path> files = Files.list(moved.folder())) {
            assertThat(files).hasSize(5).allMatch(file -> file.toString().endsWith(".dcm"));
        }

        Outcome<RetrieveSummary> nothing =
                network.retrieve(peer, "1.2.3.4.5", "", new RetrieveMethod.Get(), got, Progress.NONE);
        assertThat(((Outcome.Failure<RetrieveSummary>) nothing).problem().reason())
                .isEqualTo(NetProblem.NO_MATCH);
    }

    @Test
    void whatThePeerRefusesGoesDecompressed() throws Exception {
        Path out = folder.resolve("out");
        Path came = Files.createDirectory(folder.resolve("came"));
        List<Path> files = compressed(Files.createDirectory(out));
        try (RealPeer running = RealPeer.storescp(came)) {
            SendSummary sent =
                    network.send(running.peer(), List.of(out), Progress.NONE).orElseThrow();
            assertThat(sent.failures()).isEmpty();
            assertThat(sent.sent()).isEqualTo(files.size());
            assertThat(sent.decompressed()).isEqualTo(files.size());
        }
        DicomFiles reader = new DicomFiles();
        Map<String, Path> arrived = new HashMap<>();
        try (Stream<Path> stored = Files.list(came)) {
            for (Path file : stored.filter(one -> !one.endsWith("log.txt")).toList()) {
                arrived.put(reader.instance(file).orElseThrow().sopInstanceUid(), file);
            }
        }
        for (Path file : files) {
            Instance instance = reader.instance(file).orElseThrow();
            Path copy = Objects.requireNonNull(arrived.get(instance.sopInstanceUid()));
            for (int frame = 1; frame <= instance.frames(); frame++) {
                assertThat(reader.stored(copy, frame).orElseThrow())
                        .as("%s, frame %d", file, frame)
                        .usingRecursiveComparison()
                        .isEqualTo(reader.stored(file, frame).orElseThrow());
            }
        }
    }

    /** Files of the corpus in syntaxes that DCMTK's storescp refuses, one of each object. */
    private static List<Path> compressed(Path out) throws Exception {
        List<String> names = List.of(
                "MR_small_bigendian.dcm",
                "JPEG2000.dcm",
                "SC_rgb_rle_2frame.dcm",
                "emri_small_jpeg_ls_lossless.dcm",
                "JPGLosslessP14SV1_1s_1f_8b.dcm");
        List<Path> copies = new ArrayList<>();
        try (Stream<Path> all = Files.walk(Corpus.folder())) {
            Set<String> taken = new HashSet<>();
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (names.contains(name) && taken.add(name)) {
                    copies.add(Files.copy(file, out.resolve(name)));
                }
            }
        }
        assertThat(copies).isNotEmpty();
        return copies;
    }

    @Test
    void dcmtkFindsAndFillsOurReceiver() throws Exception {
        Path file = folder.resolve("one.dcm");
        new DicomWriter().write(Drafts.image(), file).orElseThrow();
        Received received = new Received();
        Inbox inbox = new Inbox(folder.resolve("in"), LIMITS);
        try (DicomReceiver receiver = DicomReceiver.open(ReceiverSettings.loopback("HERE", 0), inbox, received)
                .orElseThrow()) {
            String port = "" + receiver.address().getPort();
            assertThat(RealPeer.run("echoscu", "-aec", "HERE", "127.0.0.1", port))
                    .isZero();
            assertThat(RealPeer.run("storescu", "-aec", "HERE", "127.0.0.1", port, file.toString()))
                    .isZero();
            assertThat(RealPeer.run("echoscu", "-aec", "ELSEWHERE", "127.0.0.1", port))
                    .isNotZero();
        }
        assertThat(received.files).containsExactly(inbox.fileOf("2.25.1"));
        assertThat(new DicomFiles().stored(received.files.getFirst(), 1).orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(new DicomFiles().stored(file, 1).orElseThrow());
        assertThat(received.refused).isEmpty();
    }
}
