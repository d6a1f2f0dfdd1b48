package org.fovea.dicom.dcm4che;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.net.Inbox;
import org.fovea.dicom.net.NetProblem;
import org.fovea.dicom.net.Peer;
import org.fovea.dicom.net.ReceiverSettings;
import org.fovea.dicom.net.SendSummary;
import org.fovea.dicom.net.StorageLimits;
import org.fovea.dicom.net.Timeouts;
import org.fovea.dicom.study.ReadProblem;
import org.fovea.dicom.study.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our callers against our receiver, and strangers against it. */
class NetworkLoopbackTest {

    private static final StorageLimits SMALL = new StorageLimits(1 << 20, 0);

    @TempDir
    Path folder;

    private final Received received = new Received();
    private final DicomNetwork network = new DicomNetwork("FOVEA", Timeouts.STANDARD);

    private DicomReceiver receiver(ReceiverSettings settings, StorageLimits limits) {
        return DicomReceiver.open(settings, new Inbox(folder.resolve("in"), limits), received)
                .orElseThrow();
    }

    private static ReceiverSettings settings() {
        return ReceiverSettings.loopback("HERE", 0);
    }

    private static Peer peer(DicomReceiver receiver) {
        return new Peer("HERE", "127.0.0.1", receiver.address().getPort());
    }

    private Path draft(int number) throws Exception {
        Path file = Files.createDirectories(folder.resolve("out")).resolve(number + ".dcm");
        new DicomWriter()
                .write(Drafts.image().text(Tag.SOP_INSTANCE_UID, "2.25.7." + number), file)
                .orElseThrow();
        return file;
    }

