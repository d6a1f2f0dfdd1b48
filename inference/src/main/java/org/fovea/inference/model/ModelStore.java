package org.fovea.inference.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds model packages in folders: those that came with the program and those the user added. Opens them anew at each
 * call, so a package dropped into a folder is there at once.
 */
public final class ModelStore {

    private static final Logger LOG = LoggerFactory.getLogger(ModelStore.class);

    private final List<Path> folders;

    /** @param folders searched in this order; one that does not exist holds nothing */
    public ModelStore(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** Every package that passes its checks, one for each id: the first found. Refused ones are logged. */
    public List<ModelPackage> available() {
        List<ModelPackage> found = new ArrayList<>();
        for (Path file : files()) {
            switch (ModelPackage.open(file)) {
                case Outcome.Success<ModelPackage>(ModelPackage opened) -> {
                    boolean known = found.stream().anyMatch(other -> other.manifest()
                            .id()
                            .equals(opened.manifest().id()));
                    if (!known) {
                        found.add(opened);
                    }
                }
                case Outcome.Failure<ModelPackage>(Problem problem) -> LOG.warn("model package refused: {}", problem);
            }
        }
        return found;
    }

    /**
     * The package with this id, or the one in this file.
     *
     * @param idOrPath an id, the name of a package file without its ending, or a path
     * @return a failure of {@link ModelProblem#NOT_FOUND}, or the reason why the file of that name is refused
     */
    public Outcome<ModelPackage> find(String idOrPath) {
        if (idOrPath.endsWith(ModelPackage.ENDING)) {
            try {
                return ModelPackage.open(Path.of(idOrPath));
            } catch (InvalidPathException impossible) {
                return Outcome.failure(Problem.of(ModelProblem.NOT_FOUND, idOrPath));
            }
        }
        for (Path file : files()) {
            if (String.valueOf(file.getFileName()).equals(idOrPath + ModelPackage.ENDING)) {
                return ModelPackage.open(file);
            }
        }
        return available().stream()
                .filter(one -> one.manifest().id().equals(idOrPath))
                .findFirst()
                .map(Outcome::success)
                .orElseGet(() -> Outcome.failure(Problem.of(ModelProblem.NOT_FOUND, idOrPath)));
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
