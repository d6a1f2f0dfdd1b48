package org.fovea.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fovea.app.cases.JudgedFinding;
import org.fovea.app.evaluation.Agreement;
import org.fovea.app.evaluation.Drift;
import org.fovea.app.evaluation.TrainingSet;
import org.fovea.app.evaluation.VerdictTable;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.inference.evaluate.Interval;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code fovea verdicts [--model ID] [--json]}: what readers' verdicts say about the models. */
@Command(name = "verdicts")
final class VerdictsCommand extends Subcommand {

    @Option(names = "--model", paramLabel = "ID", descriptionKey = "verdicts.model")
    private String model = "";

    @Option(names = "--csv", paramLabel = "FILE", descriptionKey = "verdicts.csv")
    private @Nullable Path csv;

    @Option(names = "--training-set", paramLabel = "DIR", descriptionKey = "verdicts.training")
    private @Nullable Path training;

    /** What was made for {@code fovea train}. */
    record Made(String folder, Map<String, Integer> images, int patients, List<String> unusable) {}

    @Override
    public Integer call() {
        if (training != null) {
            return trainingSet(training);
        }
        return withWorkstation(
                workstation -> switch (workstation.cases().verdicts().judged().then(this::table)) {
                    case Outcome.Failure<List<JudgedFinding>>(Problem problem) -> fail(problem);
                    case Outcome.Success<List<JudgedFinding>>(List<JudgedFinding> judged) -> show(Agreement.of(judged));
                });
    }

    private int trainingSet(Path folder) {
        if (model.isEmpty()) {
            throw new ParameterException(spec().commandLine(), "--training-set: --model?");
        }
        return withWorkstation(workstation -> switch (workstation.trainingSet(model, folder, Progress.NONE)) {
            case Outcome.Failure<TrainingSet>(Problem problem) -> fail(problem);
            case Outcome.Success<TrainingSet>(TrainingSet made) -> {
                print(new Made(
                        made.folder().toString(),
                        made.images(),
                        made.patients(),
                        made.unusable().stream().map(this::sentence).toList()));
                yield made.unusable().isEmpty() ? ExitCode.DONE : ExitCode.PARTLY;
            }
        });
    }

    /** Those of the model, which also go into the file that was named. */
    private Outcome<List<JudgedFinding>> table(List<JudgedFinding> all) {
        List<JudgedFinding> judged = all.stream()
                .filter(one -> model.isEmpty() || one.model().id().equals(model))
                .toList();
        return csv == null
                ? Outcome.success(judged)
                : VerdictTable.write(judged, csv).map(written -> judged);
    }

    private int show(List<Agreement> agreements) {
        if (json()) {
            print(agreements);
        } else {
            agreements.forEach(one -> line(text(one)));
        }
        return ExitCode.DONE;
    }

    private static String text(Agreement one) {
        return one.drift() == null ? figures(one) : figures(one) + drift(one.drift());
    }

    private static String drift(Drift drift) {
        return String.format(
                Locale.ROOT,
                "  DRIFT since %s: agreed %d of %d, before %d of %d, p %.2g",
                drift.since(),
                drift.now().agreed(),
                drift.now().of(),
                drift.before().agreed(),
                drift.before().of(),
                drift.p());
    }

    private static String figures(Agreement one) {
        String counts = String.format(
                Locale.ROOT,
                "%s %s  n %d  %s",
                one.model().id(),
                one.model().version(),
                one.findings(),
                one.decisions());
        if (one.evaluation() == null) {
            return counts;
        }
        Interval interval = one.evaluation().intervals().get("accuracy");
        return interval == null
                ? counts
                : counts
                        + String.format(
                                Locale.ROOT,
                                "  agreement on the class %.3f (%.3f-%.3f)",
                                one.evaluation().accuracy(),
                                interval.low(),
                                interval.high());
    }
}
