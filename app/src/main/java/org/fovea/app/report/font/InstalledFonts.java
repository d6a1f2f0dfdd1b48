package org.fovea.app.report.font;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The font files of a machine by name. */
final class InstalledFonts {

    private static final int DEPTH = 8;

    private final Map<String, Path> files = new HashMap<>();

    /**
     * @param folders searched with all below them; those that do not exist or cannot be read are passed over
     */
    InstalledFonts(List<Path> folders) {
        folders.stream().filter(Files::isDirectory).forEach(this::collect);
    }

    /** The font folders of this system and this user. */
    static List<Path> foldersOfThisMachine() {
        String home = System.getProperty("user.home", "");
        Stream<String> folders =
                switch (Platform.current()) {
                    case WINDOWS ->
                        Stream.of(
                                environment("WINDIR", "C:\\Windows") + "\\Fonts",
                                environment("LOCALAPPDATA", home) + "\\Microsoft\\Windows\\Fonts");
                    case MAC -> Stream.of("/System/Library/Fonts", "/Library/Fonts", home + "/Library/Fonts");
                    case LINUX ->
                        Stream.of(
                                "/usr/share/fonts",
                                "/usr/local/share/fonts",
                                home + "/.local/share/fonts",
                                home + "/.fonts");
                };
        return folders.map(Path::of).toList();
    }

    /** The file of that name in any case, wherever it lies. */
    Optional<Path> find(String fileName) {
        return Optional.ofNullable(files.get(fileName.toLowerCase(Locale.ROOT)));
    }

    private void collect(Path folder) {
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEPTH, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.putIfAbsent(file.getFileName().toString().toLowerCase(Locale.ROOT), file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new IllegalStateException("a visitor that passes everything over cannot fail", e);
        }
    }

    private static String environment(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null ? otherwise : value;
    }
}
