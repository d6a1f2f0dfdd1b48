package org.fovea.dicom.dcm4che;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.net.Certificates;
import org.fovea.dicom.net.Inbox;
import org.fovea.dicom.net.NetProblem;
import org.fovea.dicom.net.Peer;
import org.fovea.dicom.net.QueryKeys;
import org.fovea.dicom.net.QueryLevel;
import org.fovea.dicom.net.ReceiverSettings;
import org.fovea.dicom.net.RetrieveMethod;
import org.fovea.dicom.net.RetrieveSummary;
import org.fovea.dicom.net.StorageLimits;
import org.fovea.dicom.net.Timeouts;
import org.fovea.dicom.net.Tls;
import org.fovea.dicom.net.TlsFiles;
import org.fovea.dicom.net.TlsProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secured associations between our caller and our receiver, and with DCMTK where it is installed. */
class TlsLoopbackTest {

    /** Of {@link Drafts}. */
    private static final String STUDY = "2.25.2";

    private static final Duration LONG = Duration.ofSeconds(30);

    private final Certificates made = Certificates.ofTests();

    @TempDir
    Path folder;

    private final Received received = new Received();

    private DicomReceiver receiver(Tls tls, Duration silence) {
        return DicomReceiver.open(
                        ReceiverSettings.loopback("HERE", 0)
                                .withSilence(silence)
                                .secured(tls),
                        new Inbox(folder.resolve("in"), new StorageLimits(1 << 20, 0)),
                        received)
                .orElseThrow();
    }

    private static DicomNetwork network(Tls tls) {
        return new DicomNetwork("FOVEA", Timeouts.all(LONG), tls);
    }

    private static Peer peer(DicomReceiver receiver) {
        return new Peer("HERE", "127.0.0.1", receiver.address().getPort());
    }

    private Path draft() throws Exception {
        Path file = Files.createDirectories(folder.resolve("out")).resolve("1.dcm");
        new DicomWriter()
                .write(Drafts.image().text(Tag.SOP_INSTANCE_UID, "2.25.7.1"), file)
                .orElseThrow();
        return file;
    }

    private static Problem.Reason reason(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failure.class);

