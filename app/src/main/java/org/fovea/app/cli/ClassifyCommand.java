package org.fovea.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fovea.app.ClassifiedSeries;
import org.fovea.app.Explanation;
import org.fovea.app.FrameOf;
import org.fovea.app.HeatPicture;
import org.fovea.app.Networks;
import org.fovea.app.words.Sentences;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.study.Instance;
import org.fovea.inference.engine.DeviceChoice;
import org.fovea.inference.engine.EngineProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/**
 * {@code fovea classify PATH --model ID [--device cpu|gpu|auto] [--heatmap PNG [--explain attention|occlusion]] [--json]}: asks a network about every frame
 * of a file or folder, series by series. {@code fovea classify --cases WORDS} queues stored cases and works through the
 * queue, {@code --resume} goes on with it.
 */
@Command(name = "classify")
final class ClassifyCommand extends Subcommand {

    @Parameters(arity = "0..1", paramLabel = "PATH", descriptionKey = "classify.path")
    private @Nullable Path path;

    @ArgGroup
    private @Nullable Queue queue;

    /** Instead of a path: cases of the database. */
    static final class Queue {
        @Option(names = "--cases", paramLabel = "WORDS", descriptionKey = "classify.cases")
        private @Nullable String cases;

        @Option(names = "--resume", descriptionKey = "classify.resume")
        private boolean resume;
    }

    @Option(names = "--priority", paramLabel = "N", defaultValue = "0", descriptionKey = "classify.priority")
    private int priority;

    @Option(names = "--model", paramLabel = "ID", descriptionKey = "model")
    private @Nullable String model;

    @Option(names = "--device", paramLabel = "cpu|gpu|auto", descriptionKey = "device")
    private @Nullable DeviceChoice device;

    @Option(names = "--heatmap", paramLabel = "PNG", descriptionKey = "heatmap")
    private @Nullable Path heatmap;

    @Option(
            names = "--explain",
            paramLabel = "attention|occlusion",
            defaultValue = "attention",
            descriptionKey = "explain")
    private Explanation explain = Explanation.ATTENTION;

    @Override
    public Integer call() {
        Path asked = path;
        if ((asked == null) == (queue == null)) {
            throw new ParameterException(spec().commandLine(), "PATH | --cases WORDS | --resume");
        }
        if (asked == null) {
            String model = this.model == null ? settings().model() : this.model;
            String words = queue == null || queue.resume ? null : queue.cases;
            return new QueueRun(this, words, model, device == null ? settings().device() : device, priority).run();
        }
        DicomFiles files = new DicomFiles();
        return switch (Collected.from(files, List.of(asked), found -> classify(found, files))) {
            case Outcome.Failure<Integer>(Problem problem) -> fail(problem);
            case Outcome.Success<Integer>(Integer code) -> code;
        };
    }

    private int classify(Collected found, DicomFiles files) {
        if (found.instances().isEmpty()) {
            return fail(found.unreadable().getFirst().problem());
        }
        try (Networks networks = new Networks(dataFolder(), files)) {
            return classify(found, files, networks);
        }
    }

    private int classify(Collected found, DicomFiles files, Networks networks) {
        String asked = model == null ? settings().model() : model;
        DeviceChoice where = device == null ? settings().device() : device;
        List<SeriesAnswer> answers = new ArrayList<>();
        for (List<Instance> series : bySeries(found.instances())) {
            answers.add(
                    new SeriesAnswer(series, networks.classify(FrameOf.series(series), asked, where, Progress.NONE)));
        }
        HeatMapPicture.Painter painter =
                switch (explain) {
                    case ATTENTION -> (place, frame, said) -> Outcome.success(HeatPicture.of(frame, said, language()));
                    case OCCLUSION ->
                        (place, frame, said) -> networks.occlusion(place, asked, where, Progress.NONE)
                                .map(covered -> HeatPicture.of(frame, said, covered, language()));
                };
        return report(answers, found, files, painter);
    }

    /** What came of asking about one series. */
    record SeriesAnswer(List<Instance> instances, Outcome<ClassifiedSeries> outcome) {

        @Nullable
        ClassifiedSeries said() {
            return outcome instanceof Outcome.Success<ClassifiedSeries>(ClassifiedSeries said) ? said : null;
        }

        @Nullable
        Problem problem() {
            return outcome instanceof Outcome.Failure<ClassifiedSeries>(Problem problem) ? problem : null;
        }
    }

    private int report(List<SeriesAnswer> answers, Collected found, DicomFiles files, HeatMapPicture.Painter painter) {
        Sentences sentences = new Sentences(language());
        ClassifiedTree tree = ClassifiedTree.of(answers, found.unreadable(), sentences);
        if (json()) {
            print(tree);
        } else {
            tree.lines().forEach(this::line);
        }
        List<Problem> problems = answers.stream()
                .flatMap(answer -> Stream.ofNullable(answer.problem()))
                .toList();
        if (problems.size() == answers.size()) {
            boolean outOfScope = problems.stream()
                    .allMatch(problem -> problem.reason() instanceof EngineProblem reason && reason.refusesTheImage());
            int failed = fail(problems.getFirst());
            return outOfScope ? ExitCode.OUT_OF_SCOPE : failed;
        }
        if (heatmap != null) {
            Outcome<Path> painted = new HeatMapPicture(files, language()).write(answers, painter, heatmap);
            if (painted instanceof Outcome.Failure<Path>(Problem problem)) {
                return fail(problem);
            }
        }
        boolean whole = problems.isEmpty() && found.unreadable().isEmpty() && tree.complete();
        return whole ? ExitCode.DONE : ExitCode.PARTLY;
    }

    private static List<List<Instance>> bySeries(List<Instance> instances) {
        Map<String, List<Instance>> series = instances.stream()
                .filter(Instance::hasImage)
                .collect(Collectors.groupingBy(
                        instance -> instance.series().seriesInstanceUid(), LinkedHashMap::new, Collectors.toList()));
        return List.copyOf(series.values());
    }
}