    private static NetProblem reason(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failure.class);
        return (NetProblem) ((Outcome.Failure<?>) outcome).problem().reason();
    }

    private List<Path> arrived() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("in"))) {
            return files.toList();
        }
    }

    @Test
    void echoIsAnswered() {
        try (DicomReceiver receiver = receiver(settings(), SMALL)) {
            assertThat(receiver.address().getAddress().isLoopbackAddress()).isTrue();
            assertThat(network.echo(peer(receiver)).orElseThrow()).isPositive();
        }
    }

    @Test
    void objectsArriveAsTheyAreKept() throws Exception {
        draft(1);
        Path second = draft(2);
        Files.writeString(folder.resolve("out/notes.txt"), "no object");
        try (DicomReceiver receiver = receiver(settings(), SMALL)) {
            SendSummary summary = network.send(peer(receiver), List.of(folder.resolve("out")), Progress.NONE)
                    .orElseThrow();
            assertThat(summary.sent()).isEqualTo(2);
            assertThat(summary.decompressed()).isZero();
            assertThat(summary.failures())
                    .extracting(failure -> failure.problem().reason())
                    .containsExactly(ReadProblem.NOT_DICOM);
        }
        assertThat(received.files).hasSize(2);
        Path kept = new Inbox(folder.resolve("in"), SMALL).fileOf("2.25.7.2");
        assertThat(received.files).contains(kept);
        byte[] sent = Files.readAllBytes(second);
        byte[] came = Files.readAllBytes(kept);
        int dataSet = Drafts.dataSet(sent);
        assertThat(came).endsWith(Arrays.copyOfRange(sent, dataSet, sent.length));
        assertThat(arrived()).hasSize(2);
    }

    @Test
    void aStrangerByTitleIsTurnedAway() {
        try (DicomReceiver receiver = receiver(settings().hearing(Set.of("FRIEND")), SMALL)) {
            assertThat(reason(network.echo(peer(receiver)))).isEqualTo(NetProblem.CALLING_TITLE);
            assertThat(new DicomNetwork("FRIEND", Timeouts.STANDARD)
                            .echo(peer(receiver))
                            .orElseThrow())
                    .isPositive();
            Peer other = new Peer("ELSEWHERE", "127.0.0.1", receiver.address().getPort());
            assertThat(reason(network.echo(other))).isEqualTo(NetProblem.CALLED_TITLE);
        }
    }

    @Test
    void whatPassesTheLimitsIsRefusedWithItsStatus() throws Exception {
        draft(1);
        try (DicomReceiver receiver = receiver(settings(), new StorageLimits(200, 0))) {
            SendSummary summary = network.send(peer(receiver), List.of(folder.resolve("out")), Progress.NONE)
                    .orElseThrow();
            assertThat(summary.sent()).isZero();
            Problem problem = summary.failures().getFirst().problem();
            assertThat(problem.reason()).isEqualTo(NetProblem.STATUS);
            assertThat(problem.facts()).contains("0xA700");
            assertThat(network.echo(peer(receiver)).orElseThrow()).isPositive();
        }
        assertThat(arrived()).isEmpty();
        assertThat(received.refused).extracting(Problem::reason).containsExactly(NetProblem.DISK_FULL);
    }

    @Test
    void aFullDiskIsRefused() throws Exception {
        draft(1);
        try (DicomReceiver receiver = receiver(settings(), new StorageLimits(1 << 20, Long.MAX_VALUE))) {
            SendSummary summary = network.send(peer(receiver), List.of(folder.resolve("out")), Progress.NONE)
                    .orElseThrow();
            assertThat(summary.failures().getFirst().problem().facts()).contains("0xA700");
        }
        assertThat(arrived()).isEmpty();
    }

    @Test
    void aTruncatedFileIsNotSent() throws Exception {
        Path file = draft(1);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 4));
        draft(2);
        try (DicomReceiver receiver = receiver(settings(), SMALL)) {
            SendSummary summary = network.send(peer(receiver), List.of(folder.resolve("out")), Progress.NONE)
                    .orElseThrow();
            assertThat(summary.sent()).isEqualTo(1);
            assertThat(summary.failures())
                    .extracting(failure -> failure.problem().reason())
                    .containsExactly(ReadProblem.TRUNCATED);
        }
    }

    @Test
    void whatIsRefusedOutOfAnArchiveIsNamedByItsPlaceThere() throws Exception {
        byte[] whole = Files.readAllBytes(draft(1));
        Path archive = folder.resolve("study.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("A/IM1"));
            zip.write(whole, 0, whole.length - 4);
        }
        try (DicomReceiver receiver = receiver(settings(), SMALL)) {
            SendSummary summary = network.send(peer(receiver), List.of(archive), Progress.NONE)
                    .orElseThrow();
            assertThat(summary.failures())
                    .containsExactly(new Unreadable(archive, "A/IM1", Problem.of(ReadProblem.TRUNCATED, "IM1")));
        }
    }

    @Test
    void cancellingStopsBetweenObjects() throws Exception {
        for (int i = 0; i < 5; i++) {
            draft(i);
        }
        Progress afterTwo = new Progress() {
            private volatile long done;

            @Override
            public void update(long objects, long total) {
                done = objects;
                assertThat(total).isEqualTo(5);
            }

            @Override
            public boolean cancelled() {
                return done >= 2;
            }
        };
        try (DicomReceiver receiver = receiver(settings(), SMALL)) {
            SendSummary summary = network.send(peer(receiver), List.of(folder.resolve("out")), afterTwo)
                    .orElseThrow();
            assertThat(summary.sent()).isEqualTo(2);
            assertThat(summary.cancelled()).isTrue();
            assertThat(summary.failures()).isEmpty();
        }
    }

    @Test
    void strangersDoNotStopTheReceiver() throws Exception {
        ReceiverSettings impatient = settings().withSilence(Duration.ofMillis(300));
        try (DicomReceiver receiver = receiver(impatient, SMALL)) {
            byte[] noise = new byte[200_000];
            new Random(1).nextBytes(noise);
            strange(receiver, "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            strange(receiver, noise);
            strange(receiver, new byte[] {1, 0, 0x7f, -1, -1, -1, 0, 1, 0, 0, 0, 0});
            strange(receiver, new byte[] {4, 0, -1, -1, -1, -1, 0, 1, 0, 0});
            strange(receiver, new byte[0]);
            strange(receiver, new byte[] {1});
            assertThat(network.echo(peer(receiver)).orElseThrow()).isPositive();
        }
    }

    /** Sends the bytes and waits until the receiver hangs up. */
    private static void strange(DicomReceiver receiver, byte[] bytes) throws Exception {
        try (Socket socket = new Socket()) {
            socket.connect(receiver.address(), 5000);
            socket.setSoTimeout(20_000);
            try (OutputStream out = socket.getOutputStream()) {
                out.write(bytes);
                out.flush();
                socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (SocketException reset) {
                assertThat(reset).hasMessageMatching("(?i).*(reset|broken pipe|closed).*");
            }
        }
    }

    @Test
    void silentCallersDoNotKeepOthersOut() throws Exception {
        ReceiverSettings few = settings().withAssociations(2).withSilence(Duration.ofMillis(500));
        try (DicomReceiver receiver = receiver(few, SMALL)) {
            InetSocketAddress address = receiver.address();
            Socket[] silent = new Socket[20];
            for (int i = 0; i < silent.length; i++) {
                silent[i] = new Socket(address.getAddress(), address.getPort());
            }
            for (Socket socket : silent) {
                socket.setSoTimeout(20_000);
                try (socket) {
                    socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                } catch (SocketException reset) {
                    assertThat(reset).isNotNull();
                }
            }
            assertThat(network.echo(peer(receiver)).orElseThrow()).isPositive();
        }
    }

    @Test
    void nobodyThereIsSaidAtOnce() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(reason(network.echo(new Peer("X", "127.0.0.1", free)))).isEqualTo(NetProblem.REFUSED);
        assertThat(reason(network.echo(new Peer("X", "no-such-host.invalid", 104))))
                .isEqualTo(NetProblem.UNKNOWN_HOST);
    }

    @Test
    void aSilentPeerTimesOut() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            DicomNetwork hurried = new DicomNetwork("FOVEA", Timeouts.all(Duration.ofMillis(200)));
            Peer peer = new Peer("X", "127.0.0.1", silent.getLocalPort());
            Outcome<Duration> said = hurried.echo(peer);
            assertThat(reason(said)).isEqualTo(NetProblem.TIMED_OUT);
            assertThat(((Outcome.Failure<Duration>) said).problem().facts()).containsExactly(peer.toString(), "0.2");
        }
    }

    @Test
    void aPeerThatFallsSilentTimesOut() throws Exception {
        try (DicomReceiver receiver = receiver(settings(), SMALL);
                DeafLine line = new DeafLine(receiver.address(), false)) {
            DicomNetwork hurried = new DicomNetwork(
                    "FOVEA", new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofMillis(300)));
            assertThat(reason(hurried.echo(new Peer("HERE", "127.0.0.1", line.port()))))
                    .isEqualTo(NetProblem.TIMED_OUT);
        }
    }

    @Test
    void aPeerThatHangsUpIsSaidToHave() throws Exception {
        draft(1);
        draft(2);
        try (DicomReceiver receiver = receiver(settings(), SMALL);
                DeafLine line = new DeafLine(receiver.address(), true)) {
            Peer peer = new Peer("HERE", "127.0.0.1", line.port());
            assertThat(reason(network.echo(peer))).isEqualTo(NetProblem.BROKEN_OFF);
            SendSummary summary = network.send(peer, List.of(folder.resolve("out")), Progress.NONE)
                    .orElseThrow();
            assertThat(summary.failures())
                    .extracting(failure -> failure.problem().reason())
                    .containsExactly(NetProblem.BROKEN_OFF, NetProblem.BROKEN_OFF);
        }
    }

    @Test
    void theSamePortTwiceIsAProblem() {
        try (DicomReceiver receiver = receiver(settings(), SMALL)) {
            ReceiverSettings taken =
                    ReceiverSettings.loopback("HERE", receiver.address().getPort());
            assertThat(reason(DicomReceiver.open(taken, new Inbox(folder, SMALL), received)))
                    .isEqualTo(NetProblem.CANNOT_LISTEN);
        }
    }
}
