package org.fovea.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Name and version of this program, as results and reports carry them. */
public final class Program {

    /**
     * Written by the build into a file of its own: the manifest of a jar is not known for classes that come out of an AOT
     * cache or a folder.
     */
    private static final String VERSION = read();

    private Program() {}

    /** For example {@code Fovea 0.1.0}. */
    public static String nameAndVersion() {
        return "Fovea " + VERSION;
    }

    /** For example {@code 0.1.0}: what the installers are named by. */
    public static String version() {
        return VERSION;
    }

    private static String read() {
        Properties properties = new Properties();
        try (InputStream file = Objects.requireNonNull(Program.class.getResourceAsStream("program.properties"))) {
            properties.load(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return properties.getProperty("version", "").replace("-SNAPSHOT", "");
    }
}
