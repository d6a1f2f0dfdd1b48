package org.fovea.inference.model;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.inference.input.GreyImage;
import org.fovea.inference.scope.FeatureGate;
import org.fovea.inference.sequence.SequenceHead;

/**
 * A model package that passed every check that needs no native library: names, sizes, SHA-256 of each entry, manifest,
 * seal, graph, signature tensors. Holds the checked bytes; the file may change or vanish afterwards.
 */
public final class ModelPackage {

    /** How package files' names end. */
    public static final String ENDING = ".fovea-model";

    private static final String CARD = "card.md";
    private static final String CARD_ZH = "card_zh.md";

    private final Manifest manifest;
    private final CheckedGraph graph;
    private final Map<String, byte[]> entries;
    private final Optional<ModelKey> signer;
    private final String digest;

    private ModelPackage(
            Manifest manifest, CheckedGraph graph, Map<String, byte[]> entries, Optional<ModelKey> signer) {
        this.manifest = manifest;
        this.graph = graph;
        this.entries = entries;
        this.signer = signer;
        digest = EntryDigests.of(entries).sha256();
    }

    /** @return a failure with a {@link ModelProblem} whose first fact is the file's name */
    public static Outcome<ModelPackage> open(Path file) {
        String name = String.valueOf(file.getFileName());
        return PackageArchive.read(file).then(archive -> checked(archive.entries(), name));
    }

    public Manifest manifest() {
        return manifest;
    }

    /** What every result of this network carries. */
    public ModelIdentity identity() {
        return new ModelIdentity(manifest.id(), manifest.version(), graph.sha256());
    }

    public ModelReference reference() {
        return new ModelReference(manifest.id(), manifest.version());
    }

    /** Whose seal it bears, and bears rightly. */
    public Optional<ModelKey> signer() {
        return signer;
    }

    /** SHA-256 over names and contents of all entries but the seal, lower-case hex. */
    public String digest() {
        return digest;
    }

    /** By name, as they were checked; not to be written to. */
    Map<String, byte[]> entries() {
        return entries;
    }

    public CheckedGraph graph() {
        return graph;
    }

    /** What an engine needs of it. */
    public NetworkDefinition definition() {
        return new NetworkDefinition(manifest, graph);
    }

    /** The model card, Markdown, in the interface's language. */
    public String card(Locale locale) {
        byte[] text = entries.getOrDefault(locale.getLanguage().equals("zh") ? CARD_ZH : CARD, new byte[0]);
        return new String(text, StandardCharsets.UTF_8);
    }

    /** Which images are like those it learned from; empty where the package does not say. */
    public Optional<FeatureGate> featureGate() {
        return Optional.ofNullable(entries.get(FeatureGate.ENTRY)).flatMap(FeatureGate::read);
    }

    /** How it reads a series as a whole; empty where it reads images only. */
    public Optional<SequenceHead> sequenceHead() {
        return Optional.ofNullable(entries.get(SequenceHead.ENTRY)).flatMap(SequenceHead::read);
    }

    /** An input of the self-test. */
    public GreyImage selfTestImage(Manifest.SelfTest.Case test) {
        return Greymap.read(entries.getOrDefault(test.entry(), new byte[0]))
                .orElseThrow(() -> new IllegalArgumentException(test.entry() + " belongs to another package"));
    }

    private static Outcome<ModelPackage> checked(Map<String, byte[]> entries, String file) {
        for (String needed : new String[] {ManifestFile.NAME, PackageArchive.GRAPH, CARD, CARD_ZH}) {
            if (!entries.containsKey(needed)) {
                return Outcome.failure(Problem.of(ModelProblem.MISSING_ENTRY, file, needed));
            }
        }
        return ManifestFile.read(entries.getOrDefault(ManifestFile.NAME, new byte[0]), file)
                .then(manifest -> checked(entries, manifest, file));
    }

    private static Outcome<ModelPackage> checked(Map<String, byte[]> entries, Manifest manifest, String file) {
        for (String promised : manifest.entries().keySet()) {
            if (!entries.containsKey(promised)) {
                return Outcome.failure(Problem.of(ModelProblem.MISSING_ENTRY, file, promised));
            }
        }
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            boolean outside =
                    entry.getKey().equals(ManifestFile.NAME) || entry.getKey().equals(PackageSignature.NAME);
            if (!outside
                    && !Sha256.of(entry.getValue()).equals(manifest.entries().get(entry.getKey()))) {
                return Outcome.failure(Problem.of(ModelProblem.HASH, file, entry.getKey()));
            }
        }
        for (Manifest.SelfTest.Case test : manifest.selfTest().cases()) {
            if (Greymap.read(entries.getOrDefault(test.entry(), new byte[0])).isEmpty()) {
                return Outcome.failure(Problem.of(ModelProblem.SELF_TEST_INPUT, file, test.entry()));
            }
        }
        byte[] gate = entries.get(FeatureGate.ENTRY);
        if (gate != null && FeatureGate.read(gate).isEmpty()) {
            return Outcome.failure(Problem.of(ModelProblem.FEATURE_GATE, file, FeatureGate.ENTRY));
        }
        byte[] head = entries.get(SequenceHead.ENTRY);
        if (head != null && !fits(SequenceHead.read(head), manifest)) {
            return Outcome.failure(Problem.of(ModelProblem.SEQUENCE_HEAD, file, SequenceHead.ENTRY));
        }
        return PackageSignature.signer(entries, file).then(signer -> new ModelGate(file)
                .check(entries.getOrDefault(PackageArchive.GRAPH, new byte[0]), manifest)
                .map(graph -> new ModelPackage(manifest, graph, entries, signer)));
    }

    private static boolean fits(Optional<SequenceHead> head, Manifest manifest) {
        return head.map(read -> read.shape().classes()).orElse(0)
                == manifest.classes().size();
    }
}
