package org.fovea.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fovea.app.output.OutputProblem;
import org.fovea.app.output.SecretFile;
import org.fovea.app.words.Sentences;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.dcm4che.Deidentifier;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.privacy.ConfidentialityProfile;
import org.fovea.dicom.privacy.Deidentified;
import org.fovea.dicom.privacy.PixelRectangle;
import org.fovea.dicom.privacy.ProfileOption;
import org.fovea.dicom.privacy.ProjectSecret;
import org.fovea.dicom.privacy.Residue;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.Unreadable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/**
 * {@code fovea deidentify PATH... --out DIR [--keep OPTION,...] [--clean-pixels x,y,w,h]... [--secret FILE]}: writes
 * de-identified copies of files and folders, and says what it found left in them.
 */
@Command(name = "deidentify")
final class DeidentifyCommand extends Subcommand {

    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "deidentify.path")
    private List<Path> paths = List.of();

    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "deidentify.out")
    private Path out = Path.of("");

    @Option(
            names = "--keep",
            split = ",",
            paramLabel = "OPTION",
            descriptionKey = "deidentify.keep",
            converter = ProfileOptionName.class)
    private List<ProfileOption> options = List.of();

    @Option(
            names = "--clean-pixels",
            paramLabel = "x,y,w,h",
            descriptionKey = "deidentify.pixels",
            converter = RectangleOption.class)
    private List<PixelRectangle> rectangles = List.of();

    @Option(names = "--secret", paramLabel = "FILE", descriptionKey = "deidentify.secret")
    private @Nullable Path secret;

    /**
     * What came of it.
     *
     * @param objects that were written
     * @param unreadable files that were passed by
     */
    record Report(List<Written> objects, List<ObjectTree.UnreadableFile> unreadable) {}

    /** One object: read from, written to, and what the self-check found in it. */
    record Written(String source, String file, List<Residue> left) {}

    @Override
    public Integer call() {
        Set<ProfileOption> chosen = EnumSet.noneOf(ProfileOption.class);
        chosen.addAll(options);
        if (chosen.containsAll(Set.of(ProfileOption.RETAIN_FULL_DATES, ProfileOption.RETAIN_MODIFIED_DATES))) {
            throw new ParameterException(spec().commandLine(), "--keep: dates, shifted-dates");
        }
        Outcome<Deidentifier> deidentifier = SecretFile.open(
                        secret == null ? dataFolder().resolve(SecretFile.OF_THE_FOLDER) : secret)
                .then(this::withFolder)
                .map(project -> new Deidentifier(new ConfidentialityProfile(chosen), project, rectangles));
        return switch (deidentifier.then(
                ready -> Collected.from(new DicomFiles(), paths, found -> run(found, ready)))) {
            case Outcome.Failure<Integer>(Problem problem) -> fail(problem);
            case Outcome.Success<Integer>(Integer code) -> code;
        };
    }

    private Outcome<ProjectSecret> withFolder(ProjectSecret project) {
        try {
            Files.createDirectories(out);
            return Outcome.success(project);
        } catch (IOException e) {
            return Outcome.failure(Problem.of(OutputProblem.IO, out.toString(), String.valueOf(e.getMessage())));
        }
    }

    private int run(Collected files, Deidentifier deidentifier) {
        Sentences sentences = new Sentences(language());
        List<Written> written = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<ObjectTree.UnreadableFile> unreadable = new ArrayList<>();
        for (Unreadable file : files.unreadable()) {
            problems.add(file.problem());
            unreadable.add(ObjectTree.UnreadableFile.of(file, sentences));
        }
        for (Instance instance : files.instances()) {
            String source = files.shown(instance);
            switch (deidentifier.deidentify(instance.file(), out)) {
                case Outcome.Failure<Deidentified>(Problem problem) -> {
                    problems.add(problem);
                    unreadable.add(ObjectTree.UnreadableFile.of(source, problem, sentences));
                }
                case Outcome.Success<Deidentified>(Deidentified done) ->
                    written.add(new Written(source, done.file().toString(), done.left()));
            }
        }
        print(new Report(written, unreadable));
        if (written.isEmpty()) {
            return fail(problems.getFirst());
        }
        boolean clean = unreadable.isEmpty()
                && written.stream().allMatch(object -> object.left().isEmpty());
        return clean ? ExitCode.DONE : ExitCode.PARTLY;
    }
}
