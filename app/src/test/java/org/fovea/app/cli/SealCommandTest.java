package org.fovea.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealCommandTest {

    @TempDir
    private Path folder;

    private CommandRun command;

    @Test
    void sealedCasesAnswerOnlyWhoNamesThePassphrase() throws IOException {
        String first = file("first", "bone window");
        String second = file("second", "lung window");
        assertThat(run("demo")).isZero();
        assertThat(run("seal", "--new-passphrase-file", first)).as(this::err).isZero();
        assertThat(out()).contains("\"sealed\" : true");

        assertThat(run("cases")).isEqualTo(ExitCode.FAILED);
        assertThat(err()).contains("--passphrase-file").doesNotContain("Exception");
        assertThat(run("cases", "--passphrase-file", second)).isEqualTo(ExitCode.FAILED);
        assertThat(run("cases", "--passphrase-file", first)).as(this::err).isZero();
        assertThat(out()).contains("FOVEA-PHANTOM");

        assertThat(run("seal", "--passphrase-file", first, "--new-passphrase-file", second))
                .isZero();
        assertThat(run("cases", "--passphrase-file", first)).isEqualTo(ExitCode.FAILED);
        assertThat(run("seal", "--passphrase-file", second, "--open")).isZero();
        assertThat(out()).contains("\"sealed\" : false");
        assertThat(run("cases")).isZero();
    }

    @Test
    void aBackupOfSealedCasesIsSealedToo() throws IOException {
        String passphrase = file("passphrase", "bone window");
        assertThat(run("demo")).isZero();
        assertThat(run("seal", "--new-passphrase-file", passphrase)).isZero();
        String backup = folder.resolve("b.fovea-backup").toString();
        assertThat(run("backup", "--passphrase-file", passphrase, "--out", backup))
                .as(this::err)
                .isZero();
        Path other = folder.resolve("other");
        assertThat(runOn(other, "restore", backup)).isEqualTo(ExitCode.FAILED);
        assertThat(runOn(other, "restore", backup, "--passphrase-file", passphrase))
                .as(this::err)
                .isZero();
        assertThat(runOn(other, "cases")).isEqualTo(ExitCode.FAILED);
        assertThat(runOn(other, "cases", "--passphrase-file", passphrase)).isZero();
    }

    @Test
    void aPassphraseThatIsNoneIsRefused() throws IOException {
        assertThat(run("seal", "--new-passphrase-file", file("short", "1234567")))
                .isEqualTo(ExitCode.FAILED);
        assertThat(err()).contains("8");
        assertThat(run("seal")).as("nobody sits at a terminal").isEqualTo(ExitCode.FAILED);
        assertThat(run("seal", "--new-passphrase-file", folder.resolve("none").toString()))
                .isEqualTo(ExitCode.FAILED);
        assertThat(run("cases")).isZero();
    }

    private String file(String name, String passphrase) throws IOException {
        return Files.writeString(folder.resolve(name), passphrase + "\n").toString();
    }

    private int run(String... words) {
        return runOn(folder.resolve("data"), words);
    }

    private int runOn(Path data, String... words) {
        command = new CommandRun(data);
        return command.of(words);
    }

    private String out() {
        return command.out();
    }

    private String err() {
        return command.err();
    }
}
