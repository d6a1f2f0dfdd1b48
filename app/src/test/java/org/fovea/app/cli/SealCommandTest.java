package org.fovea.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.fovea.app.cases.vault.Passphrase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealCommandTest {

    @TempDir
    private Path folder;

    private CommandRun command;

    @BeforeEach
    void commands() {
        command = new CommandRun(folder);
    }

    @Test
    void sealedCasesAnswerOnlyWhoNamesThePassphrase() throws IOException {
        String first = command.file("first", "bone window");
        String second = command.file("second", "lung window");
        assertThat(command.of("demo")).isZero();
        assertThat(command.of("seal", "--new-passphrase-file", first))
                .as(command::err)
                .isZero();
        assertThat(command.out()).contains("\"sealed\" : true");

        assertThat(command.of("cases")).isEqualTo(ExitCode.FAILED);
        assertThat(command.err()).contains("--passphrase-file").doesNotContain("Exception");
        assertThat(command.of("cases", "--passphrase-file", second)).isEqualTo(ExitCode.FAILED);
        assertThat(command.of("cases", "--passphrase-file", first))
                .as(command::err)
                .isZero();
        assertThat(command.out()).contains("FOVEA-PHANTOM");

        assertThat(command.of("seal", "--passphrase-file", first, "--new-passphrase-file", second))
                .isZero();
        assertThat(command.of("cases", "--passphrase-file", first)).isEqualTo(ExitCode.FAILED);
        assertThat(command.of("seal", "--passphrase-file", second, "--open")).isZero();
        assertThat(command.out()).contains("\"sealed\" : false");
        assertThat(command.of("cases")).isZero();
    }

    @Test
    void thePassphraseIsKeptAndForgottenAsSomebodySays() throws IOException {
        String first = command.file("first", "bone window");
        String second = command.file("second", "lung window");
        assertThat(command.of("demo")).isZero();
        assertThat(command.of("seal", "--new-passphrase-file", first, "--keep")).isZero();
        assertThat(command.out()).contains("\"passphraseKept\" : true");
        assertThat(command.of("cases")).as(command::err).isZero();

        assertThat(command.of("seal", "--new-passphrase-file", second)).isZero();
        assertThat(command.of("cases")).as("the new one was kept").isZero();

        command.keys().keep(folder.resolve("data"), new Passphrase("another folder's"));
        assertThat(command.of("cases")).as("not the right one").isEqualTo(ExitCode.FAILED);
        assertThat(command.of("seal", "--passphrase-file", second, "--new-passphrase-file", first, "--no-keep"))
                .isZero();
        assertThat(command.keys().find(folder.resolve("data"))).isEmpty();
        assertThat(command.of("cases")).isEqualTo(ExitCode.FAILED);

        assertThat(command.of("seal", "--passphrase-file", first, "--new-passphrase-file", second, "--keep"))
                .isZero();
        assertThat(command.of("seal", "--open")).isZero();
        assertThat(command.keys().find(folder.resolve("data"))).isEmpty();
    }

    @Test
    void aBackupOfSealedCasesIsSealedToo() throws IOException {
        String passphrase = command.file("passphrase", "bone window");
        assertThat(command.of("demo")).isZero();
        assertThat(command.of("seal", "--new-passphrase-file", passphrase)).isZero();
        String backup = folder.resolve("b.fovea-backup").toString();
        assertThat(command.of("backup", "--passphrase-file", passphrase, "--out", backup))
                .as(command::err)
                .isZero();
        Path other = folder.resolve("other");
        assertThat(command.on(other, "restore", backup)).isEqualTo(ExitCode.FAILED);
        assertThat(command.on(other, "restore", backup, "--passphrase-file", passphrase))
                .as(command::err)
                .isZero();
        assertThat(command.on(other, "cases")).isEqualTo(ExitCode.FAILED);
        assertThat(command.on(other, "cases", "--passphrase-file", passphrase)).isZero();
    }

    @Test
    void aPassphraseThatIsNoneIsRefused() throws IOException {
        assertThat(command.of("seal", "--new-passphrase-file", command.file("short", "1234567")))
                .isEqualTo(ExitCode.FAILED);
        assertThat(command.err()).contains("8");
        assertThat(command.of("seal")).as("nobody sits at a terminal").isEqualTo(ExitCode.FAILED);
        assertThat(command.of(
                        "seal", "--new-passphrase-file", folder.resolve("none").toString()))
                .isEqualTo(ExitCode.FAILED);
        assertThat(command.of("cases")).isZero();
    }
}
