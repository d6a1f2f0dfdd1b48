package org.fovea.inference.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of packages that the user installed. A package is there whole or not at all. Of a removed one its manifest
 * stays, so that what it once said can still be read in words.
 */
public final class ModelFolder {

    private static final Logger LOG = LoggerFactory.getLogger(ModelFolder.class);
    private static final String REMOVED = "removed";
    private static final String MANIFEST = ".json";

    private final Path folder;
    private final TrustBook trust;

    /** @param folder made when first needed */
    public ModelFolder(Path folder, TrustBook trust) {
        this.folder = folder;
        this.trust = trust;
    }

    /** Lays a checked package down: exactly the bytes that were checked, whatever became of the file they came from. */
    public Outcome<Path> place(ModelPackage model) {
        Path file = folder.resolve(model.reference().fileName());
        try {
            Files.createDirectories(folder);
            PackageZip.write(model.entries(), file);
            Files.deleteIfExists(manifestOf(model));
            return Outcome.success(file);
        } catch (IOException failed) {
            return unwritable(file, failed);
        }
    }

    /** @return {@link ModelProblem#SHIPPED} for a package that lies elsewhere */
    public Outcome<ModelPackage> remove(ModelStore.Installed installed) {
        ModelPackage model = installed.model();
        boolean ours = folder.toAbsolutePath()
                .normalize()
                .equals(installed.file().toAbsolutePath().normalize().getParent());
        if (!ours) {
            return Outcome.failure(
                    Problem.of(ModelProblem.SHIPPED, model.reference().text()));
        }
        try {
            Path kept = manifestOf(model);
            Files.createDirectories(folder.resolve(REMOVED));
            Files.write(kept, ManifestFile.write(model.manifest()));
            Files.delete(installed.file());
            return trust.forget(model).map(page -> model);
        } catch (IOException failed) {
            return unwritable(installed.file(), failed);
        }
    }

    /** Writes a copy of a package for somebody else; a file of that name is replaced. */
    public Outcome<Path> export(ModelPackage model, Path to) {
        Path file = Files.isDirectory(to) ? to.resolve(model.reference().fileName()) : to;
        try {
            PackageZip.write(model.entries(), file);
            return Outcome.success(file);
        } catch (IOException failed) {
            return unwritable(file, failed);
        }
    }

    /** What removed packages said of themselves. */
    public List<Manifest> removed() {
        Path kept = folder.resolve(REMOVED);
        List<Manifest> manifests = new ArrayList<>();
        if (!Files.isDirectory(kept)) {
            return manifests;
        }
        try (Stream<Path> files = Files.list(kept)) {
            for (Path file : files.filter(one -> one.toString().endsWith(MANIFEST))
                    .sorted()
                    .toList()) {
                if (ManifestFile.read(Files.readAllBytes(file), file.toString())
                        instanceof Outcome.Success<Manifest>(Manifest manifest)) {
                    manifests.add(manifest);
                }
            }
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.warn("cannot read {}", kept, unreadable);
        }
        return manifests;
    }

    private Path manifestOf(ModelPackage model) {
        return folder.resolve(REMOVED).resolve(model.reference().text() + MANIFEST);
    }

    private static <T> Outcome<T> unwritable(Path file, IOException failed) {
        return Outcome.failure(
                Problem.of(ModelProblem.UNWRITABLE, file.toString(), String.valueOf(failed.getMessage())));
    }
}
