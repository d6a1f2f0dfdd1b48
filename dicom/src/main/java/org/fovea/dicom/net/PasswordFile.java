package org.fovea.dicom.net;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file with one line that nobody else is to see: a password or a token. */
public final class PasswordFile {

    private static final int LONGEST = 1 << 14;

    private PasswordFile() {}

    /** The first line. */
    public static String read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
            return text.lines().findFirst().orElse("");
        }
    }
}
