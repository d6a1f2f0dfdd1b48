package org.fovea.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fovea.app.words.Language;
import org.fovea.dicom.phantom.HeadPhantom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DicomdirCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path phantom;

    @BeforeEach
    void writeThePhantom() throws Exception {
        phantom = Files.createDirectories(folder.resolve("phantom"));
        HeadPhantom.write(phantom).orElseThrow();
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String data = folder.resolve("data").toString();
        return CommandLines.of((where, demo, language) -> 42, Language.ENGLISH)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.concat(Stream.of("--data", data, "--lang", "en"), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out.toString());
    }

    @Test
    void aFolderBecomesADisc() throws Exception {
        Files.writeString(phantom.resolve("note.txt"), "no DICOM");
        Path disc = folder.resolve("disc");
        assertThat(run("dicomdir", phantom.toString(), "--out", disc.toString()))
                .as(err.toString())
                .isEqualTo(ExitCode.PARTLY);
        assertThat(json().at("/instances").asInt()).isEqualTo(HeadPhantom.SLICES);
        assertThat(json().at("/unreadable/0/file").asString()).endsWith("note.txt");
        assertThat(disc.resolve("README")).content().contains("DICOMDIR", "research use only");

        assertThat(run("info", disc.resolve("DICOMDIR").toString())).isEqualTo(ExitCode.DONE);
        assertThat(json().at("/patients/0/studies/0/series/0/instances").size()).isEqualTo(HeadPhantom.SLICES);
    }

    @Test
    void aStoredStudyBecomesADisc() {
        run("import", phantom.toString());
        String study = json().at("/studyInstanceUids/0").asString();
        String disc = folder.resolve("disc").toString();
        assertThat(run("dicomdir", study, "--out", disc)).as(err.toString()).isEqualTo(ExitCode.DONE);
        assertThat(List.of(
                        json().at("/studies").asInt(), json().at("/instances").asInt()))
                .containsExactly(1, HeadPhantom.SLICES);

        assertThat(run("dicomdir", study, "--out", disc)).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("something lies in");
        assertThat(run("dicomdir", "2.25.1", "--out", disc + "2")).isEqualTo(ExitCode.FAILED);
    }
}
