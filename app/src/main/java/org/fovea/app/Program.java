package org.fovea.app;

import java.util.Optional;

/** Name and version of this program, as results and reports carry them. */
public final class Program {

    private Program() {}

    /** For example {@code Fovea 0.1.0}; the version is missing where classes run outside their jar. */
    public static String nameAndVersion() {
        return Optional.ofNullable(Program.class.getPackage().getImplementationVersion())
                .map(version -> "Fovea " + version)
                .orElse("Fovea");
    }
}
