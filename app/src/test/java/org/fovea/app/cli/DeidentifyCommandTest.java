package org.fovea.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fovea.app.words.Language;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.DicomWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DeidentifyCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void writesACopyWithoutTheName() throws IOException {
        Path source = object("NO");
        assertThat(run(source.toString(), "--out", copies().toString(), "--keep", "uids,descriptors"))
                .as(err.toString())
                .isEqualTo(ExitCode.DONE);
        JsonNode object = JsonMapper.builder().build().readTree(out.toString()).at("/objects/0");
        assertThat(object.at("/source").asString()).isEqualTo(source.toString());
        assertThat(object.at("/left")).isEmpty();
        DicomObject copy =
                new DicomFiles().header(Path.of(object.at("/file").asString())).orElseThrow();
        assertThat(copy.text(Tag.PATIENT_NAME)).matches("P[0-9A-F]{12}");
        assertThat(copy.text(Tag.STUDY_DESCRIPTION)).isEqualTo("Knee of -");
        assertThat(copy.text(Tag.STUDY_INSTANCE_UID)).isEqualTo("1.3.1");
    }

    /** One secret gives one name to a patient, another gives another. */
    @Test
    void theSecretDecides() throws IOException {
        Path source = object("NO");
        for (String secret : List.of("a", "a", "b")) {
            assertThat(run(
                            source.toString(),
                            "--out",
                            copies().toString(),
                            "--secret",
                            folder.resolve(secret).toString()))
                    .isEqualTo(ExitCode.DONE);
        }
        try (Stream<Path> written = Files.list(copies())) {
            assertThat(written).hasSize(2);
        }
        Files.writeString(folder.resolve("b"), "no secret");
        assertThat(run(
                        source.toString(),
                        "--out",
                        copies().toString(),
                        "--secret",
                        folder.resolve("b").toString()))
                .isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("does not hold the secret");
    }

    @Test
    void saysWithItsExitCodeThatSomethingIsLeft() {
        Path source = object("YES");
        assertThat(run(source.toString(), "--out", copies().toString())).isEqualTo(ExitCode.PARTLY);
        assertThat(out.toString()).contains("BURNED_IN_ANNOTATION");
    }

    @Test
    void refusesWhatMakesNoSense() {
        Path source = object("NO");
        for (List<String> wrong : List.of(
                List.of("--keep", "dates,shifted-dates"),
                List.of("--keep", "everything"),
                List.of("--clean-pixels", "1,2,3"),
                List.of("--clean-pixels", "1,2,0,4"))) {
            List<String> arguments = new ArrayList<>(List.of(source.toString(), "--out", copies().toString()));
            arguments.addAll(wrong);
            assertThat(run(arguments.toArray(String[]::new)))
                    .as(wrong.toString())
                    .isEqualTo(ExitCode.USAGE);
        }
    }

    private Path copies() {
        return folder.resolve("copies");
    }

    private Path object(String burnedIn) {
        ObjectDraft draft = new ObjectDraft()
                .text(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.7")
                .text(Tag.SOP_INSTANCE_UID, "1.3.2")
                .text(Tag.STUDY_INSTANCE_UID, "1.3.1")
                .text(Tag.SERIES_INSTANCE_UID, "1.3.3")
                .text(Tag.MODALITY, "OT")
                .text(Tag.STUDY_DESCRIPTION, "Knee of Mustermann")
                .text(Tag.PATIENT_NAME, "Mustermann^Max")
                .text(Tag.PATIENT_ID, "4711")
                .text(Tag.BURNED_IN_ANNOTATION, burnedIn);
        return new DicomWriter().write(draft, folder.resolve("source.dcm")).orElseThrow();
    }

    private int run(String... arguments) {
        List<String> all =
                new ArrayList<>(List.of("--data", folder.resolve("data").toString(), "--lang", "en", "deidentify"));
        all.addAll(List.of(arguments));
        CommandLine line = CommandLines.of((data, demo, language) -> 42, Language.ENGLISH);
        return line.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }
}
