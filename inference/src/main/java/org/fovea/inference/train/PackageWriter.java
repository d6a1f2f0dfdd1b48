package org.fovea.inference.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.fovea.inference.engine.Softmax;
import org.fovea.inference.input.GreyImage;
import org.fovea.inference.model.Greymap;
import org.fovea.inference.model.Manifest;
import org.fovea.inference.model.Manifest.SelfTest;
import org.fovea.inference.model.ManifestFile;
import org.fovea.inference.model.PackageZip;
import org.fovea.inference.model.SelfTestImages;
import org.fovea.inference.model.Sha256;

/** Writes a network down as a model package. The same network and figures give the same file, byte by byte. */
final class PackageWriter {

    private static final double SELF_TEST_TOLERANCE = 1e-3;

    private final Recipe recipe;
    private final PackageDescription description;
    private final Weights weights;

    PackageWriter(Recipe recipe, PackageDescription description, Weights weights) {
        this.recipe = recipe;
        this.description = description;
        this.weights = weights;
    }

    /**
     * Replaces the file as a whole.
     *
     * @param temperature logits are divided by it before the softmax; at least 1
     * @param training the description's, with the run's counts
     * @param metrics measured on a package that had none yet
     * @param card Markdown, English
     * @param cardZh Markdown, Chinese
     */
    void write(
            Path file,
            double temperature,
            Manifest.TrainingData training,
            List<Manifest.Metric> metrics,
            String card,
            String cardZh)
            throws IOException {
        TreeMap<String, byte[]> entries = new TreeMap<>();
        entries.put("card.md", card.getBytes(StandardCharsets.UTF_8));
        entries.put("card_zh.md", cardZh.getBytes(StandardCharsets.UTF_8));
        SelfTest selfTest;
        int size = recipe.preparation().size();
        try (FrozenGraph graph = new FrozenGraph(
                recipe.network(), weights, size, description.classes().size())) {
            entries.put("saved_model.pb", graph.savedModel());
            selfTest = selfTest(graph, temperature, entries);
        }
        Map<String, String> hashes = new TreeMap<>();
        entries.forEach((name, bytes) -> hashes.put(name, Sha256.of(bytes)));
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                description.id(),
                description.version(),
                description.name(),
                description.purpose(),
                description.classes(),
                description.scope(),
                new Manifest.Input(FrozenGraph.SIGNATURE, FrozenGraph.IMAGE, recipe.preparation()),
                new Manifest.Output(FrozenGraph.LOGITS, FrozenGraph.ATTENTION, FrozenGraph.EMBEDDING),
                temperature,
                training,
                metrics,
                selfTest,
                hashes);
        entries.put(ManifestFile.NAME, ManifestFile.write(manifest));
        PackageZip.write(entries, file);
    }

    private SelfTest selfTest(FrozenGraph graph, double temperature, Map<String, byte[]> entries) {
        List<SelfTest.Case> cases = new ArrayList<>();
        for (Map.Entry<String, GreyImage> image : SelfTestImages.all().entrySet()) {
            entries.put(image.getKey(), Greymap.write(image.getValue()));
            double[] probabilities =
                    Softmax.of(graph.logits(recipe.preparation().prepare(image.getValue())), temperature);
            cases.add(new SelfTest.Case(
                    image.getKey(),
                    DoubleStream.of(probabilities)
                            .map(p -> Math.rint(p * 1e6) / 1e6)
                            .boxed()
                            .toList()));
        }
        return new SelfTest(SELF_TEST_TOLERANCE, cases);
    }
}
