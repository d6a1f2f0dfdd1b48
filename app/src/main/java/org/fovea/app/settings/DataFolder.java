package org.fovea.app.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where the program keeps cases, settings, installed models and log unless it is told another place. */
public final class DataFolder {

    private DataFolder() {}

    /** The system's own place for such data: XDG base directory, local application data, Application Support. */
    public static Path standard() {
        return of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    static Path of(String system, Path home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Fovea");
        }
        if (name.startsWith("windows")) {
            return base(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"))
                    .resolve("Fovea");
        }
        return base(environment, "XDG_DATA_HOME", home.resolve(".local").resolve("share"))
                .resolve("fovea");
    }

    /** The XDG specification has relative paths ignored. */
    private static Path base(Map<String, String> environment, String variable, Path otherwise) {
        Path chosen = Path.of(environment.getOrDefault(variable, ""));
        return chosen.isAbsolute() ? chosen : otherwise;
    }
}
