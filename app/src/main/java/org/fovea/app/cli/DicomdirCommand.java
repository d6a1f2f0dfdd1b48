package org.fovea.app.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.fovea.app.Program;
import org.fovea.app.words.Sentences;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.media.Disc;
import org.fovea.dicom.media.DiscWriter;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.Unreadable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fovea dicomdir DIR|STUDY... --out FOLDER}: a disc folder with a DICOMDIR. */
@Command(name = "dicomdir")
final class DicomdirCommand extends Subcommand {

    private static final Pattern UID = Pattern.compile("[0-9.]{1,64}");

    @Parameters(arity = "1..*", paramLabel = "DIR|STUDY", descriptionKey = "dicomdir.source")
    private List<String> sources = List.of();

    @Option(names = "--out", paramLabel = "FOLDER", required = true, descriptionKey = "dicomdir.out")
    private Path out = Path.of("");

    /** What lies on the disc. */
    record Made(
            String directory,
            String fileSetId,
            int patients,
            int studies,
            int series,
            int instances,
            List<ObjectTree.UnreadableFile> unreadable) {}

    /** What goes on the disc, each object once, and the files among the sources that hold none. */
    private record Chosen(
            Map<String, Instance> instances, List<Unreadable> unreadable, UnaryOperator<Unreadable> naming) {

        static Chosen nothing(UnaryOperator<Unreadable> naming) {
            return new Chosen(new LinkedHashMap<>(), new ArrayList<>(), naming);
        }

        Chosen add(Collection<Instance> more) {
            more.forEach(instance -> instances.putIfAbsent(instance.sopInstanceUid(), instance));
            return this;
        }

        Chosen leaveOut(Collection<Unreadable> files) {
            files.stream().map(naming).forEach(unreadable::add);
            return this;
        }
    }

    @Override
    public Integer call() {
        List<Path> paths = new ArrayList<>();
        List<String> studies = new ArrayList<>();
        sources.forEach(source -> {
            if (UID.matcher(source).matches() && !exists(source)) {
                studies.add(source);
            } else {
                paths.add(Path.of(source));
            }
        });
        if (paths.isEmpty()) {
            return withStored(studies, Chosen.nothing(UnaryOperator.identity()));
        }
        Outcome<Integer> made = Collected.from(new DicomFiles(), paths, found -> {
            Chosen chosen = Chosen.nothing(found::named).add(found.instances()).leaveOut(found.unreadable());
            return studies.isEmpty() ? make(chosen) : withStored(studies, chosen);
        });
        return switch (made) {
            case Outcome.Failure<Integer>(Problem problem) -> fail(problem);
            case Outcome.Success<Integer>(Integer code) -> code;
        };
    }

    private static boolean exists(String source) {
        try {
            return Files.exists(Path.of(source));
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }

    private int withStored(List<String> studies, Chosen chosen) {
        return withWorkstation(workstation -> {
            for (String study : studies) {
                switch (workstation.cases().studies().instances(study)) {
                    case Outcome.Failure<List<Instance>>(Problem problem) -> {
                        return fail(problem);
                    }
                    case Outcome.Success<List<Instance>>(List<Instance> stored) -> chosen.add(stored);
                }
            }
            return make(chosen);
        });
    }

    private int make(Chosen chosen) {
        if (chosen.instances().isEmpty() && !chosen.unreadable().isEmpty()) {
            return fail(chosen.unreadable().getFirst().problem());
        }
        return switch (new DiscWriter(new DicomFiles(), readme())
                .write(chosen.instances().values(), out, Progress.NONE)) {
            case Outcome.Failure<Disc>(Problem problem) -> fail(problem);
            case Outcome.Success<Disc>(Disc disc) -> show(disc, chosen);
        };
    }

    private int show(Disc disc, Chosen chosen) {
        Sentences sentences = new Sentences(language());
        List<Unreadable> unreadable = chosen.leaveOut(disc.leftOut()).unreadable();
        print(new Made(
                disc.directory().toString(),
                disc.fileSetId(),
                disc.patients(),
                disc.studies(),
                disc.series(),
                disc.instances(),
                unreadable.stream()
                        .map(file -> ObjectTree.UnreadableFile.of(file, sentences))
                        .toList()));
        return unreadable.isEmpty() ? ExitCode.DONE : ExitCode.PARTLY;
    }

    private String readme() {
        ResourceBundle words = ResourceBundle.getBundle(
                "org.fovea.app.words.disc",
                language().locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return MessageFormat.format(words.getString("readme"), Program.nameAndVersion());
    }
}
