package org.fovea.inference.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.inference.engine.Classifier;
import org.fovea.inference.model.ModelClass;

/**
 * Classifies a folder that holds one sub-folder of images for each class, named by the class's label. Patients, families
 * and boxes come from a {@code manifest.csv} in the folder or above it, where there is one.
 */
public final class FolderEvaluation {

    /** Every patient. */
    public static final Pattern ALL_PATIENTS = Pattern.compile(".*");

    private final Classifier classifier;
    private final ImageSource source;
    private final List<String> labels;

    public FolderEvaluation(Classifier classifier, ImageSource source) {
        this.classifier = classifier;
        this.source = source;
        labels = classifier.model().manifest().classes().stream()
                .map(ModelClass::label)
                .toList();
    }

    /**
     * Classifies every image; those that fail are listed in the result and stop nothing. Stops early, with what it has, when
     * cancelled.
     *
     * @param patients only images whose patient id matches it whole are counted
     * @param progress counts images
     */
    public Outcome<Evaluation> run(Path folder, Pattern patients, Progress progress) {
        List<LabelledImage> images = new ArrayList<>();
        try {
            CaseTable table = CaseTable.near(folder);
            for (int label = 0; label < labels.size(); label++) {
                for (Path file : filesIn(folder.resolve(labels.get(label)))) {
                    images.add(table.labelled(file, label));
                }
            }
        } catch (IOException failed) {
            return Outcome.failure(
                    Problem.of(EvaluationProblem.IO, folder.toString(), String.valueOf(failed.getMessage())));
        }
        if (images.isEmpty()) {
            return Outcome.failure(
                    Problem.of(EvaluationProblem.NO_CLASS_FOLDERS, folder.toString(), String.join(", ", labels)));
        }
        ScoredImages scored = new ScoredImages();
        for (int i = 0; i < images.size() && !progress.cancelled(); i++) {
            if (patients.matcher(images.get(i).patient()).matches()) {
                scored.score(classifier, source, images.get(i));
            }
            progress.update(i + 1L, images.size());
        }
        return scored.evaluation(classifier.model().identity(), labels, ALL_PATIENTS)
                .map(Outcome::success)
                .orElseGet(() -> Outcome.failure(Problem.of(EvaluationProblem.NOTHING_CLASSIFIED, folder.toString())));
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> listed = Files.walk(folder)) {
            return listed.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
