package org.fovea.inference.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.inference.input.GreyImage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody brings who has a network and wants a package: the graph, a manifest without the parts that are worked
 * out ({@code format}, {@code selfTest}, {@code entries}), and beside it the cards and, if they like, test images.
 */
public final class PackageDraft {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELF_TEST = "self-test";
    private static final double TOLERANCE = 1e-3;

    private final ObjectNode manifest;
    private final Map<String, byte[]> entries;
    private final Map<String, GreyImage> images;

    private PackageDraft(ObjectNode manifest, Map<String, byte[]> entries, Map<String, GreyImage> images) {
        this.manifest = manifest;
        this.entries = entries;
        this.images = images;
    }

    /**
     * @param graph a {@code saved_model.pb}, or the folder that holds it; only what the signature needs is taken
     * @param manifestFile JSON; {@code card.md}, {@code card_zh.md} and {@code self-test/*.pgm} are looked for beside it
     */
    public static Outcome<PackageDraft> read(Path graph, Path manifestFile) {
        String name = String.valueOf(manifestFile.getFileName());
        Path file = Files.isDirectory(graph) ? graph.resolve(PackageArchive.GRAPH) : graph;
        Map<String, byte[]> entries = new TreeMap<>();
        Map<String, GreyImage> images = new LinkedHashMap<>();
        @Nullable
        Path missing = Stream.of(
                        file,
                        manifestFile,
                        manifestFile.resolveSibling("card.md"),
                        manifestFile.resolveSibling("card_zh.md"))
                .filter(one -> !Files.isRegularFile(one))
                .findFirst()
                .orElse(null);
        if (missing != null) {
            return Outcome.failure(Problem.of(ModelProblem.MISSING_ENTRY, name, missing.toString()));
        }
        try {
            entries.put(PackageArchive.GRAPH, Files.readAllBytes(file));
            for (String card : List.of("card.md", "card_zh.md")) {
                entries.put(card, Files.readAllBytes(manifestFile.resolveSibling(card)));
            }
            for (Map.Entry<String, byte[]> image :
                    images(manifestFile.resolveSibling(SELF_TEST)).entrySet()) {
                entries.put(image.getKey(), image.getValue());
                GreyImage read = Greymap.read(image.getValue()).orElse(null);
                if (read == null) {
                    return Outcome.failure(Problem.of(ModelProblem.SELF_TEST_INPUT, name, image.getKey()));
                }
                images.put(image.getKey(), read);
            }
            JsonNode tree = JSON.readTree(Files.readAllBytes(manifestFile));
            String signature = tree.path("input").path("signature").asString("");
            entries.compute(
                    PackageArchive.GRAPH,
                    (key, bytes) -> ServingPart.of(bytes == null ? new byte[0] : bytes, signature));
            return tree instanceof ObjectNode object
                    ? Outcome.success(new PackageDraft(object, entries, images))
                    : Outcome.failure(Problem.of(ModelProblem.MANIFEST, name, "no JSON object"));
        } catch (JacksonException wrong) {
            return Outcome.failure(Problem.of(ModelProblem.MANIFEST, name, wrong.getOriginalMessage()));
        } catch (IOException unreadable) {
            return Outcome.failure(Problem.of(ModelProblem.NOT_FOUND, manifestFile.toString()));
        }
    }

    /** The program's own where the folder does not exist. */
    private static Map<String, byte[]> images(Path folder) throws IOException {
        Map<String, byte[]> images = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            SelfTestImages.all().forEach((name, image) -> images.put(name, Greymap.write(image)));
            return images;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".pgm")).toList()) {
                images.put(SELF_TEST + "/" + file.getFileName(), Files.readAllBytes(file));
            }
        }
        return images;
    }

    /** Test images by the names of their entries. */
    public Map<String, GreyImage> images() {
        return Collections.unmodifiableMap(images);
    }

    /** What is needed to ask the network about them; everything is checked as in a finished package. */
    public Outcome<NetworkDefinition> definition() {
        int classes = manifest.path("classes").size();
        Map<String, List<Double>> unknown = new TreeMap<>();
        images.keySet().forEach(name -> unknown.put(name, Collections.nCopies(classes, 1.0 / Math.max(1, classes))));
        return NetworkDefinition.of(
                JSON.writeValueAsBytes(with(unknown)), entries.getOrDefault(PackageArchive.GRAPH, new byte[0]));
    }

    /**
     * Writes the package and opens it, as anybody will.
     *
     * @param scores probabilities that the network gave, by test image
     */
    public Outcome<ModelPackage> write(Map<String, List<Double>> scores, Path file) {
        Map<String, byte[]> all = new TreeMap<>(entries);
        return ManifestFile.read(JSON.writeValueAsBytes(with(scores)), String.valueOf(file.getFileName()))
                .then(read -> {
                    all.put(ManifestFile.NAME, ManifestFile.write(read));
                    try {
                        PackageZip.write(all, file);
                    } catch (IOException failed) {
                        return Outcome.failure(Problem.of(
                                ModelProblem.UNWRITABLE, file.toString(), String.valueOf(failed.getMessage())));
                    }
                    return ModelPackage.open(file);
                });
    }

    private ObjectNode with(Map<String, List<Double>> scores) {
        ObjectNode whole = JSON.createObjectNode();
        whole.put("format", Manifest.FORMAT);
        manifest.properties().forEach(property -> whole.set(property.getKey(), property.getValue()));
        ObjectNode selfTest = whole.putObject("selfTest").put("tolerance", TOLERANCE);
        ArrayNode cases = selfTest.putArray("cases");
        scores.forEach((name, probabilities) -> {
            ArrayNode numbers = cases.addObject().put("entry", name).putArray("probabilities");
            probabilities.forEach(numbers::add);
        });
        ObjectNode hashes = whole.putObject("entries");
        entries.forEach((name, bytes) -> hashes.put(name, Sha256.of(bytes)));
        return whole;
    }
}
