package org.fovea.inference.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Progress;
import org.fovea.inference.engine.Classifier;
import org.fovea.inference.engine.DeviceChoice;
import org.fovea.inference.engine.InProcess;
import org.fovea.inference.evaluate.Evaluation;
import org.fovea.inference.evaluate.FolderEvaluation;
import org.fovea.inference.evaluate.GateEvaluation;
import org.fovea.inference.input.PictureFile;
import org.fovea.inference.model.Manifest.Metric;
import org.fovea.inference.model.Manifest.TrainingData;
import org.fovea.inference.model.ModelPackage;

/**
 * From trained weights to a package with card and figures: written once without, measured as any user would measure it,
 * calibrated, and, measured again, written with them.
 */
record Publication(Path natives, Path data, Path recipeFile, Recipe recipe) {

    private record Measured(Evaluation all, Map<String, String> figures, List<Metric> metrics) {}

    Outcome<Evaluation> publish(Weights weights, DataSet learned, Path packageFile) {
        PackageWriter writer = new PackageWriter(recipe, recipe.description(), weights);
        TrainingData training = counted(learned);
        return bare(writer, 1, training, packageFile).then(raw -> {
            double best = raw.all().bestTemperature();
            // Calibration may soften what the network says, never sharpen it.
            double temperature = Math.max(1, Math.rint(best * 100) / 100);
            return bare(writer, temperature, training, packageFile).then(measured -> {
                Map<String, String> figures = new TreeMap<>(measured.figures());
                figures.put("training.images", String.valueOf(training.images()));
                figures.put("training.groups", String.valueOf(training.groups()));
                figures.put("temperature", String.format(Locale.ROOT, "%.2f", temperature));
                figures.put("temperature.best", String.format(Locale.ROOT, "%.2f", best));
                return finished(writer, temperature, training, measured, figures, packageFile)
                        .then(evaluation -> gated(learned, packageFile).map(model -> evaluation));
            });
        });
    }

    /** Writes the package without card and figures, and measures it. */
    private Outcome<Measured> bare(PackageWriter writer, double temperature, TrainingData training, Path packageFile) {
        try {
            writer.write(packageFile, temperature, training, List.of(), "", "");
            return measured(packageFile);
        } catch (IOException failed) {
            return Training.failure(packageFile, failed);
        }
    }

    private Outcome<Evaluation> finished(
            PackageWriter writer,
            double temperature,
            TrainingData training,
            Measured measured,
            Map<String, String> figures,
            Path packageFile) {
        try {
            String card = new CardTemplate(Files.readString(beside(".card.md"))).filled(figures);
            String cardZh = new CardTemplate(Files.readString(beside(".card_zh.md"))).filled(figures);
            writer.write(packageFile, temperature, training, measured.metrics(), card, cardZh);
            return Outcome.success(measured.all());
        } catch (IOException failed) {
            return Training.failure(packageFile, failed);
        }
    }

    private Outcome<Measured> measured(Path packageFile) {
        return with(packageFile, classifier -> measured(new FolderEvaluation(classifier, PictureFile::read)));
    }

    /** What other kinds of images the gate refuses is measured later, on whatever the owner of the package has of them. */
    private Outcome<ModelPackage> gated(DataSet learned, Path packageFile) {
        List<Path> files = learned.files().stream().map(LabelledFile::file).toList();
        return with(packageFile, classifier -> {
            GateFitting fitting = new GateFitting(classifier, PictureFile::read, Progress.NONE);
            return GateEvaluation.files(data.resolve(recipe.measurement().measureOn()))
                    .then(held -> fitting.fit(files, held))
                    .then(gate -> fitting.copied(
                            gate,
                            List.of(),
                            "| | | | | | |",
                            recipe.description().version(),
                            packageFile));
        });
    }

    private <T> Outcome<T> with(Path packageFile, Function<Classifier, Outcome<T>> work) {
        return ModelPackage.open(packageFile)
                .then(model -> Classifier.open(model, DeviceChoice.CPU, new InProcess(natives)))
                .then(classifier -> {
                    try (classifier) {
                        return work.apply(classifier);
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
