package org.fovea.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {

    private static final byte[] CONTENT = "report".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void replacesAnOlderReportAndLeavesNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("报告.pdf"), "an older and longer report");

        assertThat(ReportFile.write(CONTENT, file)).isEqualTo(Outcome.success(file));
        assertThat(file).hasBinaryContent(CONTENT);
        assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aMissingFolderIsNamed() {
        Path file = folder.resolve("gone").resolve("report.pdf");

        assertThat(ReportFile.write(CONTENT, file))
                .isEqualTo(Outcome.failure(
                        Problem.of(ReportProblem.NO_FOLDER, file.getParent().toString())));
    }

    @Test
    void whereAFolderStandsInTheWayNothingIsLeftBehind() throws IOException {
        Path inTheWay = Files.createDirectory(folder.resolve("report.pdf"));
        Files.createFile(inTheWay.resolve("something"));

        assertThat(ReportFile.write(CONTENT, inTheWay))
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        failure -> assertThat(failure.problem().reason()).isEqualTo(ReportProblem.IO));
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }
}
