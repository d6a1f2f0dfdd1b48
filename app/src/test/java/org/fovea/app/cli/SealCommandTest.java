package org.fovea.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fovea.app.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealCommandTest {

    @TempDir
    private Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @Test
    void sealedCasesAnswerOnlyWhoNamesThePassphrase() throws IOException {
        String first = file("first", "bone window");
        String second = file("second", "lung window");
        assertThat(run("demo")).isZero();
        assertThat(run("seal", "--new-passphrase-file", first))
                .as(err::toString)
                .isZero();
        assertThat(out.toString()).contains("\"sealed\" : true");

        assertThat(run("cases")).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("--passphrase-file").doesNotContain("Exception");
        assertThat(run("cases", "--passphrase-file", second)).isEqualTo(ExitCode.FAILED);
        assertThat(run("cases", "--passphrase-file", first)).as(err::toString).isZero();
        assertThat(out.toString()).contains("FOVEA-PHANTOM");

        assertThat(run("seal", "--passphrase-file", first, "--new-passphrase-file", second))
                .isZero();
        assertThat(run("cases", "--passphrase-file", first)).isEqualTo(ExitCode.FAILED);
        assertThat(run("seal", "--passphrase-file", second, "--open")).isZero();
        assertThat(out.toString()).contains("\"sealed\" : false");
        assertThat(run("cases")).isZero();
    }

    @Test
    void aBackupOfSealedCasesIsSealedToo() throws IOException {
        String passphrase = file("passphrase", "bone window");
        assertThat(run("demo")).isZero();
        assertThat(run("seal", "--new-passphrase-file", passphrase)).isZero();
        String backup = folder.resolve("b.fovea-backup").toString();
        assertThat(run("backup", "--passphrase-file", passphrase, "--out", backup))
                .as(err::toString)
                .isZero();
        Path other = folder.resolve("other");
        assertThat(runOn(other, "restore", backup)).isEqualTo(ExitCode.FAILED);
        assertThat(runOn(other, "restore", backup, "--passphrase-file", passphrase))
                .as(err::toString)
                .isZero();
        assertThat(runOn(other, "cases")).isEqualTo(ExitCode.FAILED);
        assertThat(runOn(other, "cases", "--passphrase-file", passphrase)).isZero();
    }

    @Test
    void aPassphraseThatIsNoneIsRefused() throws IOException {
        assertThat(run("seal", "--new-passphrase-file", file("short", "1234567")))
                .isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("8");
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
        out = new StringWriter();
        err = new StringWriter();
        List<String> all = new ArrayList<>(List.of("--data", data.toString(), "--lang", "en"));
        all.addAll(List.of(words));
        return CommandLines.of((any, demo, language) -> ExitCode.FAULT, Language.ENGLISH)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }
}
