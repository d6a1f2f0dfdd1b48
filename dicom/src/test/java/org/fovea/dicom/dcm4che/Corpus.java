package org.fovea.dicom.dcm4che;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Other projects' public test files, where they lie beside the checkout. */
final class Corpus {

    private Corpus() {}

    static Path folder() {
        Path folder = Path.of(System.getProperty("fovea.corpus", "corpus"), "dicom");
        Assumptions.assumeTrue(Files.isDirectory(folder), "skipped: corpus not present");
        return folder;
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
