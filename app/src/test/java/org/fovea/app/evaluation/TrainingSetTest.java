package org.fovea.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fovea.app.cases.JudgedFinding;
import org.fovea.app.cases.Verdict;
import org.fovea.app.cases.Verdict.Decision;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.study.FrameKey;
import org.fovea.inference.engine.ClassScore;
import org.fovea.inference.input.GreyImage;
import org.fovea.inference.input.PictureFile;
import org.fovea.inference.model.ModelIdentity;
import org.fovea.inference.train.DataSet;
import org.fovea.inference.train.DataTable;
import org.fovea.inference.train.LabelledFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingSetTest {

    private static final GreyImage IMAGE = new GreyImage(3, 2, new float[] {-1000, 0, 1, 40, 777, 3000}, 1);
    private static final DataTable TABLE = new DataTable(
            List.of("pneumonia", "normal"),
            "file",
            "class",
            "patient_group",
            "split",
            List.of("bbox_cx", "bbox_cy", "bbox_w", "bbox_h"));

    @TempDir
    Path folder;

    private static JudgedFinding judged(long patient, Decision decision, String corrected) {
        return new JudgedFinding(
                new ModelIdentity("chest", "1.0.0", "a".repeat(64)),
                new FrameKey("1.2." + patient, 1),
                List.of(new ClassScore("pneumonia", 0.9), new ClassScore("normal", 0.1)),
                patient,
                null,
                "",
                "",
                new Verdict(UUID.randomUUID(), decision, corrected, "", "reader", Instant.EPOCH));
    }

    private Outcome<TrainingSet> write(List<JudgedFinding> judged, Path to) {
        return TrainingSet.write(judged, frame -> Outcome.success(IMAGE), to, Progress.NONE);
    }

    @Test
    void whatReadersConfirmedOrCorrectedIsReadByTraining() throws IOException {
        List<JudgedFinding> judged = new ArrayList<>();
        for (int patient = 1; patient <= 20; patient++) {
            judged.add(judged(patient, Decision.AGREE, ""));
            judged.add(judged(patient, Decision.CHANGED, "normal"));
            judged.add(judged(patient, Decision.DISAGREE, ""));
        }
        Path to = folder.resolve("set");
        TrainingSet made = write(judged, to).orElseThrow();

        assertThat(made.images()).containsEntry("pneumonia", 20).containsEntry("normal", 20);
        assertThat(made.patients()).isEqualTo(20);
        List<LabelledFile> learned =
                DataSet.read(to, TABLE, Set.of("train")).orElseThrow().files();
        List<LabelledFile> held =
                DataSet.read(to, TABLE, Set.of("val")).orElseThrow().files();
        assertThat(learned).hasSize(32);
        assertThat(held).hasSize(8);
        assertThat(groups(learned)).doesNotContainAnyElementsOf(groups(held));
        assertThat(learned).allSatisfy(one -> assertThat(one.box()).isNull());
        for (LabelledFile one : held) {
            assertThat(one.file().toString()).contains(one.label() == 0 ? "/val/pneumonia/" : "/val/normal/");
        }
    }

    private static Set<String> groups(List<LabelledFile> files) {
        return files.stream().map(LabelledFile::group).collect(Collectors.toSet());
    }

    @Test
    void thePictureGivesTheNetworkWhatTheFrameGave() {
        Path to = folder.resolve("set");
        write(List.of(judged(1, Decision.AGREE, "")), to).orElseThrow();
        GreyImage read =
                PictureFile.read(to.resolve("train/pneumonia/00001_p1.png")).orElseThrow();
        float[] own = IMAGE.toUnitRange().values();
        float[] again = read.toUnitRange().values();
        for (int i = 0; i < own.length; i++) {
            assertThat(again[i]).isCloseTo(own[i], within(1f / 65535));
        }
    }

    @Test
    void aFrameThatCannotBeTakenIsNamedAndTheOthersAreThere() {
        Problem lost = Problem.of(VerdictProblem.NOTHING_CONFIRMED);
        TrainingSet made = TrainingSet.write(
                        List.of(
                                judged(1, Decision.AGREE, ""),
                                judged(2, Decision.AGREE, ""),
                                judged(3, Decision.AGREE, "")),
                        frame -> switch (frame.sopInstanceUid()) {
                            case "1.2.1" -> Outcome.failure(lost);
                            case "1.2.2" -> Outcome.success(new GreyImage(3, 2, IMAGE.values(), 2));
                            default -> Outcome.success(IMAGE);
                        },
                        folder.resolve("set"),
                        Progress.NONE)
                .orElseThrow();
        assertThat(made.images()).containsEntry("pneumonia", 1);
        assertThat(made.unusable()).extracting(Problem::reason).contains(VerdictProblem.PIXELS_NOT_SQUARE);
        assertThat(made.unusable()).contains(lost);
    }

    @Test
    void aClassThatLeadsElsewhereWritesNothingThere() throws IOException {
        Path to = folder.resolve("set");
        TrainingSet made = write(List.of(judged(1, Decision.AGREE, ""), judged(2, Decision.CHANGED, "../../evil")), to)
                .orElseThrow();
        assertThat(made.unusable()).extracting(Problem::reason).containsExactly(VerdictProblem.LABEL);
        try (var all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(file).startsWith(to));
        }
    }

    @Test
    void nothingIsWrittenOverAndNothingOfNothing() throws IOException {
        assertThat(reason(write(List.of(judged(1, Decision.DISAGREE, "")), folder.resolve("none"))))
                .isEqualTo(VerdictProblem.NOTHING_CONFIRMED);
        assertThat(reason(write(List.of(judged(1, Decision.AGREE, "")), folder)))
                .isEqualTo(VerdictProblem.FOLDER_EXISTS);
        Problem lost = Problem.of(VerdictProblem.PIXELS_NOT_SQUARE);
        assertThat(reason(TrainingSet.write(
                        List.of(judged(1, Decision.AGREE, "")),
                        frame -> Outcome.failure(lost),
                        folder.resolve("none"),
                        Progress.NONE)))
                .isEqualTo(VerdictProblem.PIXELS_NOT_SQUARE);
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    private static Problem.Reason reason(Outcome<?> outcome) {
        return ((Outcome.Failure<?>) outcome).problem().reason();
    }
}
