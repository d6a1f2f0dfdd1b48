package org.fovea.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.fovea.app.ImportSummary;
import org.fovea.app.words.Sentences;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.study.ScanObserver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fovea import PATH...}: brings files and folders into the case database, by reference or with a copy of each. */
@Command(name = "import")
final class ImportCommand extends Subcommand {

    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "import.path")
    private List<Path> paths = List.of();

    @Option(names = "--copy", descriptionKey = "import.copy")
    private boolean copy;

    @Override
    public Integer call() {
        return withWorkstation(workstation -> switch (workstation
                .importing()
                .run(paths, file -> copy, ScanObserver.of(Progress.NONE))) {
            case Outcome.Failure<ImportSummary>(Problem problem) -> fail(problem);
            case Outcome.Success<ImportSummary>(ImportSummary summary) -> show(summary);
        });
    }

    private int show(ImportSummary summary) {
        print(Imported.of(summary, new Sentences(language())));
        if (summary.unreadable().isEmpty()) {
            return ExitCode.DONE;
        }
        return summary.stored() == 0 ? fail(summary.unreadable().getFirst().problem()) : ExitCode.PARTLY;
    }
}
