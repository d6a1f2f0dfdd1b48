package org.fovea.dicom.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Debian's tools as whole processes. */
final class Peer {

    private Peer() {}

    static boolean installed(String tool) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    /** Runs to the end; what it prints is thrown away. */
    static void run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            int code = process.waitFor();
            if (code != 0) {
                throw new IllegalStateException(command.getFirst() + " ended with " + code);
            }
        } catch (IOException e) {
            throw new IllegalStateException(command.getFirst() + " is not installed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void run(String tool, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(tool));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        run(command);
    }
}
