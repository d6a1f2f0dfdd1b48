package org.fovea.dicom.dcm4che;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.opencv.imgcodecs.Imgcodecs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the native codecs, once in a process, when first asked. The library must lie in a file of its own to be loaded:
 * it is copied to a temporary folder that only this user can read, and removed at once, or where the system holds on to
 * it (Windows) at the next start.
 */
final class NativeLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);
    private static final String FOLDER = "fovea-codecs-";

    /** Set by class initialisation, hence by the first caller only. */
    private static final boolean LOADED = load();

    private NativeLibrary() {}

    /** False on a system for which there is no library, or that refuses it. */
    static boolean loaded() {
        return LOADED;
    }

    /** The system as the library's folders name it, for example {@code linux-x86_64}. */
    static String platform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String family = system.startsWith("windows") ? "win32" : system.startsWith("mac") ? "macos" : "linux";
        return family + "-" + (arch.equals("amd64") ? "x86_64" : arch);
    }

    @SuppressWarnings("restricted") // Loading a native library is what this class is for.
    private static boolean load() {
        String file = platform().startsWith("win32")
                ? "opencv_java.dll"
                : platform().startsWith("macos") ? "libopencv_java.jnilib" : "libopencv_java.so";
        try (InputStream library = Imgcodecs.class.getResourceAsStream("/lib/" + platform() + "/" + file)) {
            if (library == null) {
                return false;
            }
            removeOld();
            Path folder = Files.createTempDirectory(FOLDER);
            Path copy = folder.resolve(file);
            Files.copy(library, copy);
            System.load(copy.toString());
            remove(folder);
            return true;
        } catch (IOException | UnsatisfiedLinkError | SecurityException e) {
            LOG.warn("the native codecs cannot be loaded", e);
            return false;
        }
    }

    private static void removeOld() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir", "."));
        if (!platform().startsWith("win32")) {
            return;
        }
        try (Stream<Path> entries = Files.list(temporary)) {
            entries.filter(entry -> String.valueOf(entry.getFileName()).startsWith(FOLDER))
                    .forEach(NativeLibrary::remove);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.toList()) {
                Files.delete(entry);
            }
            Files.delete(folder);
        } catch (IOException inUse) {
            LOG.debug("a copy of the native codecs stays until the next start", inUse);
        }
    }
}