        return ((Outcome.Failure<?>) outcome).problem().reason();
    }

    @Test
    void thoseWhoTrustEachOtherTalk() throws Exception {
        try (DicomReceiver receiver = receiver(made.tls("here", "caller"), LONG)) {
            DicomNetwork network = network(made.tls("caller", "here"));
            assertThat(network.echo(peer(receiver)).orElseThrow()).isPositive();
            assertThat(network.send(peer(receiver), List.of(draft()), Progress.NONE)
                            .orElseThrow()
                            .sent())
                    .isEqualTo(1);
        }
        assertThat(received.files).hasSize(1);
    }

    @Test
    void whoeverCannotBeTrustedIsTurnedAway() {
        try (DicomReceiver receiver = receiver(made.tls("here", "caller"), LONG)) {
            Peer peer = peer(receiver);
            assertThat(reason(network(made.tls("caller", "stranger")).echo(peer)))
                    .isEqualTo(TlsProblem.UNTRUSTED);
            assertThat(reason(network(made.tls("stranger", "here")).echo(peer)))
                    .isIn(TlsProblem.OWN_REFUSED, TlsProblem.ENDED);
            assertThat(reason(network(made.nameless("here")).echo(peer)))
                    .isIn(TlsProblem.OWN_MISSING, TlsProblem.ENDED);
            assertThat(network(made.tls("caller", "here")).echo(peer).orElseThrow())
                    .isPositive();
        }
        assertThat(received.refused).isEmpty();
    }

    @Test
    void aCertificateOfAnotherHostIsRefusedUnlessToldOtherwise() throws Exception {
        try (DicomReceiver receiver = receiver(made.tls("elsewhere", "caller"), LONG)) {
            assertThat(reason(network(made.tls("caller", "elsewhere")).echo(peer(receiver))))
                    .isEqualTo(TlsProblem.OTHER_HOST);
            Tls anyHost = Tls.open(new TlsFiles(
                            made.file("caller.p12"), made.password(), made.file("elsewhere.crt"), null, true))
                    .orElseThrow();
            assertThat(network(anyHost).echo(peer(receiver)).orElseThrow()).isPositive();
        }
    }

    @Test
    void openAndSecuredDoNotMix() {
        try (DicomReceiver secured = receiver(made.tls("here", "caller"), LONG)) {
            assertThat(reason(new DicomNetwork("FOVEA", Timeouts.all(LONG)).echo(peer(secured))))
                    .isEqualTo(NetProblem.BROKEN_OFF);
        }
        try (DicomReceiver open = DicomReceiver.open(
                        ReceiverSettings.loopback("HERE", 0), new Inbox(folder, StorageLimits.STANDARD), received)
                .orElseThrow()) {
            assertThat(reason(network(made.tls("caller", "here")).echo(peer(open))))
                    .isEqualTo(TlsProblem.NO_TLS);
        }
    }

    @Test
    void oldVersionsAreRefused() throws Exception {
        try (DicomReceiver receiver = receiver(made.tls("here", "caller"), LONG);
                Socket line = new Socket("127.0.0.1", receiver.address().getPort());
                SSLSocket weak = (SSLSocket) made.tls("caller", "here")
                        .context()
                        .getSocketFactory()
                        .createSocket(line, "127.0.0.1", receiver.address().getPort(), true)) {
            weak.setEnabledCipherSuites(new String[] {"TLS_RSA_WITH_AES_128_CBC_SHA"});
            weak.setEnabledProtocols(new String[] {"TLSv1.2"});
            assertThat(handshake(weak)).isInstanceOf(SSLException.class);
        } catch (IllegalArgumentException runtimeHasItNoMore) {
            assertThat(runtimeHasItNoMore).hasMessageContaining("TLS_RSA");
        }
    }

    private static Object handshake(SSLSocket socket) {
        try {
            socket.startHandshake();
            return "done";
        } catch (IOException refused) {
            return refused;
        }
    }

    @Test
    void silenceInTheHandshakeEndsOnBothSides() throws Exception {
        try (DicomReceiver receiver = receiver(made.tls("here", "caller"), Duration.ofMillis(300));
                Socket silent = new Socket("127.0.0.1", receiver.address().getPort())) {
            silent.setSoTimeout(30_000);
            silent.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            DicomNetwork hurried =
                    new DicomNetwork("FOVEA", Timeouts.all(Duration.ofMillis(300)), made.tls("caller", "here"));
            assertThat(reason(hurried.echo(new Peer("X", "127.0.0.1", silent.getLocalPort()))))
                    .isEqualTo(NetProblem.TIMED_OUT);
        }
    }

    @Test
    void aPeerThatFallsSilentInTheMiddleTimesOut() throws Exception {
        try (DicomReceiver receiver = receiver(made.tls("here", "caller"), LONG);
                StallingLine line = new StallingLine(receiver.address())) {
            DicomNetwork hurried = new DicomNetwork(
                    "FOVEA", new Timeouts(LONG, LONG, Duration.ofMillis(400)), made.tls("caller", "here"));
            Path large = Files.createDirectories(folder.resolve("out")).resolve("large.dcm");
            new DicomWriter()
                    .write(
                            Drafts.image()
                                    .integers(Tag.ROWS, 4000)
                                    .integers(Tag.COLUMNS, 4000)
                                    .bytes(Tag.PIXEL_DATA, new byte[32_000_000]),
                            large)
                    .orElseThrow();
            Outcome<?> sent = hurried.send(new Peer("HERE", "127.0.0.1", line.port()), List.of(large), Progress.NONE)
                    .map(summary -> summary.failures().getFirst().problem().reason());
            assertThat(sent.orElseThrow()).isEqualTo(NetProblem.TIMED_OUT);
        }
    }

    @Test
    void anExpiredPeerIsRefused() throws Exception {
        // Our own receiver does not start with an expired certificate, so DCMTK's shows it.
        Path out = Files.createDirectory(folder.resolve("peer"));
        try (RealPeer peer =
                RealPeer.storescpTls(out, made.file("past.key"), made.file("past.crt"), made.file("caller.crt"))) {
            assertThat(reason(network(made.tls("caller", "past")).echo(peer.peer())))
                    .isEqualTo(TlsProblem.NOT_VALID);
        }
    }

    /** C-STORE, C-FIND, C-GET and C-MOVE with the archive's own connection back to us. */
    @Test
    void anArchiveTakesListsAndGivesBackSecured() throws Exception {
        int movePort = RealPeer.freePort();
        Tls own = made.tls("caller", "here");
        try (RealPeer archive = RealPeer.orthancTls(
                Files.createDirectory(folder.resolve("archive")),
                movePort,
                made.file("here.key"),
                made.file("here.crt"),
                made.file("caller.crt"))) {
            DicomNetwork network = network(own);
            assertThat(network.send(archive.peer(), List.of(draft()), Progress.NONE)
                            .orElseThrow()
                            .sent())
                    .isEqualTo(1);
            assertThat(network.find(archive.peer(), QueryLevel.STUDY, QueryKeys.of(STUDY, ""), 10)
                            .orElseThrow()
                            .matches())
                    .hasSize(1);
            ReceiverSettings back = ReceiverSettings.loopback("FOVEA", movePort).secured(own);
            for (RetrieveMethod method : List.of(new RetrieveMethod.Get(), new RetrieveMethod.Move(back))) {
                RetrieveSummary got = network.retrieve(
                                archive.peer(),
                                STUDY,
                                "",
                                method,
                                new Inbox(
                                        folder.resolve(
                                                "got " + method.getClass().getSimpleName()),
                                        StorageLimits.STANDARD),
                                Progress.NONE)
                        .orElseThrow();
                assertThat(got.problems()).isEmpty();
                assertThat(got.files()).hasSize(1);
            }
            assertThat(reason(network(made.tls("stranger", "here"))
                            .find(archive.peer(), QueryLevel.STUDY, QueryKeys.of(STUDY, ""), 10)))
                    .isIn(TlsProblem.OWN_REFUSED, TlsProblem.ENDED);
        }
    }

    @Test
    void dcmtkTakesAndSendsSecured() throws Exception {
        Path out = Files.createDirectory(folder.resolve("peer"));
        try (RealPeer peer =
                RealPeer.storescpTls(out, made.file("here.key"), made.file("here.crt"), made.file("caller.crt"))) {
            DicomNetwork network = network(made.tls("caller", "here"));
            assertThat(network.echo(peer.peer()).orElseThrow()).isPositive();
            assertThat(network.send(peer.peer(), List.of(draft()), Progress.NONE)
                            .orElseThrow()
                            .sent())
                    .isEqualTo(1);
            assertThat(reason(network(made.nameless("here")).echo(peer.peer())))
                    .isIn(TlsProblem.OWN_MISSING, TlsProblem.ENDED);
        }
        try (DicomReceiver receiver = receiver(made.tls("here", "caller"), LONG)) {
            String port = "" + receiver.address().getPort();
            String[] known = {
                "+tls",
                made.file("caller.key").toString(),
                made.file("caller.crt").toString(),
                "+cf",
                made.file("here.crt").toString(),
                "-aec",
                "HERE",
                "127.0.0.1",
                port
            };
            String[] unknown = known.clone();
            unknown[1] = made.file("stranger.key").toString();
            unknown[2] = made.file("stranger.crt").toString();
            assertThat(RealPeer.run("echoscu", known)).isZero();
            assertThat(RealPeer.run("echoscu", unknown)).isNotZero();
            assertThat(RealPeer.run("echoscu", "-aec", "HERE", "127.0.0.1", port))
                    .isNotZero();
        }
    }
}
