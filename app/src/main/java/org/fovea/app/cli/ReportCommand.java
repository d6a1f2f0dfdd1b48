package org.fovea.app.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.fovea.app.report.ReportFormat;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fovea report STUDY_UID --out FILE [--format FORM] [--lang en|zh]}: the report of a stored study. */
@Command(name = "report")
final class ReportCommand extends Subcommand {

    @Parameters(paramLabel = "STUDY_UID", descriptionKey = "report.study")
    private String study = "";

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "report.out")
    private Path out = Path.of("");

    @Option(names = "--format", paramLabel = "FORM", descriptionKey = "report.format", converter = FormatOption.class)
    private ReportFormat format = ReportFormat.PDF;

    /** Forms by their words. */
    static final class FormatOption implements CommandLine.ITypeConverter<ReportFormat> {
        @Override
        public ReportFormat convert(String word) {
            return Arrays.stream(ReportFormat.values())
                    .filter(format -> format.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new CommandLine.TypeConversionException(word + ": "
                            + Arrays.stream(ReportFormat.values())
                                    .map(ReportFormat::word)
                                    .toList()));
        }
    }

    @Override
    public Integer call() {
        return withWorkstation(workstation -> switch (workstation
                .reporting()
                .write(study, language(), List.of(), format, out.toAbsolutePath())) {
            case Outcome.Failure<Path>(Problem problem) -> fail(problem);
            case Outcome.Success<Path> success -> ExitCode.DONE;
        });
    }
}
