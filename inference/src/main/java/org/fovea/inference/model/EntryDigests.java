package org.fovea.inference.model;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a signature covers: a line for each entry of a package but the signature itself, sorted by name, SHA-256 in
 * lower-case hex, two spaces, name, line feed, after a first line that says what the text is. {@code sha256sum} prints
 * the same lines.
 *
 * @param text the lines, ASCII
 */
record EntryDigests(String text) {

    private static final String FIRST_LINE = "fovea model package 1\n";

    static EntryDigests of(Map<String, byte[]> entries) {
        StringBuilder text = new StringBuilder(FIRST_LINE);
        new TreeMap<>(entries).forEach((name, bytes) -> {
            if (!name.equals(PackageSignature.NAME)) {
                text.append(Sha256.of(bytes)).append("  ").append(name).append('\n');
            }
        });
        return new EntryDigests(text.toString());
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** One number for the whole package, signed or not. */
    String sha256() {
        return Sha256.of(bytes());
    }
}
