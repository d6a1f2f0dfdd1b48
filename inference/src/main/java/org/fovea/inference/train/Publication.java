package org.fovea.inference.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Progress;
import org.fovea.inference.engine.Classifier;
import org.fovea.inference.engine.DeviceChoice;
import org.fovea.inference.evaluate.Evaluation;
import org.fovea.inference.evaluate.FolderEvaluation;
import org.fovea.inference.input.PictureFile;
import org.fovea.inference.model.Manifest.Metric;
import org.fovea.inference.model.Manifest.TrainingData;
import org.fovea.inference.model.ModelPackage;

/**
 * From trained weights to a package with card and figures: written once without, measured as any user would measure it,
 * written again with.
 */
record Publication(Path natives, Path data, Path recipeFile, Recipe recipe) {

    private record Measured(Evaluation all, Map<String, String> figures, List<Metric> metrics) {}

    Outcome<Evaluation> publish(Weights weights, DataSet learned, Path packageFile) {
        PackageWriter writer = new PackageWriter(recipe, recipe.description(), weights);
        TrainingData training = counted(learned);
        try {
            CardTemplate card = new CardTemplate(Files.readString(beside(".card.md")));
            CardTemplate cardZh = new CardTemplate(Files.readString(beside(".card_zh.md")));
            writer.write(packageFile, training, List.of(), "", "");
            return measured(packageFile).then(measured -> {
                Map<String, String> figures = new TreeMap<>(measured.figures());
                figures.put("training.images", String.valueOf(training.images()));
                figures.put("training.groups", String.valueOf(training.groups()));
                try {
                    writer.write(
                            packageFile, training, measured.metrics(), card.filled(figures), cardZh.filled(figures));
                    return Outcome.success(measured.all());
                } catch (IOException failed) {
                    return Training.failure(packageFile, failed);
                }
            });
        } catch (IOException failed) {
            return Training.failure(packageFile, failed);
        }
    }

    private Outcome<Measured> measured(Path packageFile) {
        return ModelPackage.open(packageFile)
                .then(model -> Classifier.open(model, DeviceChoice.CPU, natives))
                .then(classifier -> {
                    try (classifier) {
                        return measured(new FolderEvaluation(classifier, PictureFile::read));
                    }
                });
    }

    private Outcome<Measured> measured(FolderEvaluation evaluation) {
        Path folder = data.resolve(recipe.measurement().measureOn());
        Outcome<Measured> measured = evaluation
                .run(folder, FolderEvaluation.ALL_PATIENTS, Progress.NONE)
                .map(all -> new Measured(
                        all, CardFigures.text(all, ""), CardFigures.metrics(all, set(all, ""), command(""))));
        for (Map.Entry<String, String> subset :
                new TreeMap<>(recipe.measurement().subsets()).entrySet()) {
            measured = measured.then(before -> evaluation
                    .run(folder, Pattern.compile(subset.getValue()), Progress.NONE)
                    .map(part -> with(before, part, subset.getKey(), subset.getValue())));
        }
        return measured;
    }

    private Measured with(Measured before, Evaluation part, String name, String patients) {
        Map<String, String> figures = new TreeMap<>(before.figures());
        figures.putAll(CardFigures.text(part, name + "."));
        List<Metric> metrics = new ArrayList<>(before.metrics());
        metrics.addAll(CardFigures.metrics(part, set(part, ", " + name), command(" --patients '" + patients + "'")));
        return new Measured(before.all(), figures, metrics);
    }

    private String set(Evaluation evaluation, String which) {
        return recipe.measurement().measureOn() + which + ": " + evaluation.n() + " images of " + evaluation.groups()
                + " patient groups";
    }

    private String command(String which) {
        return "fovea evaluate DATA/" + recipe.measurement().measureOn() + " --model "
                + recipe.description().id() + which + " --json";
    }

    private TrainingData counted(DataSet learned) {
        TrainingData told = recipe.description().training();
        long groups =
                learned.files().stream().map(LabelledFile::group).distinct().count();
        return new TrainingData(
                told.data(),
                told.licence(),
                told.attribution(),
                told.split(),
                learned.files().size(),
                (int) groups);
    }

    private Path beside(String ending) {
        String name = String.valueOf(recipeFile.getFileName());
        return recipeFile.resolveSibling(name.replaceFirst("\\.json$", "") + ending);
    }
}
