package org.fovea.dicom.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Certificates for tests, made by the runtime's keytool, each signed by itself. */
public record Certificates(Path folder) {

    public static final String PASSWORD = "secret of tests";

    /** Made once for all tests of a run. */
    private static final class OfTests {
        private static final Certificates MADE = new Certificates(folder("certificates"))
                .makeLocal("here")
                .makeLocal("caller")
                .makeLocal("stranger")
                .make("elsewhere", "-ext", "san=dns:archive.invalid")
                .make("rsa", "-keyalg", "RSA", "-keysize", "2048")
                .make("past", "-startdate", "-10d", "-validity", "2", "-ext", "san=ip:127.0.0.1");
    }

    /**
     * {@code here}, {@code caller} and {@code stranger} name this computer, {@code elsewhere} another one, {@code past} has
     * expired, {@code rsa} has a key of that kind.
     */
    public static Certificates ofTests() {
        return OfTests.MADE;
    }

    private static Path folder(String name) {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target").toAbsolutePath()), name);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A key and its certificate: PKCS#12 as {@code name.p12}, PEM as {@code name.key} and {@code name.crt}. */
    private Certificates make(String name, String... options) {
        try {
            Path store = folder.resolve(name + ".p12");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    name,
                    "-dname",
                    "CN=" + name,
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    store.toString(),
                    "-storepass:file",
                    password().toString()));
            command.addAll(List.of(options));
            if (!command.contains("-keyalg")) {
                command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
            }
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
            pem(name, store);
            return this;
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** One that names this computer. */
    private Certificates makeLocal(String name) {
        return make(name, "-ext", "san=ip:127.0.0.1,dns:localhost");
    }

    private void pem(String name, Path store) throws IOException, GeneralSecurityException {
        KeyStore read = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            read.load(in, PASSWORD.toCharArray());
        }
        Key key = read.getKey(name, PASSWORD.toCharArray());
        Certificate certificate = read.getCertificate(name);
        Files.writeString(folder.resolve(name + ".key"), block("PRIVATE KEY", key.getEncoded()));
        Files.writeString(folder.resolve(name + ".crt"), block("CERTIFICATE", certificate.getEncoded()));
    }

    private static String block(String what, byte[] der) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
    }

    public Path password() throws IOException {
        Path file = folder.resolve("password");
        return Files.exists(file) ? file : Files.writeString(file, PASSWORD + "\n");
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Shows the one and trusts the other. */
    public TlsFiles files(String own, String trusted) {
        try {
            return new TlsFiles(file(own + ".p12"), password(), file(trusted + ".crt"), null, false);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public Tls tls(String own, String trusted) {
        return Tls.open(files(own, trusted)).orElseThrow();
    }

    /** Shows nothing. */
    public Tls nameless(String trusted) {
        return Tls.open(new TlsFiles(null, null, file(trusted + ".crt"), null, false))
                .orElseThrow();
    }
}
