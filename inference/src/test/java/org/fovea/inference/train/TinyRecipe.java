package org.fovea.inference.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.fovea.inference.engine.TensorFlowLibrary;
import org.fovea.inference.explain.Box;
import org.fovea.inference.input.Fit;
import org.fovea.inference.input.Preparation;
import org.fovea.inference.model.Manifest;
import org.fovea.inference.model.ModelClass;
import org.fovea.inference.model.Words;
import org.fovea.inference.scope.Scope;

/** A network so small that it learns in a moment, for tests here and in other packages. */
public final class TinyRecipe {

    /** TensorFlow's libraries, unpacked by the build. */
    public static final Path NATIVES = Path.of(System.getProperty("fovea.tensorflow"));

    private TinyRecipe() {}

    static Recipe of(int epochs) {
        return new Recipe(
                new DataTable(
                        List.of("left", "right"), "file", "class", "patient", "split", List.of("x", "y", "w", "h")),
                new Measurement("train", "val", Map.of()),
                new Preparation(32, 16, Fit.PROPORTIONAL),
                new NetworkShape(List.of(4, 8), 1, 1, 2, 0.1),
                new Augmentation(0.02, 0.02, 0.02, 2, false, 0.1, 0.1, 0.1, 0.3, 0.05, 0, 0, 0),
                new Schedule(3, epochs, 8, 0.02, 0.2, 0.01, 0.01, 0.02, 0.5, 0.05, 1, 4, 1),
                new PackageDescription(
                        "tiny",
                        "0.0.1",
                        new Words("Tiny", "小"),
                        new Words("Which side is bright?", "哪一侧更亮？"),
                        List.of(
                                new ModelClass("left", new Words("Left", "左"), List.of()),
                                new ModelClass("right", new Words("Right", "右"), List.of())),
                        new Scope(List.of("MR"), List.of("HEAD")),
                        new Manifest.TrainingData("computed", "none", "none", "none", 0, 0)));
    }

    /** Noise with a bright disc on the side that the label names. */
    static Example example(int label, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double centre = (label == 0 ? 0.28 : 0.72) + (random.nextDouble() - 0.5) * 0.1;
        float[] working = new float[32 * 32];
        for (int i = 0; i < working.length; i++) {
            double x = (i % 32 + 0.5) / 32;
            int row = i / 32;
            double y = (row + 0.5) / 32;
            working[i] = (float) (random.nextDouble() * 0.3 + (Math.hypot(x - centre, y - 0.5) < 0.15 ? 0.6 : 0));
        }
        return new Example(working, label, new Box(centre, 0.5, 0.3, 0.3));
    }

    static List<Example> examples(int count) {
        return IntStream.range(0, count).mapToObj(i -> example(i % 2, i)).toList();
    }

    /** Writes a package with random weights. */
    public static Path untrained(Path folder) {
        return written(folder.resolve("tiny.fovea-model"), 1);
    }

    /** Writes a package whose manifest promises what its network gives at another temperature. */
    public static Path liar(Path folder) {
        Path honest = written(folder.resolve("warm.fovea-model"), 50);
        Path liar = folder.resolve("liar.fovea-model");
        try (ZipFile zip = new ZipFile(honest.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(liar))) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("model.json")) {
                    bytes = new String(bytes, StandardCharsets.UTF_8)
                            .replace("\"temperature\" : 50.0", "\"temperature\" : 1.0")
                            .getBytes(StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(bytes);
                out.closeEntry();
            }
            return liar;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path written(Path file, double temperature) {
        TensorFlowLibrary.load(NATIVES).orElseThrow();
        Recipe recipe = of(1);
        PackageDescription told = recipe.description();
        try (TrainingGraph graph = new TrainingGraph(recipe.network(), recipe.schedule(), 16, 2)) {
            graph.start(new SplittableRandom(5));
            new PackageWriter(recipe, told, graph.state().under("mean/"))
                    .write(file, temperature, told.training(), List.of(), "# tiny", "# 小");
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
