package org.fovea.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fovea.app.words.Language;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.dcm4che.DicomWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ObjectCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @Test
    void printsWhatAReportSays() {
        Path report = report("report", "No nodule.");
        assertThat(run("text", report.toString())).isZero();
        assertThat(out.toString().lines())
                .containsExactly("Chest report", "complete", "Not verified", "Finding: No nodule.", "2 images");
        assertThat(run("text", report.toString(), "--json")).isZero();
        assertThat(json().get(3).get("text").asString()).isEqualTo("No nodule.");
    }

    @Test
    void saysWhereThereIsNothingToRead() {
        Path image = write(
                "other",
                new ObjectDraft()
                        .text(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.11.1")
                        .text(Tag.SOP_INSTANCE_UID, "2.25.9"));
        assertThat(run("text", image.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("no content to read").doesNotContain("Exception");
    }

    @Test
    void listsSearchesAndComparesElements() {
        Path one = report("one", "No nodule.");
        Path two = report("two", "One nodule.");
        assertThat(run("tags", one.toString(), "--search", "text value nodule")).isZero();
        assertThat(out.toString())
                .contains("(0040,A730) SQ ContentSequence", "(0040,A160) UT TextValue No nodule.")
                .doesNotContain("PatientName");
        assertThat(run("tags", one.toString(), "--compare", two.toString())).isZero();
        assertThat(out.toString())
                .contains("! (0040,A730) ContentSequence", "! (0040,A160) TextValue No nodule. | One nodule.")
                .doesNotContain("PatientName");
        assertThat(run("tags", one.toString(), "--json")).isZero();
        assertThat(json().findValuesAsString("keyword")).contains("PatientName", "TransferSyntaxUID");
        assertThat(run("tags", folder.resolve("missing").toString())).isEqualTo(ExitCode.FAILED);
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        List<String> all =
                new ArrayList<>(List.of("--data", folder.resolve("data").toString(), "--lang", "en"));
        all.addAll(List.of(arguments));
        return CommandLines.of((data, demo, language) -> 42, Language.ENGLISH)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    private JsonNode json() {
        return JSON.readTree(out.toString());
    }

    private Path report(String name, String finding) {
        ObjectDraft image = new ObjectDraft()
                .text(Tag.RELATIONSHIP_TYPE, "CONTAINS")
                .text(Tag.VALUE_TYPE, "IMAGE")
                .items(Tag.REFERENCED_SOP_SEQUENCE, new ObjectDraft().text(Tag.REFERENCED_SOP_INSTANCE_UID, "2.25.7"));
        return write(
                name,
                new ObjectDraft()
                        .text(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.88.11")
                        .text(Tag.SOP_INSTANCE_UID, "2.25.8")
                        .text(Tag.PATIENT_NAME, "Test^Report")
                        .text(Tag.VALUE_TYPE, "CONTAINER")
                        .text(Tag.COMPLETION_FLAG, "COMPLETE")
                        .items(Tag.CONCEPT_NAME_CODE_SEQUENCE, concept("Chest report"))
                        .items(
                                Tag.CONTENT_SEQUENCE,
                                new ObjectDraft()
                                        .text(Tag.RELATIONSHIP_TYPE, "CONTAINS")
                                        .text(Tag.VALUE_TYPE, "TEXT")
                                        .items(Tag.CONCEPT_NAME_CODE_SEQUENCE, concept("Finding"))
                                        .text(Tag.TEXT_VALUE, finding),
                                image,
                                image));
    }

    private Path write(String name, ObjectDraft draft) {
        Path file = folder.resolve(name + ".dcm");
        new DicomWriter().write(draft, file).orElseThrow();
        return file;
    }

    private static ObjectDraft concept(String meaning) {
        return new ObjectDraft()
                .text(Tag.CODE_VALUE, "1")
                .text(Tag.CODING_SCHEME_DESIGNATOR, "99TEST")
                .text(Tag.CODE_MEANING, meaning);
    }
}
