package org.fovea.inference.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds model packages in folders: those that came with the program and those the user installed. Opens them anew at each
 * call, so a package installed a moment ago is there at once. Versions of a model lie side by side.
 */
public final class ModelStore {

    private static final Logger LOG = LoggerFactory.getLogger(ModelStore.class);

    private final List<Path> folders;
    private final TrustBook trust;

    /** A package in one of the folders. */
    public record Installed(Path file, ModelPackage model, Trust trust) {}

    /**
     * @param folders searched in this order; one that does not exist holds nothing
     * @param trust decides which of them are offered
     */
    public ModelStore(List<Path> folders, TrustBook trust) {
        this.folders = List.copyOf(folders);
        this.trust = trust;
    }

    /** Every package that passes its checks, trusted or not, one for each version: the first found. Newest first. */
    public List<Installed> installed() {
        Map<ModelReference, Installed> found = new LinkedHashMap<>();
        for (Path file : files()) {
            switch (ModelPackage.open(file)) {
                case Outcome.Success<ModelPackage>(ModelPackage opened) ->
                    found.putIfAbsent(opened.reference(), new Installed(file, opened, trust.of(opened)));
                case Outcome.Failure<ModelPackage>(Problem problem) -> LOG.warn("model package refused: {}", problem);
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparing(one -> one.model().reference(), ModelReference.NEWEST_FIRST))
                .toList();
    }

    /** Those of the installed that may be used without another question. */
    public List<ModelPackage> available() {
        return installed().stream()
                .filter(one -> one.trust().given())
                .map(Installed::model)
                .toList();
    }

    /**
     * The package that is meant; of several versions the newest. Naming a file is a yes to it, for this once: its checks
     * are made, who sealed it is not asked.
     *
     * @param wanted {@code id}, {@code id@version}, the name of a package file without its ending, or a path
     * @return a failure of {@link ModelProblem#NOT_FOUND}, or the reason why the file of that name is refused
     */
    public Outcome<ModelPackage> find(String wanted) {
        if (wanted.endsWith(ModelPackage.ENDING)) {
            try {
                return ModelPackage.open(Path.of(wanted));
            } catch (InvalidPathException impossible) {
                return Outcome.failure(Problem.of(ModelProblem.NOT_FOUND, wanted));
            }
        }
        return locate(wanted)
                .then(one -> one.trust().given()
                        ? Outcome.success(one.model())
                        : Outcome.failure(untrusted(one.file(), one.model())));
    }

    /** The same of the installed ones alone, trusted or not. */
    public Outcome<Installed> locate(String wanted) {
        Optional<Installed> found = installed().stream()
                .filter(one -> one.model().reference().isMeantBy(wanted))
                .findFirst();
        if (found.isPresent()) {
            return Outcome.success(found.get());
        }
        for (Path file : files()) {
            if (String.valueOf(file.getFileName()).equals(wanted + ModelPackage.ENDING)) {
                return ModelPackage.open(file).map(opened -> new Installed(file, opened, trust.of(opened)));
            }
        }
        return Outcome.failure(Problem.of(ModelProblem.NOT_FOUND, wanted));
    }

    /** Why a package cannot be used before the user says yes. */
    static Problem untrusted(Path file, ModelPackage model) {
        String name = String.valueOf(file.getFileName());
        return model.signer()
                .map(key -> Problem.of(ModelProblem.UNKNOWN_KEY, name, key.fingerprint()))
                .orElseGet(() -> Problem.of(ModelProblem.UNSIGNED, name, model.digest()));
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> listed = Files.list(folder)) {
                listed.filter(file -> String.valueOf(file.getFileName()).endsWith(ModelPackage.ENDING))
                        .sorted()
                        .forEach(files::add);
            } catch (IOException | UncheckedIOException unreadable) {
                LOG.warn("cannot list models in {}", folder, unreadable);
            }
        }
        return files;
    }
}
