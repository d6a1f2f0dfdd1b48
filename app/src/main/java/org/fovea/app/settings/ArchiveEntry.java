package org.fovea.app.settings;

import java.nio.file.Path;
import org.fovea.dicom.net.Address;
import org.jspecify.annotations.Nullable;

/**
 * An archive that the reader asks.
 *
 * @param name what the reader calls it
 * @param secured the line is by TLS; one to {@code https} always is
 * @param movePort where this computer listens while the archive sends to it (C-MOVE); null where it answers on the same
 *     line (C-GET, DICOMweb)
 * @param token file with the word that lets us into web services, null where none is asked for
 */
public record ArchiveEntry(
        String name,
        Address address,
        boolean secured,
        @Nullable Integer movePort,
        @Nullable Path token) {

    public ArchiveEntry {
        if (movePort != null && !isPort(movePort)) {
            throw new IllegalArgumentException("no port: " + movePort);
        }
    }

    /** Whether a network port may have that number. */
    public static boolean isPort(int number) {
        return number >= 1 && number <= 65_535;
    }
}
