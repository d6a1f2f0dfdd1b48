package org.fovea.inference.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** What another process holds of the machine's memory, as Linux tells in {@code /proc}; elsewhere nobody tells. */
final class ResidentMemory {

    private static final int KIB = 1024;

    private ResidentMemory() {}

    /** Bytes; empty where the system does not tell or the process is gone. */
    static OptionalLong of(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status"))) {
                if (line.startsWith("VmRSS:")) {
                    return OptionalLong.of(Long.parseLong(line.replaceAll("\\D", "")) * KIB);
                }
            }
        } catch (IOException | NumberFormatException untold) {
            return OptionalLong.empty();
        }
        return OptionalLong.empty();
    }
}
