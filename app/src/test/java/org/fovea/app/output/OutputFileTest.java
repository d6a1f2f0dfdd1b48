package org.fovea.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

    private static final byte[] CONTENT = "report".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void replacesAnOlderReportAndLeavesNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("报告.pdf"), "an older and longer report");

        assertThat(OutputFile.write(file, stream -> stream.write(CONTENT))).isEqualTo(Outcome.success(file));
        assertThat(file).hasBinaryContent(CONTENT);
        assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aWriterThatClosesItsStreamClosesNoFile() throws IOException {
        Path file = folder.resolve("report.json");

        Outcome<Path> outcome = OutputFile.write(file, stream -> {
            try (stream) {
                stream.write(CONTENT);
            }
        });

        assertThat(outcome).isEqualTo(Outcome.success(file));
        assertThat(file).hasBinaryContent(CONTENT);
    }

    @Test
    void aMissingFolderIsNamed() {
        Path file = folder.resolve("gone").resolve("report.pdf");

        assertThat(OutputFile.write(file, stream -> stream.write(CONTENT)))
                .isEqualTo(Outcome.failure(
                        Problem.of(OutputProblem.NO_FOLDER, file.getParent().toString())));
    }

    @Test
    void whereAFolderStandsInTheWayNothingIsLeftBehind() throws IOException {
        Path inTheWay = Files.createDirectory(folder.resolve("report.pdf"));
        Files.createFile(inTheWay.resolve("something"));

        assertThat(OutputFile.write(inTheWay, stream -> stream.write(CONTENT)))
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        failure -> assertThat(failure.problem().reason()).isEqualTo(OutputProblem.IS_FOLDER));
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    /** A stick that is pulled out takes its folder along. */
    @Test
    void aFolderThatGoesAwayWhileItIsWrittenToIsSaid() throws IOException {
        Path stick = Files.createDirectory(folder.resolve("stick"));
        Outcome<Path> written = OutputFile.write(stick.resolve("report.pdf"), stream -> {
            stream.write(new byte[100_000]);
            try (Stream<Path> files = Files.list(stick)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(stick);
            stream.write(new byte[100_000]);
        });
        assertThat(written).isInstanceOf(Outcome.Failure.class);
        assertThat(stick).doesNotExist();
    }

    @Test
    void whenTheContentFailsWhatWasThereStays() throws IOException {
        Path file = Files.writeString(folder.resolve("report.pdf"), "older");

        Outcome<Path> outcome = OutputFile.write(file, stream -> {
            stream.write(CONTENT);
            throw new IOException("torn");
        });

        assertThat(outcome).isEqualTo(Outcome.failure(Problem.of(OutputProblem.IO, file.toString(), "torn")));
        assertThat(file).hasContent("older");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }
}
