package org.fovea.app;

import java.util.Optional;

/** Name and version of this program, as results and reports carry them. */
public final class Program {

    private Program() {}

    /** For example {@code Fovea 0.1.0}; the version is missing where classes run outside their jar. */
    public static String nameAndVersion() {
        return known().map(version -> "Fovea " + version).orElse("Fovea");
    }

    /** For example {@code 0.1.0}, for fields that must not be empty. */
    public static String version() {
        return known().orElse("unknown");
    }

    private static Optional<String> known() {
        return Optional.ofNullable(Program.class.getPackage().getImplementationVersion());
    }
}
