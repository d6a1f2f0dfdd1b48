package org.fovea.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.fovea.app.document.DocumentLine;
import org.fovea.app.document.ReadableObject;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.document.DocumentProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code fovea text FILE}: what there is to read in a report, a document or a waveform. */
@Command(name = "text")
final class TextCommand extends Subcommand {

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    public Integer call() {
        return switch (ReadableObject.of(new DicomFiles(), file, new WindowWords(language()))) {
            case Outcome.Failure<ReadableObject>(Problem problem) -> fail(problem);
            case Outcome.Success<ReadableObject>(ReadableObject object) ->
                switch (object) {
                    case ReadableObject.Page(List<DocumentLine> lines) -> show(lines);
                    case ReadableObject.Curves curves -> show(curves.lines());
                    case ReadableObject.Pdf pdf -> fail(Problem.of(DocumentProblem.NOT_A_REPORT));
                    case ReadableObject.AttributesOnly none -> fail(Problem.of(DocumentProblem.NOT_A_REPORT));
                };
        };
    }

    private int show(List<DocumentLine> lines) {
        if (json()) {
            print(lines);
        } else {
            lines.forEach(line -> line(line.plain()));
        }
        return ExitCode.DONE;
    }
}
