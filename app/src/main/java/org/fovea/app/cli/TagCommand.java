package org.fovea.app.cli;

import java.util.List;
import org.fovea.app.Workstation;
import org.fovea.app.cases.Tags;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fovea tag-study STUDY_UID [TAG] [--remove]}: pins a word to a study, takes it off, or lists those it has. */
@Command(name = "tag-study")
final class TagCommand extends Subcommand {

    @Parameters(index = "0", paramLabel = "STUDY_UID", descriptionKey = "report.study", converter = UidOption.class)
    private String study = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "TAG", descriptionKey = "tag.tag")
    private String tag = "";

    @Option(names = "--remove", descriptionKey = "tag.remove")
    private boolean remove;

    /** What the study has afterwards. */
    record Tagged(String studyInstanceUid, List<String> tags) {}

    @Override
    public Integer call() {
        return withWorkstation(workstation -> switch (changed(workstation)) {
            case Outcome.Failure<List<String>>(Problem problem) -> fail(problem);
            case Outcome.Success<List<String>>(List<String> all) -> {
                print(new Tagged(study, all));
                yield ExitCode.DONE;
            }
        });
    }

    private Outcome<List<String>> changed(Workstation workstation) {
        Tags tags = workstation.cases().tags();
        if (tag.isBlank()) {
            return tags.ofStudy(study);
        }
        return (remove ? tags.remove(study, tag.strip()) : tags.add(study, tag.strip()))
                .then(done -> tags.ofStudy(study));
    }
}
