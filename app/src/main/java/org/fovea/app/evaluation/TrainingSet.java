package org.fovea.app.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fovea.app.cases.JudgedFinding;
import org.fovea.app.cases.Verdict.Decision;
import org.fovea.app.output.CsvTable;
import org.fovea.app.output.OutputProblem;
import org.fovea.app.picture.PictureFile;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.study.FrameKey;
import org.fovea.inference.engine.ClassScore;
import org.fovea.inference.input.GreyImage;
import org.fovea.inference.model.ModelClass;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What readers confirmed or corrected, as a folder that {@code fovea train} and {@code fovea evaluate} take: {@code
 * SPLIT/CLASS/NUMBER.png} and {@code manifest.csv}. An answer that was only rejected tells no class and is left out. No name,
 * id or date is in it, but what is burned into the pixels stays. Every fifth patient of a class is in {@code val}, no
 * patient in both.
 *
 * @param images by class
 * @param unusable of frames that could not be taken, why
 */
public record TrainingSet(Path folder, Map<String, Integer> images, int patients, List<Problem> unusable) {

    /** In both kinds of names that the shipped recipes use. */
    private static final List<String> COLUMNS = List.of(
            "file",
            "split",
            "class",
            "patient_id",
            "patient_family",
            "patient_group",
            "bbox_cx",
            "bbox_cy",
            "bbox_w",
            "bbox_h");

    private static final int HELD_OUT = 5;
    private static final Logger LOG = LoggerFactory.getLogger(TrainingSet.class);

    public TrainingSet {
        images = Map.copyOf(images);
        unusable = List.copyOf(unusable);
    }

    /**
     * @param judged of one model
     * @param read gives a frame's grey values
     * @param folder is made, and may not exist
     * @return failures of {@link VerdictProblem} and {@link OutputProblem}; nothing is left of the folder then
     */
    public static Outcome<TrainingSet> write(
            List<JudgedFinding> judged, Function<FrameKey, Outcome<GreyImage>> read, Path folder, Progress progress) {
        Path target = folder.toAbsolutePath();
        Map<JudgedFinding, String> labels = new LinkedHashMap<>();
        judged.forEach(one -> {
            String label = label(one);
            if (!label.isEmpty()) {
                labels.put(one, label);
            }
        });
        if (labels.isEmpty()) {
            return Outcome.failure(Problem.of(VerdictProblem.NOTHING_CONFIRMED));
        }
        if (Files.exists(target)) {
            return Outcome.failure(Problem.of(VerdictProblem.FOLDER_EXISTS, folder.toString()));
        }
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        try {
            remove(unfinished);
            TrainingSet written = write(labels, read, unfinished, progress);
            if (progress.cancelled() || written.images.isEmpty()) {
                return Outcome.failure(
                        written.unusable.isEmpty()
                                ? Problem.of(VerdictProblem.NOTHING_CONFIRMED)
                                : written.unusable.getFirst());
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            return Outcome.success(new TrainingSet(folder, written.images, written.patients, written.unusable));
        } catch (IOException | UncheckedIOException failed) {
            return Outcome.failure(
                    Problem.of(OutputProblem.IO, folder.toString(), Objects.toString(failed.getMessage(), "?")));
        } finally {
            discard(unfinished);
        }
    }

    private static void discard(Path folder) {
        try {
            remove(folder);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("an unfinished training set is left behind", e);
        }
    }

    /** Empty where nobody said which class is right. */
    private static String label(JudgedFinding one) {
        return one.verdict().decision() == Decision.AGREE
                ? ClassScore.highest(one.scores()).label()
                : one.verdict().correctedLabel();
    }

    private static TrainingSet write(
            Map<JudgedFinding, String> labels,
            Function<FrameKey, Outcome<GreyImage>> read,
            Path folder,
            Progress progress)
            throws IOException {
        Map<Long, String> splits = splits(labels);
        CsvTable table = new CsvTable(COLUMNS);
        Map<String, Integer> images = new TreeMap<>();
        List<Problem> unusable = new ArrayList<>();
        int number = 0;
        for (Map.Entry<JudgedFinding, String> one : labels.entrySet()) {
            if (progress.cancelled()) {
                break;
            }
            number++;
            String split = splits.getOrDefault(one.getKey().patient(), "train");
            String patient = "p" + one.getKey().patient();
            String file = "%s/%s/%05d_%s.png".formatted(split, one.getValue(), number, patient);
            Outcome<GreyImage> frame = ModelClass.isLabel(one.getValue())
                    ? read.apply(one.getKey().frame()).then(TrainingSet::square)
                    : Outcome.failure(Problem.of(VerdictProblem.LABEL, one.getValue()));
            switch (frame) {
                case Outcome.Success<GreyImage>(GreyImage image) -> {
                    write(image, folder.resolve(file));
                    table.add(List.of(file, split, one.getValue(), patient, patient, patient, "", "", "", ""));
                    images.merge(one.getValue(), 1, Integer::sum);
                }
                case Outcome.Failure<GreyImage>(Problem problem) -> unusable.add(problem);
            }
            progress.update(number, labels.size());
        }
        if (!images.isEmpty()) {
            Files.writeString(folder.resolve("manifest.csv"), table.text(), StandardCharsets.UTF_8);
        }
        return new TrainingSet(folder, images, splits.size(), unusable);
    }

    /** A patient belongs to the class of the first finding; within a class every fifth is held out. */
    private static Map<Long, String> splits(Map<JudgedFinding, String> labels) {
        Map<Long, String> splits = new LinkedHashMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        labels.forEach((one, label) -> splits.computeIfAbsent(
                one.patient(), patient -> counts.merge(label, 1, Integer::sum) % HELD_OUT == 0 ? "val" : "train"));
        return splits;
    }

    /** A picture file says nothing of its pixels' shape. */
    private static Outcome<GreyImage> square(GreyImage image) {
        return Math.abs(image.pixelAspect() - 1) < 1e-3
                ? Outcome.success(image.toUnitRange())
                : Outcome.failure(Problem.of(VerdictProblem.PIXELS_NOT_SQUARE));
    }

    private static void write(GreyImage image, Path file) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (var stream = Files.newOutputStream(file)) {
            PictureFile.writeGrey(image.values(), image.columns(), stream);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }
}
