package org.fovea.app.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fovea.app.Workstation;
import org.fovea.app.cases.Bin;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.study.Study;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fovea bin [STUDY_UID...] [--back | --remove]}: takes studies out of the list; without one, lists the bin. */
@Command(name = "bin")
final class BinCommand extends Subcommand {

    @Parameters(arity = "0..*", paramLabel = "STUDY_UID", descriptionKey = "bin.study", converter = UidOption.class)
    private List<String> studies = List.of();

    @ArgGroup
    private Way way = new Way();

    private static final class Way {
        @Option(names = "--back", descriptionKey = "bin.back")
        private boolean back;

        @Option(names = "--remove", descriptionKey = "bin.remove")
        private boolean remove;
    }

    /** A study in the bin. */
    record Binned(
            String studyInstanceUid,
            String patientId,
            String patientName,
            @Nullable String studyDate,
            String studyDescription,
            int numberOfFrames,
            int findings,
            String report,
            Instant since) {

        static Binned of(Bin.Entry entry) {
            Study study = entry.study();
            return new Binned(
                    study.studyInstanceUid(),
                    study.patient().patientId(),
                    study.patient().name(),
                    ObjectTree.date(study.date()),
                    study.description(),
                    entry.images(),
                    entry.findings(),
                    entry.report().name(),
                    entry.since());
        }
    }

    /** How many images' files the removed studies had. */
    record Removed(List<String> studyInstanceUids, int files) {}

    @Override
    public Integer call() {
        return withWorkstation(station -> {
            if (studies.isEmpty()) {
                return list(station);
            }
            return way.remove ? remove(station) : move(station);
        });
    }

    private int list(Workstation station) {
        return switch (station.cases().bin().entries()) {
            case Outcome.Failure<List<Bin.Entry>>(Problem problem) -> fail(problem);
            case Outcome.Success<List<Bin.Entry>>(List<Bin.Entry> entries) -> {
                print(entries.stream().map(Binned::of).toList());
                yield ExitCode.DONE;
            }
        };
    }

    private int move(Workstation station) {
        Bin bin = station.cases().bin();
        List<String> moved = new ArrayList<>();
        for (String study : studies) {
            Outcome<?> outcome = way.back ? bin.takeBack(study, Instant.now()) : bin.lay(study, Instant.now());
            if (outcome instanceof Outcome.Failure<?>(Problem problem)) {
                return fail(problem);
            }
            moved.add(study);
        }
        print(moved);
        return ExitCode.DONE;
    }

    private int remove(Workstation station) {
        return switch (station.remove(studies)) {
            case Outcome.Failure<Integer>(Problem problem) -> fail(problem);
            case Outcome.Success<Integer>(Integer files) -> {
                print(new Removed(studies, files));
                yield ExitCode.DONE;
            }
        };
    }
}
