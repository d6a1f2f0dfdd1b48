package org.fovea.inference.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a worker is started: this program's own Java and class path, another main class.
 *
 * @param java the Java launcher
 * @param classPath as {@code java.class.path} has it
 * @param natives folder with TensorFlow's libraries
 */
public record WorkerCommand(Path java, String classPath, Path natives) {

    /** Its heap only passes arrays on; TensorFlow's memory lies outside. */
    private static final List<String> OPTIONS = List.of(
            "-Xmx768m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=%s",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.awt.headless=true");

    /** For this process's own Java. */
    public static WorkerCommand ofThisProcess(Path natives) {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        Path java = Path.of(System.getProperty("java.home", ""), "bin", windows ? "java.exe" : "java");
        return new WorkerCommand(java, System.getProperty("java.class.path", ""), natives);
    }

    /** Whether there is a Java to start; an image made without launchers has none. */
    public boolean possible() {
        return Files.isExecutable(java);
    }

    /** @param words gets all that the process prints, crash reports included */
    Process start(Path socket, Path words) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(java.toString());
        OPTIONS.forEach(option -> line.add(option.formatted(words.resolveSibling("crash"))));
        line.addAll(List.of("-cp", classPath, WorkerMain.class.getName(), socket.toString()));
        line.add(natives.toAbsolutePath().toString());
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().put("TF_CPP_MIN_LOG_LEVEL", "2");
        return builder.redirectErrorStream(true).redirectOutput(words.toFile()).start();
    }
}
