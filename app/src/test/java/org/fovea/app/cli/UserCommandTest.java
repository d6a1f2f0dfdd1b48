package org.fovea.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCommandTest {

    @TempDir
    private Path folder;

    private CommandRun command;

    @BeforeEach
    void commands() {
        command = new CommandRun(folder);
    }

    @Test
    void fromTheFirstUserOnCommandsAskWhoIsThere() throws IOException {
        String anna = command.file("anna", "eight quiet herons");
        String tom = command.file("tom", "nine quiet herons");
        assertThat(command.of("demo")).isZero();
        assertThat(command.of("user", "tom", "--role", "TECHNICIAN", "--new-passphrase-file", tom))
                .isEqualTo(ExitCode.FAILED);
        assertThat(command.err()).contains("administrator");
        assertThat(command.of("user", "anna", "--role", "ADMINISTRATOR", "--new-passphrase-file", anna))
                .as(command::err)
                .isZero();
        assertThat(command.out()).contains("\"login\" : \"anna\"", "ADMINISTRATOR");

        assertThat(command.of("cases")).isEqualTo(ExitCode.FAILED);
        assertThat(command.err()).contains("--user").doesNotContain("Exception");
        assertThat(command.of("cases", "--user", "anna", "--user-passphrase-file", tom))
                .isEqualTo(ExitCode.FAILED);
        assertThat(command.of("cases", "--user", "anna", "--user-passphrase-file", anna))
                .as(command::err)
                .isZero();
        assertThat(command.out()).contains("FOVEA-PHANTOM");

        assertThat(as("anna", anna, "user", "tom", "--name", "Tom Roe", "--new-passphrase-file", tom))
                .isZero();
        String study = "1.2.3";
        assertThat(as("tom", tom, "bin", study, "--remove")).isEqualTo(ExitCode.FAILED);
        assertThat(as("tom", tom, "audit", "verify")).isZero();
    }

    @Test
    void aBackupWithUsersIsRestoredAndKeepsThem() throws IOException {
        String anna = command.file("anna", "eight quiet herons");
        assertThat(command.of("user", "anna", "--role", "ADMINISTRATOR", "--new-passphrase-file", anna))
                .as(command::err)
                .isZero();
        String backup = folder.resolve("b.fovea-backup").toString();
        assertThat(command.of("backup", "--out", backup)).isEqualTo(ExitCode.FAILED);
        assertThat(as("anna", anna, "backup", "--out", backup)).as(command::err).isZero();
        Path other = folder.resolve("other");
        assertThat(command.on(other, "restore", backup)).as(command::err).isZero();
        assertThat(command.on(other, "cases")).isEqualTo(ExitCode.FAILED);
        assertThat(command.on(other, "cases", "--user", "anna", "--user-passphrase-file", anna))
                .isZero();
    }

    private int as(String user, String passphrase, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--user", user, "--user-passphrase-file", passphrase));
        return command.of(all.toArray(String[]::new));
    }
}
