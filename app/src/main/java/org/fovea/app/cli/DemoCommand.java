package org.fovea.app.cli;

import org.fovea.app.ImportSummary;
import org.fovea.app.words.Sentences;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.study.ScanObserver;
import picocli.CommandLine.Command;

/** {@code fovea demo}: makes the demo study in the data folder and imports it. */
@Command(name = "demo")
final class DemoCommand extends Subcommand {

    @Override
    public Integer call() {
        return withWorkstation(workstation -> switch (workstation.demo().make(ScanObserver.of(Progress.NONE))) {
            case Outcome.Failure<ImportSummary>(Problem problem) -> fail(problem);
            case Outcome.Success<ImportSummary>(ImportSummary summary) -> {
                print(Imported.of(summary, new Sentences(language())));
                yield ExitCode.DONE;
            }
        });
    }
}
