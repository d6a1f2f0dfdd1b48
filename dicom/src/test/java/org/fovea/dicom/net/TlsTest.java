package org.fovea.dicom.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.report.Judges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

    private final Certificates made = Certificates.ofTests();

    @TempDir
    Path own;

    private static Problem problem(TlsFiles files) {
        assertThat(Tls.open(files)).isInstanceOf(Outcome.Failure.class);
        return ((Outcome.Failure<Tls>) Tls.open(files)).problem();
    }

    private Path pem(String... names) throws Exception {
        StringBuilder text = new StringBuilder("remarks\n");
        for (String name : names) {
            text.append(Files.readString(made.file(name)));
        }
        return Files.writeString(own.resolve("own.pem"), text);
    }

    @Test
    void onlyStrongVersionsAndCiphersAreOffered() {
        Tls tls = made.tls("here", "here");
        assertThat(tls.calling().getProtocols()).containsExactly("TLSv1.3", "TLSv1.2");
        assertThat(tls.calling().getCipherSuites())
                .contains("TLS_AES_256_GCM_SHA384", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256")
                .allMatch(suite -> suite.contains("_GCM_") || suite.contains("POLY1305"))
                .noneMatch(suite -> suite.startsWith("TLS_RSA") || suite.contains("_CBC_"));
        assertThat(tls.calling().getEndpointIdentificationAlgorithm()).isEqualTo("HTTPS");
        assertThat(tls.listening().getNeedClientAuth()).isTrue();
    }

    @Test
    void keysComeFromPemToo() throws Exception {
        for (String name : new String[] {"here", "rsa"}) {
            Path file = pem(name + ".key", name + ".crt");
            assertThat(Tls.open(new TlsFiles(file, null, null, null, false))
                            .orElseThrow()
                            .ownKey())
                    .isTrue();
        }
        assertThat(Tls.open(TlsFiles.NONE).orElseThrow().ownKey()).isFalse();
    }

    @Test
    void encryptedPemIsOpenedByItsPassword() throws Exception {
        Path closed = own.resolve("closed.key");
        Judges.output(
                "openssl",
                "pkcs8",
                "-topk8",
                "-in",
                made.file("rsa.key").toString(),
                "-passout",
                "pass:" + Certificates.PASSWORD,
                "-out",
                closed.toString());
        Path file = Files.writeString(
                own.resolve("both.pem"), Files.readString(closed) + Files.readString(made.file("rsa.crt")));
        assertThat(Tls.open(new TlsFiles(file, made.password(), null, null, false))
                        .orElseThrow()
                        .ownKey())
                .isTrue();
        assertThat(problem(new TlsFiles(file, null, null, null, false)).reason())
                .isEqualTo(TlsProblem.PASSWORD);
    }

    @Test
    void whatIsWrongWithAFileIsNamed() throws Exception {
        Path store = made.file("here.p12");
        Path wrong = Files.writeString(own.resolve("wrong"), "guess");
        assertThat(problem(new TlsFiles(store, wrong, null, null, false)).reason())
                .isEqualTo(TlsProblem.PASSWORD);
        assertThat(problem(new TlsFiles(own.resolve("none"), null, null, null, false))
                        .reason())
                .isEqualTo(TlsProblem.FILE);
        assertThat(problem(new TlsFiles(store, own.resolve("none"), null, null, false))
                        .facts())
                .contains(own.resolve("none").toString());
        assertThat(problem(new TlsFiles(made.file("here.crt"), null, null, null, false))
                        .reason())
                .isEqualTo(TlsProblem.NO_KEY);
        assertThat(problem(new TlsFiles(made.file("here.key"), null, null, null, false))
                        .reason())
                .isEqualTo(TlsProblem.NO_KEY);
        assertThat(problem(new TlsFiles(null, null, made.file("here.key"), null, false))
                        .reason())
                .isEqualTo(TlsProblem.NO_CERTIFICATES);
        Path noise = Files.writeString(own.resolve("noise"), "no store at all");
        assertThat(problem(new TlsFiles(noise, null, null, null, false)).reason())
                .isEqualTo(TlsProblem.FILE);
        Path old = Files.writeString(
                own.resolve("old.pem"),
                Files.readString(made.file("rsa.key")).replace("PRIVATE KEY", "RSA PRIVATE KEY"));
        assertThat(problem(new TlsFiles(old, null, null, null, false)).reason()).isEqualTo(TlsProblem.KEY_FORM);
    }

    @Test
    void ourOwnExpiredCertificateIsSaidBeforeAnyoneIsCalled() throws Exception {
        TlsFiles files = new TlsFiles(made.file("past.p12"), made.password(), null, null, false);
        assertThat(problem(files).reason()).isEqualTo(TlsProblem.OWN_NOT_VALID);
    }

    @Test
    void anyHostNeedsAChoiceOfCertificates() {
        assertThatThrownBy(() -> new TlsFiles(null, null, null, null, true))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
