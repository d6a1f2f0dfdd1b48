package org.fovea.inference.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;

/** A package again with something added: another version of the same network. The old one's signature does not go with it. */
public final class PackageCopy {

    private static final String CARD = "card.md";
    private static final String CARD_ZH = "card_zh.md";

    private final Manifest manifest;
    private final Map<String, byte[]> entries;
    private final List<Manifest.Metric> metrics;
    private String version;

    public PackageCopy(ModelPackage model) {
        manifest = model.manifest();
        version = manifest.version();
        entries = new TreeMap<>(model.entries());
        entries.remove(PackageSignature.NAME);
        metrics = new ArrayList<>(manifest.metrics());
    }

    public PackageCopy with(String entry, byte[] bytes) {
        entries.put(entry, bytes);
        return this;
    }

    public PackageCopy version(String next) {
        version = next;
        return this;
    }

    public PackageCopy measured(List<Manifest.Metric> more) {
        metrics.addAll(more);
        return this;
    }

    /** Each goes to the end of its card, whose title gets the copy's version. */
    public PackageCopy cardSections(String english, String chinese) {
        entries.compute(CARD, (name, card) -> appended(card, english));
        entries.compute(CARD_ZH, (name, card) -> appended(card, chinese));
        return this;
    }

    private byte[] appended(byte[] card, String section) {
        String text = new String(card, StandardCharsets.UTF_8);
        int end = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
        String title = text.substring(0, end).replace(manifest.version(), version);
        return (title + text.substring(end).stripTrailing() + "\n\n" + section).getBytes(StandardCharsets.UTF_8);
    }

    /** Writes it and opens it, as anybody will. */
    public Outcome<ModelPackage> write(Path file) {
        Map<String, String> hashes = new TreeMap<>();
        entries.forEach((name, bytes) -> {
            if (!name.equals(ManifestFile.NAME)) {
                hashes.put(name, Sha256.of(bytes));
            }
        });
        entries.put(
                ManifestFile.NAME,
                ManifestFile.write(new Manifest(
                        manifest.format(),
                        manifest.id(),
                        version,
                        manifest.name(),
                        manifest.purpose(),
                        manifest.classes(),
                        manifest.scope(),
                        manifest.input(),
                        manifest.output(),
                        manifest.temperature(),
                        manifest.training(),
                        metrics,
                        manifest.selfTest(),
                        hashes)));
        try {
            PackageZip.write(entries, file);
        } catch (IOException failed) {
            return Outcome.failure(
                    Problem.of(ModelProblem.UNWRITABLE, file.toString(), String.valueOf(failed.getMessage())));
        }
        return ModelPackage.open(file);
    }
}
