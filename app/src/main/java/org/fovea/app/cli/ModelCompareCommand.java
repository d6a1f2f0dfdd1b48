package org.fovea.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fovea.app.FrameOf;
import org.fovea.app.ModelComparison;
import org.fovea.app.Networks;
import org.fovea.app.StudyFrames;
import org.fovea.app.words.Sentences;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.study.ReadProblem;
import org.fovea.inference.engine.ClassScore;
import org.fovea.inference.engine.DeviceChoice;
import org.fovea.inference.model.ModelIdentity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code fovea model compare A B [PATH...] [--cases WORDS] [--json]}: two models on the same images. */
@Command(name = "compare")
final class ModelCompareCommand extends Subcommand {

    @Parameters(index = "0", paramLabel = "A", descriptionKey = "model.installed")
    private String first = "";

    @Parameters(index = "1", paramLabel = "B", descriptionKey = "model.installed")
    private String second = "";

    @Parameters(index = "2..*", paramLabel = "PATH", descriptionKey = "info.path")
    private List<Path> paths = List.of();

    @Option(names = "--cases", paramLabel = "WORDS", descriptionKey = "classify.cases")
    private @Nullable String cases;

    @Option(names = "--device", paramLabel = "cpu|gpu|auto", descriptionKey = "device")
    private DeviceChoice device = DeviceChoice.AUTO;

    /**
     * The comparison, as JSON shows it.
     *
     * @param agreement rows: what the first said; columns: what the second said; both in the order of the labels
     */
    record ComparisonNode(
            ModelIdentity first,
            ModelIdentity second,
            int images,
            List<String> labels,
            int[][] agreement,
            double agreedShare,
            double kappa,
            List<ImageNode> changed,
            List<SilentNode> silent) {

        static ComparisonNode of(ModelComparison found, Sentences sentences) {
            int n = found.images().size();
            return new ComparisonNode(
                    found.first(),
                    found.second(),
                    n,
                    found.labels(),
                    found.agreement(),
                    n == 0 ? Double.NaN : 1 - (double) found.changed().size() / n,
                    found.kappa(),
                    found.changed().stream().map(ImageNode::of).toList(),
                    found.silent().stream()
                            .map(one -> new SilentNode(
                                    one.frame().sopInstanceUid(),
                                    one.frame().frameNumber(),
                                    ClassifiedTree.ProblemNode.of(one.problem(), sentences)))
                            .toList());
        }

        List<String> lines() {
            List<String> lines = new ArrayList<>();
            lines.add(String.format(
                    Locale.ROOT,
                    "%s@%s  %s@%s  %d/%d  %.3f  kappa %.3f",
                    first.id(),
                    first.version(),
                    second.id(),
                    second.version(),
                    images - changed.size(),
                    images,
                    agreedShare,
                    kappa));
            for (int row = 0; row < agreement.length; row++) {
                StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-20s", labels.get(row)));
                for (int count : agreement[row]) {
                    line.append(String.format(Locale.ROOT, "%8d", count));
                }
                lines.add(line.toString());
            }
            changed.forEach(image -> lines.add(image.line()));
            return lines;
        }
    }

    /** An image that the two disagree on. */
    record ImageNode(String sopInstanceUid, int frame, Map<String, Double> first, Map<String, Double> second) {

        static ImageNode of(ModelComparison.Compared image) {
            return new ImageNode(
                    image.frame().sopInstanceUid(),
                    image.frame().frameNumber(),
                    byLabel(image.first()),
                    byLabel(image.second()));
        }

        String line() {
            return String.format(Locale.ROOT, "%s/%d  %s  ->  %s", sopInstanceUid, frame, top(first), top(second));
        }

        private static String top(Map<String, Double> scores) {
            return scores.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(best -> String.format(Locale.ROOT, "%s p %.3f", best.getKey(), best.getValue()))
                    .orElse("");
        }

        private static Map<String, Double> byLabel(List<ClassScore> scores) {
            Map<String, Double> map = new LinkedHashMap<>();
            scores.forEach(score -> map.put(score.label(), score.probability()));
            return map;
        }
    }

    record SilentNode(String sopInstanceUid, int frame, ClassifiedTree.ProblemNode problem) {}

    @Override
    public Integer call() {
        if (paths.isEmpty() == (cases == null)) {
            throw new ParameterException(spec().commandLine(), "PATH | --cases WORDS");
        }
        return cases == null ? ofFiles() : ofCases(cases);
    }

    private int ofCases(String words) {
        return withWorkstation(station -> switch (StudyFrames.matching(station.cases(), words)) {
            case Outcome.Failure<List<List<FrameOf>>>(Problem problem) -> fail(problem);
            case Outcome.Success<List<List<FrameOf>>>(List<List<FrameOf>> found) -> compare(station.networks(), found);
        });
    }

    private int ofFiles() {
        DicomFiles files = new DicomFiles();
        return switch (Collected.from(files, paths, found -> {
            try (Networks networks = new Networks(dataFolder(), files)) {
                return found.instances().isEmpty()
                        ? fail(found.unreadable().getFirst().problem())
                        : compare(networks, StudyFrames.bySeries(found.instances()));
            }
        })) {
            case Outcome.Failure<Integer>(Problem problem) -> fail(problem);
            case Outcome.Success<Integer>(Integer code) -> code;
        };
    }

    private int compare(Networks networks, List<List<FrameOf>> series) {
        List<FrameOf> frames = series.stream().flatMap(List::stream).toList();
        if (frames.isEmpty()) {
            return fail(Problem.of(ReadProblem.NOTHING_FOUND, cases == null ? String.valueOf(paths) : cases));
        }
        return switch (networks.compare(frames, first, second, device, Progress.NONE)) {
            case Outcome.Failure<ModelComparison>(Problem problem) -> fail(problem);
            case Outcome.Success<ModelComparison>(ModelComparison found) -> {
                ComparisonNode node = ComparisonNode.of(found, new Sentences(language()));
                if (json()) {
                    print(node);
                } else {
                    node.lines().forEach(this::line);
                }
                yield found.silent().isEmpty() ? ExitCode.DONE : ExitCode.PARTLY;
            }
        };
    }
}
