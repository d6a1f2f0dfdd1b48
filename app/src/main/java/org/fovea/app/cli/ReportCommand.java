package org.fovea.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fovea report STUDY_UID --out PDF [--lang en|zh]}: the report of a stored study. */
@Command(name = "report")
final class ReportCommand extends Subcommand {

    @Parameters(paramLabel = "STUDY_UID", descriptionKey = "report.study")
    private String study = "";

    @Option(names = "--out", paramLabel = "PDF", required = true, descriptionKey = "report.out")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        return withWorkstation(workstation -> switch (workstation
                .reporting()
                .write(study, language(), List.of(), out.toAbsolutePath())) {
            case Outcome.Failure<Path>(Problem problem) -> fail(problem);
            case Outcome.Success<Path> success -> ExitCode.DONE;
        });
    }
}
