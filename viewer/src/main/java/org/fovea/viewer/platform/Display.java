package org.fovea.viewer.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells JavaFX how to draw on machines that lack something: in memory where Linux has no display, by the processor where
 * it has no graphics device (OpenGL in software is several times slower).
 */
public final class Display {

    private static final String PLATFORM = "glass.platform";
    private static final String PIPELINE = "prism.order";
    private static final String SOFTWARE = "sw";

    private Display() {}

    /** Sets JavaFX's system properties for this machine, leaving those that are set. To be called before JavaFX starts. */
    public static void choose() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        options(linux, System.getenv("DISPLAY"), Files.exists(Path.of("/dev/dri")))
                .forEach((name, value) -> System.getProperties().putIfAbsent(name, value));
    }

    /**
     * @param display value of the variable DISPLAY, which XWayland sets too; null where it is not set
     * @param graphicsDevice whether the kernel offers one
     */
    static Map<String, String> options(boolean linux, @Nullable String display, boolean graphicsDevice) {
        Map<String, String> options = new HashMap<>();
        boolean none = linux && (display == null || display.isBlank());
        if (none) {
            options.put(PLATFORM, "Headless");
        }
        if (none || (linux && !graphicsDevice)) {
            options.put(PIPELINE, SOFTWARE);
        }
        return options;
    }
}
