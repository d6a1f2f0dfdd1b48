package org.fovea.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.fovea.app.Workstation;
import org.fovea.app.task.TaskService;
import org.fovea.app.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTest {

    @TempDir
    private Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @Test
    void aBackupIsMadeBesideAnOpenWindowAndRestoredElsewhere() {
        Path data = folder.resolve("data");
        Path file = folder.resolve("night.fovea-backup");
        assertThat(run(data, "demo")).isZero();
        try (TaskService tasks = new TaskService(Runnable::run);
                Workstation window = Workstation.open(data, tasks).orElseThrow()) {
            assertThat(run(data, "backup", "--out", file.toString()))
                    .as(err::toString)
                    .isZero();
            assertThat(window.cases().audit().entries().orElseThrow())
                    .last()
                    .satisfies(entry -> assertThat(entry.detail()).isEqualTo("night.fovea-backup"));
        }
        Path other = folder.resolve("other");
        assertThat(run(other, "restore", file.toString())).as(err::toString).isZero();
        assertThat(out.toString()).contains("\"folder\" : \"" + other + "\"");
        assertThat(run(other, "cases")).isZero();
        assertThat(out.toString()).contains("FOVEA-PHANTOM");
        assertThat(run(other, "audit", "list")).isZero();
        assertThat(out.toString()).contains("RESTORED").doesNotContain("BACKED_UP");

        assertThat(run(other, "restore", file.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains(other.toString()).doesNotContain("Exception");
    }

    @Test
    void aStudyGoesIntoTheBinAndComesBack() {
        Path data = folder.resolve("data");
        assertThat(run(data, "demo")).isZero();
        assertThat(run(data, "cases", "--json")).isZero();
        String study = out.toString().replaceAll("(?s).*\"studyInstanceUid\" : \"([^\"]*)\".*", "$1");

        assertThat(run(data, "bin", study)).isZero();
        assertThat(run(data, "cases")).isZero();
        assertThat(out.toString()).doesNotContain(study);
        assertThat(run(data, "bin")).isZero();
        assertThat(out.toString()).contains("\"studyInstanceUid\" : \"" + study + "\"", "\"patientName\"");
        assertThat(run(data, "bin", study, "--back")).isZero();
        assertThat(run(data, "bin", study, "--remove")).isZero();
        assertThat(out.toString()).as("it does not lie in the bin").contains("\"files\" : 0");
        assertThat(run(data, "cases")).isZero();
        assertThat(out.toString()).contains(study);
        assertThat(run(data, "bin", "9.9")).isEqualTo(ExitCode.FAILED);
    }

    private int run(Path data, String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        String[] all = new String[arguments.length + 4];
        System.arraycopy(new String[] {"--data", data.toString(), "--lang", "en"}, 0, all, 0, 4);
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return CommandLines.of((dir, demo, language) -> 42, Language.ENGLISH)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }
}
