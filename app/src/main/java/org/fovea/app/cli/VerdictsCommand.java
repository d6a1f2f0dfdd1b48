package org.fovea.app.cli;

import java.util.List;
import java.util.Locale;
import org.fovea.app.cases.JudgedFinding;
import org.fovea.app.evaluation.Agreement;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.inference.evaluate.Interval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fovea verdicts [--model ID] [--json]}: what readers' verdicts say about the models. */
@Command(name = "verdicts")
final class VerdictsCommand extends Subcommand {

    @Option(names = "--model", paramLabel = "ID", descriptionKey = "verdicts.model")
    private String model = "";

    @Override
    public Integer call() {
        return withWorkstation(
                workstation -> switch (workstation.cases().verdicts().judged()) {
                    case Outcome.Failure<List<JudgedFinding>>(Problem problem) -> fail(problem);
                    case Outcome.Success<List<JudgedFinding>>(List<JudgedFinding> judged) ->
                        show(Agreement.of(judged.stream()
                                .filter(one ->
                                        model.isEmpty() || one.model().id().equals(model))
                                .toList()));
                });
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
