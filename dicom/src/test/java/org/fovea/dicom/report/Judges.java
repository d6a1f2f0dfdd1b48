package org.fovea.dicom.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Programs of others that say whether a DICOM file is right; where one is not installed, the test is skipped. */
public final class Judges {

    private Judges() {}

    /** DCMTK recognises the file, and dicom3tools finds no error in it. */
    public static void accept(Path file) throws IOException, InterruptedException {
        assertThat(output("dcmftest", file.toString())).startsWith("yes:");
        assertThat(output("dciodvfy", file.toString()).lines())
                .as("dciodvfy")
                .noneMatch(line -> line.startsWith("Error"));
        assertThat(output("dcmdump", "+E", file.toString()).lines())
                .as("dcmdump")
                .noneMatch(line -> line.startsWith("E:") || line.startsWith("W:"));
    }

    /** What a program prints on both of its outputs. */
    public static String output(String program, String... arguments) throws IOException, InterruptedException {
        List<Path> installed = installed(program);
        Assumptions.assumeFalse(installed.isEmpty(), "skipped: " + program + " is not installed");
        return run(installed.getFirst(), arguments);
    }

    /** What a script prints, run by the first Python that has pydicom. */
    public static String pydicom(String script, String argument) throws IOException, InterruptedException {
        for (Path python : installed("python3")) {
            String said = run(python, "-c", script, argument);
            if (!said.contains("No module named 'pydicom'")) {
                return said;
            }
        }
        return Assumptions.abort("skipped: pydicom is not installed");
    }

    private static String run(Path program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static List<Path> installed(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .toList();
    }
}
