package org.fovea.inference.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Digests of the packages that come with the program. The program has no key of its own to sign them with, and needs
 * none: who can change this list can change the program.
 */
final class ShippedPackages {

    private static final String LIST = "shipped.txt";
    private static final Set<String> DIGESTS = read();

    private ShippedPackages() {}

    static boolean hold(String digest) {
        return DIGESTS.contains(digest);
    }

    private static Set<String> read() {
        try (InputStream stream = ShippedPackages.class.getResourceAsStream(LIST)) {
            if (stream == null) {
                throw new IllegalStateException("no " + LIST + " in the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 2)[0])
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
