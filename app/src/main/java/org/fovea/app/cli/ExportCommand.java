package org.fovea.app.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fovea.app.StudyObjects;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code fovea export STUDY_UID --out DIR [--sr] [--key-objects] [--presentation-states]}: writes what is stored of a
 * study as DICOM objects.
 */
@Command(name = "export")
final class ExportCommand extends Subcommand {

    @Parameters(paramLabel = "STUDY_UID", descriptionKey = "report.study", converter = UidOption.class)
    private String study = "";

    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "export.out")
    private Path out = Path.of("");

    @Option(names = "--sr", descriptionKey = "export.sr")
    private boolean report;

    @Option(names = "--key-objects", descriptionKey = "export.keyObjects")
    private boolean keyObjects;

    @Option(names = "--presentation-states", descriptionKey = "export.states")
    private boolean states;

    /** What was written. */
    record Exported(List<String> files) {}

    @Override
    public Integer call() {
        return withWorkstation(
                workstation -> switch (workstation.objects().write(study, kinds(), language(), out.toAbsolutePath())) {
                    case Outcome.Failure<List<Path>>(Problem problem) -> fail(problem);
                    case Outcome.Success<List<Path>>(List<Path> written) -> {
                        print(new Exported(written.stream().map(Path::toString).toList()));
                        yield ExitCode.DONE;
                    }
                });
    }

    /** All of them where none is named. */
    private Set<StudyObjects.Kind> kinds() {
        Set<StudyObjects.Kind> kinds = EnumSet.noneOf(StudyObjects.Kind.class);
        if (report) {
            kinds.add(StudyObjects.Kind.MEASUREMENT_REPORT);
        }
        if (keyObjects) {
            kinds.add(StudyObjects.Kind.KEY_OBJECTS);
        }
        if (states) {
            kinds.add(StudyObjects.Kind.PRESENTATION_STATES);
        }
        return kinds.isEmpty() ? EnumSet.allOf(StudyObjects.Kind.class) : kinds;
    }
}
