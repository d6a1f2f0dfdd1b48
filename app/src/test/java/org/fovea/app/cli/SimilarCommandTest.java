package org.fovea.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fovea.app.cases.CaseStore;
import org.fovea.app.cases.Finding;
import org.fovea.app.cases.Verdict;
import org.fovea.app.words.Language;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.Patient;
import org.fovea.dicom.study.Series;
import org.fovea.dicom.study.Study;
import org.fovea.inference.engine.ClassScore;
import org.fovea.inference.engine.DeviceUse;
import org.fovea.inference.explain.HeatMap;
import org.fovea.inference.model.ModelIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimilarCommandTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Finding asked;

    /** Studies 1.1 to 1.3 with a finding each, nearer and farther; 1.4 without one; an older finding of 1.1. */
    @BeforeEach
    void fill() {
        try (CaseStore cases = CaseStore.open(folder).orElseThrow()) {
            keep(cases, "1.1", new float[] {0, 1});
            asked = keep(cases, "1.1", new float[] {1, 0});
            Finding near = keep(cases, "1.2", new float[] {4, 3});
            keep(cases, "1.3", new float[] {3, 4});
            cases.studies().store(List.of(image("1.4")));
            cases.verdicts()
                    .add(new Verdict(near.id(), Verdict.Decision.CHANGED, "meningioma", "", "Li", NOON))
                    .orElseThrow();
        }
    }

    private static Finding keep(CaseStore cases, String study, float[] embedding) {
        cases.studies().store(List.of(image(study)));
        return cases.findings()
                .add(
                        new Finding(
                                UUID.randomUUID(),
                                new FrameKey(study + ".1.1", 1),
                                1,
                                new ModelIdentity("model", "2.0.0", "a".repeat(64)),
                                List.of(new ClassScore("glioma", 0.75), new ClassScore("none", 0.25)),
                                new HeatMap(1, 1, new float[] {1}),
                                new DeviceUse("CPU", "library", "chosen"),
                                null,
                                null,
                                NOON,
                                null),
                        embedding)
                .orElseThrow();
    }

    private static Instance image(String uid) {
        Patient patient = new Patient(uid.equals("1.3") ? "1.1" : uid, "A^B", "", null);
        Study study = new Study(uid, patient, LocalDate.of(2026, 3, 4), null, "", "", "", "");
        Series series = new Series(uid + ".1", study, "MR", 1, "", "", "", "");
        return new Instance(uid + ".1.1", "1.2", series, Path.of("f"), "1.2", 1, 4, 4, 1, null, List.of(), false);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String[] all = new String[arguments.length + 2];
        all[0] = "--data";
        all[1] = folder.toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return CommandLines.of((data, demo, language) -> 42, Language.ENGLISH)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }

    @Test
    void listsTheNearestCasesOfAStudysNewestFindingAndOfAFinding() {
        assertThat(run("similar", "1.1")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString().lines())
                .containsExactly(
                        "model 2.0.0  glioma p 0.75  n 2",
                        "0.800  20260304  MR  glioma p 0.75  changed meningioma  1.2",
                        "0.600  20260304  MR  glioma p 0.75  -  1.3");
        String lines = out.toString();
        assertThat(run("similar", asked.id().toString())).isEqualTo(ExitCode.DONE);
        assertThat(out).hasToString(lines);
        assertThat(run("similar", "1.1", "--count", "1")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString().lines()).hasSize(2);
    }

    @Test
    void saysTheSameAsJson() {
        assertThat(run("similar", "1.1", "--json")).isEqualTo(ExitCode.DONE);
        JsonNode answer = JsonMapper.builder().build().readTree(out.toString());
        assertThat(answer.at("/finding").asString()).isEqualTo(asked.id().toString());
        assertThat(answer.at("/sha256").asString()).isEqualTo("a".repeat(64));
        assertThat(answer.at("/compared").asInt()).isEqualTo(2);
        assertThat(answer.at("/similar/0/cosine").asDouble()).isBetween(0.7999, 0.8001);
        assertThat(answer.at("/similar/0/verdict").asString()).isEqualTo("changed");
        assertThat(answer.at("/similar/0/correctedLabel").asString()).isEqualTo("meningioma");
        assertThat(answer.at("/similar/0/samePatient").asBoolean()).isFalse();
        assertThat(answer.at("/similar/1/samePatient").asBoolean()).isTrue();
        assertThat(answer.at("/similar/1").has("verdict")).isFalse();
    }

    @Test
    void saysWhyThereIsNothingToCompare() {
        assertThat(run("similar", "1.4")).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString().strip())
                .isEqualTo("No network has been asked about the study 1.4 yet. Classify it first.");
        assertThat(run("similar", "9.9")).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).startsWith("The study 9.9 is not in the case database.");
        assertThat(run("similar", "no-such-finding")).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).startsWith("The finding no-such-finding is not in the case database.");
    }
}
