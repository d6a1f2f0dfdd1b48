package org.fovea.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.fovea.app.words.Sentences;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.dcm4che.DicomFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code fovea info PATH...}: what files, folders and archives hold, as a tree of patients, studies, series and instances. */
@Command(name = "info")
final class InfoCommand extends Subcommand {

    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "info.path")
    private List<Path> paths = List.of();

    @Override
    public Integer call() {
        return switch (Collected.from(new DicomFiles(), paths, this::show)) {
            case Outcome.Failure<Integer>(Problem problem) -> fail(problem);
            case Outcome.Success<Integer>(Integer code) -> code;
        };
    }

    private int show(Collected found) {
        print(ObjectTree.of(found, new Sentences(language())));
        if (found.unreadable().isEmpty()) {
            return ExitCode.DONE;
        }
        return found.instances().isEmpty() ? fail(found.unreadable().getFirst().problem()) : ExitCode.PARTLY;
    }
}
