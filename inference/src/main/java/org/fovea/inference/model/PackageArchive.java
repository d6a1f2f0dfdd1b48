package org.fovea.inference.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;

/**
 * A package's entries in memory. Names are checked before anything is unpacked, sizes while it is: what a zip says of its
 * own sizes counts for nothing. Nothing is written to disk.
 */
record PackageArchive(Map<String, byte[]> entries) {

    static final String GRAPH = "saved_model.pb";

    private static final int MOST_ENTRIES = 64;
    private static final int LARGEST_GRAPH = 256 << 20;
    private static final int LARGEST_OTHER = 4 << 20;

    /** One folder deep at most, and no name that means another place. */
    private static final Pattern NAME =
            Pattern.compile("([a-z][a-z0-9-]{0,40}/)?[a-z0-9][a-z0-9_-]{0,60}\\.[a-z0-9]{1,8}");

    PackageArchive {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    static Outcome<PackageArchive> read(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            return Outcome.failure(Problem.of(ModelProblem.NOT_FOUND, file.toString()));
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                return tooLarge(name, zip.size() + " entries", String.valueOf(MOST_ENTRIES));
            }
            Map<String, byte[]> entries = new LinkedHashMap<>();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!NAME.matcher(entry.getName()).matches() || entries.containsKey(entry.getName())) {
                    return Outcome.failure(Problem.of(ModelProblem.ENTRY_NAME, name, entry.getName()));
                }
                int limit = entry.getName().equals(GRAPH) ? LARGEST_GRAPH : LARGEST_OTHER;
                byte[] bytes = read(zip, entry, limit);
                if (bytes.length > limit) {
                    return tooLarge(name, entry.getName(), limit / (1 << 20) + " MB");
                }
                entries.put(entry.getName(), bytes);
            }
            return Outcome.success(new PackageArchive(entries));
        } catch (IOException | IllegalArgumentException broken) {
            return Outcome.failure(Problem.of(ModelProblem.NOT_A_PACKAGE, name));
        }
    }

    /** One byte more than allowed is enough to know. */
    private static byte[] read(ZipFile zip, ZipEntry entry, int limit) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(limit + 1);
        }
    }

    private static Outcome<PackageArchive> tooLarge(String file, String what, String limit) {
        return Outcome.failure(Problem.of(ModelProblem.TOO_LARGE, file, what, limit));
    }
}
