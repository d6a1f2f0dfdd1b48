package org.fovea.app.keystore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fovea.app.cases.vault.Passphrase;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against GNOME's keyring, in a session of its own, where Debian has both. */
class SystemKeyStoreTest {

    private static final Passphrase SAID = new Passphrase("sulcus \"grey\" 密码 'é'");

    @TempDir
    private Path home;

    /** What the process in the session does. */
    public static void main(String... folder) {
        Path data = Path.of(folder[0]);
        PassphraseStore keys = new SystemKeyStore();
        System.out.println("available " + keys.available());
        System.out.println("before " + keys.find(data).isPresent());
        System.out.println("kept " + keys.keep(data, SAID));
        System.out.println("again " + keys.keep(data, SAID));
        System.out.println("found " + new SystemKeyStore().find(data).equals(Optional.of(SAID)));
        System.out.println("of another " + keys.find(data.resolve("other")).isPresent());
        keys.forget(data);
        System.out.println("after " + keys.find(data).isPresent());
        keys.forget(data);
    }

    @Test
    void keepsAndForgetsInTheSystemsKeyring() throws Exception {
        for (String program : new String[] {"dbus-run-session", "gnome-keyring-daemon"}) {
            Assumptions.assumeTrue(installed(program), "skipped: " + program + " is not installed");
        }
        Path run = Files.createDirectory(
                home.resolve("run"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder session = new ProcessBuilder(
                        "dbus-run-session",
                        "--",
                        "sh",
                        "-c",
                        "printf keyring | gnome-keyring-daemon --unlock --components=secrets > /dev/null 2>&1; exec \"$@\"",
                        "sh",
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SystemKeyStoreTest.class.getName(),
                        home.resolve("data").toString())
                .redirectError(home.resolve("errors").toFile());
        session.environment().put("HOME", home.toString());
        session.environment().put("XDG_RUNTIME_DIR", run.toString());
        session.environment().remove("XDG_DATA_HOME");
        Process process = session.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(said.lines().filter(line -> !line.contains(" -- ")))
                .as(Files.readString(home.resolve("errors")))
                .containsExactly(
                        "available true",
                        "before false",
                        "kept true",
                        "again true",
                        "found true",
                        "of another false",
                        "after false");
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                        .as(file.toString())
                        .doesNotContain("sulcus");
            }
        }
    }

    @Test
    void keepsNothingWhereSomebodyForbadeIt() {
        String before = System.setProperty(SystemKeyStore.PROPERTY, "none");
        try {
            PassphraseStore keys = new SystemKeyStore();
            assertThat(keys.available()).isFalse();
            assertThat(keys.keep(home, SAID)).isFalse();
            assertThat(keys.find(home)).isEmpty();
            keys.forget(home);
        } finally {
            if (before == null) {
                System.clearProperty(SystemKeyStore.PROPERTY);
            }
        }
    }

    private static boolean installed(String program) throws IOException {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
