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
import org.fovea.inference.engine.ClassScore;
import org.fovea.inference.engine.Classification;
import org.fovea.inference.engine.Classifier;
import org.fovea.inference.explain.Box;
import org.fovea.inference.input.GreyImage;
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

    private record Labelled(Path file, int label) {}

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
        List<Labelled> files = new ArrayList<>();
        CaseTable table;
        try {
            table = CaseTable.near(folder);
            for (int label = 0; label < labels.size(); label++) {
                collect(folder.resolve(labels.get(label)), label, files);
            }
        } catch (IOException failed) {
            return Outcome.failure(
                    Problem.of(EvaluationProblem.IO, folder.toString(), String.valueOf(failed.getMessage())));
        }
        if (files.isEmpty()) {
            return Outcome.failure(
                    Problem.of(EvaluationProblem.NO_CLASS_FOLDERS, folder.toString(), String.join(", ", labels)));
        }
        List<Scored> scored = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (int i = 0; i < files.size() && !progress.cancelled(); i++) {
            CaseTable.Row row = table.of(files.get(i).file());
            if (patients.matcher(row.patient()).matches()) {
                score(files.get(i), row, scored, unreadable);
            }
            progress.update(i + 1L, files.size());
        }
        if (scored.isEmpty()) {
            return Outcome.failure(Problem.of(EvaluationProblem.NOTHING_CLASSIFIED, folder.toString()));
        }
        return Outcome.success(Summary.of(classifier.model().identity(), labels, scored, unreadable));
    }

    private static void collect(Path folder, int label, List<Labelled> files) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> listed = Files.walk(folder)) {
                listed.filter(Files::isRegularFile).sorted().forEach(file -> files.add(new Labelled(file, label)));
            }
        }
    }

    private void score(Labelled image, CaseTable.Row row, List<Scored> scored, List<String> unreadable) {
        switch (source.read(image.file()).then((GreyImage grey) -> classifier.classify(grey))) {
            case Outcome.Success<Classification>(Classification found) -> {
                Box box = row.box();
                double[] probabilities = found.scores().stream()
                        .mapToDouble(ClassScore::probability)
                        .toArray();
                String group = row.group().isEmpty() ? image.file().toString() : row.group();
                Boolean peakInBox = box == null ? null : found.heatMap().peaksIn(box);
                scored.add(new Scored(image.label(), group, probabilities, peakInBox));
            }
            case Outcome.Failure<Classification>(Problem problem) -> unreadable.add(image.file() + ": " + problem);
        }
    }
}
