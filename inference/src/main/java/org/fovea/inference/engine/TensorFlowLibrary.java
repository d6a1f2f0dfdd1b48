package org.fovea.inference.engine;

import ai.djl.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;

/**
 * TensorFlow's native libraries, loaded into this process. They stay until it ends; loading them again is free.
 *
 * @param engine DJL's view of them
 */
public record TensorFlowLibrary(Engine engine) {

    /**
     * Loads them from a flat folder. No network connection is opened and nothing is downloaded.
     *
     * @param folder holds the libraries of {@code tensorflow-core-native} for this system
     * @return a failure of {@link EngineProblem#NO_NATIVES} or {@link EngineProblem#NATIVES_DO_NOT_LOAD}
     */
    public static Outcome<TensorFlowLibrary> load(Path folder) {
        if (!holdsLibraries(folder)) {
            return Outcome.failure(Problem.of(EngineProblem.NO_NATIVES, folder.toString()));
        }
        CEnvironment.set("TF_CPP_MIN_LOG_LEVEL", "2");
        System.setProperty("TENSORFLOW_LIBRARY_PATH", folder.toAbsolutePath().toString());
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
        try {
            return Outcome.success(new TensorFlowLibrary(Engine.getEngine("TensorFlow")));
        } catch (RuntimeException | LinkageError broken) {
            return Outcome.failure(
                    Problem.of(EngineProblem.NATIVES_DO_NOT_LOAD, folder.toString(), rootMessage(broken)));
        }
    }

    /** For example {@code TensorFlow 2.16.2}. */
    public String version() {
        return "TensorFlow " + org.tensorflow.TensorFlow.version();
    }

    private static boolean holdsLibraries(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .anyMatch(name -> name.contains("jnitensorflow"));
        } catch (IOException missing) {
            return false;
        }
    }

    static String rootMessage(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
