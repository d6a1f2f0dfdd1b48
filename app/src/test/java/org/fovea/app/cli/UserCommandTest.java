package org.fovea.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCommandTest {

    @TempDir
    private Path folder;

    private CommandRun command;

    @Test
    void fromTheFirstUserOnCommandsAskWhoIsThere() throws IOException {
        String anna = file("anna", "eight quiet herons");
        String tom = file("tom", "nine quiet herons");
        assertThat(run("demo")).isZero();
        assertThat(run("user", "tom", "--role", "TECHNICIAN", "--new-passphrase-file", tom))
                .isEqualTo(ExitCode.FAILED);
        assertThat(err()).contains("administrator");
        assertThat(run("user", "anna", "--role", "ADMINISTRATOR", "--new-passphrase-file", anna))
                .as(this::err)
                .isZero();
        assertThat(out()).contains("\"login\" : \"anna\"", "ADMINISTRATOR");

        assertThat(run("cases")).isEqualTo(ExitCode.FAILED);
        assertThat(err()).contains("--user").doesNotContain("Exception");
        assertThat(run("cases", "--user", "anna", "--user-passphrase-file", tom))
                .isEqualTo(ExitCode.FAILED);
        assertThat(run("cases", "--user", "anna", "--user-passphrase-file", anna))
                .as(this::err)
                .isZero();
        assertThat(out()).contains("FOVEA-PHANTOM");

        assertThat(as("anna", anna, "user", "tom", "--name", "Tom Roe", "--new-passphrase-file", tom))
                .isZero();
        String study = "1.2.3";
        assertThat(as("tom", tom, "bin", study, "--remove")).isEqualTo(ExitCode.FAILED);
        assertThat(as("tom", tom, "audit", "verify")).isZero();
    }

    @Test
    void aBackupWithUsersIsRestoredAndKeepsThem() throws IOException {
        String anna = file("anna", "eight quiet herons");
        assertThat(run("user", "anna", "--role", "ADMINISTRATOR", "--new-passphrase-file", anna))
                .as(this::err)
                .isZero();
        String backup = folder.resolve("b.fovea-backup").toString();
        assertThat(run("backup", "--out", backup)).isEqualTo(ExitCode.FAILED);
        assertThat(as("anna", anna, "backup", "--out", backup)).as(this::err).isZero();
        Path other = folder.resolve("other");
        assertThat(runOn(other, "restore", backup)).as(this::err).isZero();
        assertThat(runOn(other, "cases")).isEqualTo(ExitCode.FAILED);
        assertThat(runOn(other, "cases", "--user", "anna", "--user-passphrase-file", anna))
                .isZero();
    }

    private String file(String name, String passphrase) throws IOException {
        return Files.writeString(folder.resolve(name), passphrase + "\n").toString();
    }

    private int as(String user, String passphrase, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--user", user, "--user-passphrase-file", passphrase));
        return run(all.toArray(String[]::new));
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
