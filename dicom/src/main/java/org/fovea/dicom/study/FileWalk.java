package org.fovea.dicom.study;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.fovea.dicom.Problem;

/**
 * Finds the files below a folder, links followed but never in a circle, each file once. What cannot be entered is
 * reported and passed by.
 */
final class FileWalk {

    /** Hears of each file. */
    interface Found {
        /** @param root whether the walk began at the file itself */
        void accept(Path file, boolean root);
    }

    private final Found files;
    private final Consumer<Unreadable> unreadable;
    private final BooleanSupplier cancelled;
    private final Set<Path> seen = new HashSet<>();

    FileWalk(Found files, Consumer<Unreadable> unreadable, BooleanSupplier cancelled) {
        this.files = files;
        this.unreadable = unreadable;
        this.cancelled = cancelled;
    }

    void walk(Path root) {
        try {
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor(root));
        } catch (IOException | SecurityException e) {
            unreadable.accept(new Unreadable(root, problem(root, e)));
        }
    }

    private FileVisitor<Path> visitor(Path root) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                return seen.add(folder.toRealPath()) ? goOn() : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && seen.add(file.toRealPath())) {
                    files.accept(file, file.equals(root));
                }
                return goOn();
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                if (!(e instanceof FileSystemLoopException)) {
                    unreadable.accept(new Unreadable(file, problem(file, e)));
                }
                return goOn();
            }
        };
    }

    private FileVisitResult goOn() {
        return cancelled.getAsBoolean() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    private static Problem problem(Path path, Exception e) {
        return switch (e) {
            case NoSuchFileException missing -> Problem.of(ReadProblem.NOT_FOUND, path.toString());
            case AccessDeniedException denied -> Problem.of(ReadProblem.ACCESS_DENIED, path.toString());
            case SecurityException denied -> Problem.of(ReadProblem.ACCESS_DENIED, path.toString());
            default -> Problem.of(ReadProblem.IO, path.toString(), String.valueOf(e.getMessage()));
        };
    }
}
