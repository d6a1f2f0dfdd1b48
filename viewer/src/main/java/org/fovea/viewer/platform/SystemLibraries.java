package org.fovea.viewer.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fovea.viewer.words.ViewerWords;

/**
 * Tells before JavaFX starts whether it can: without FreeType, fontconfig, a font or Pango it fails with a linkage error
 * that tells nobody what to do. Only Linux leaves these to its packages.
 */
public final class SystemLibraries {

    private static final Pattern FONT_FOLDER = Pattern.compile("<dir[^>]*>([^<]+)</dir>");
    private static final int DEPTH = 6;

    private final boolean linux;
    private final Predicate<String> loads;
    private final BooleanSupplier font;

    /**
     * @param linux on other systems nothing is ever missing
     * @param loads whether the loader finds a shared object of this name
     * @param font whether there is a font file
     */
    SystemLibraries(boolean linux, Predicate<String> loads, BooleanSupplier font) {
        this.linux = linux;
        this.loads = loads;
        this.font = font;
    }

    public static SystemLibraries ofThisMachine() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return new SystemLibraries(linux, SystemLibraries::canLoad, SystemLibraries::hasFont);
    }

    /** @param display whether windows are to open on a display, which needs more than the headless platform */
    public List<SystemLibrary> missing(boolean display) {
        return linux
                ? Arrays.stream(SystemLibrary.values())
                        .filter(library -> display || !library.onlyForDisplay())
                        .filter(library -> !present(library))
                        .toList()
                : List.of();
    }

    /** What to install, in one sentence; empty where nothing is missing. */
    public Optional<String> advice(boolean display, ViewerWords words) {
        List<SystemLibrary> missing = missing(display);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(SystemLibrary.sentence(missing, words.text("platform.missing", "{0}", "{1}")));
    }

    private boolean present(SystemLibrary library) {
        return library == SystemLibrary.FONT ? font.getAsBoolean() : loads.test(library.file());
    }

    @SuppressWarnings("restricted")
    private static boolean canLoad(String file) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(file, arena);
            return true;
        } catch (IllegalArgumentException notFound) {
            return false;
        }
    }

    private static boolean hasFont() {
        return fontFolders().stream().anyMatch(SystemLibraries::holdsFont);
    }

    private static Set<Path> fontFolders() {
        Path home = Path.of(System.getProperty("user.home", "/"));
        Set<Path> folders = new LinkedHashSet<>(List.of(
                Path.of("/usr/share/fonts"),
                Path.of("/usr/local/share/fonts"),
                home.resolve(".local/share/fonts"),
                home.resolve(".fonts")));
        try {
            FONT_FOLDER
                    .matcher(Files.readString(Path.of("/etc/fonts/fonts.conf")))
                    .results()
                    .map(MatchResult::group)
                    .map(element -> element.replaceAll("<[^>]*>", "").strip())
                    .filter(folder -> folder.startsWith("/"))
                    .map(Path::of)
                    .forEach(folders::add);
        } catch (IOException noConfiguration) {
            // The usual folders remain.
        }
        return folders;
    }

    private static boolean holdsFont(Path folder) {
        try (Stream<Path> files = Files.find(
                folder, DEPTH, (file, kind) -> kind.isRegularFile() && isFont(file), FileVisitOption.FOLLOW_LINKS)) {
            return files.findAny().isPresent();
        } catch (IOException | UncheckedIOException unreadable) {
            return false;
        }
    }

    private static boolean isFont(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".ttf") || name.endsWith(".otf") || name.endsWith(".ttc") || name.endsWith(".pfb");
    }
}
