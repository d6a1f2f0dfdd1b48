package org.fovea.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fovea.app.cases.CaseStore;
import org.fovea.app.cases.Finding;
import org.fovea.app.cases.SimilarCase;
import org.fovea.app.cases.SimilarCases;
import org.fovea.app.cases.StoreProblem;
import org.fovea.app.cases.Verdict;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.study.Series;
import org.fovea.dicom.study.Study;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fovea similar STUDY-OR-FINDING [--count N]}: stored cases whose images a network saw like that of a finding. */
@Command(name = "similar")
final class SimilarCommand extends Subcommand {

    @Parameters(paramLabel = "STUDY-OR-FINDING", descriptionKey = "similar.of")
    private String of = "";

    @Option(names = "--count", paramLabel = "N", defaultValue = "10", descriptionKey = "similar.count")
    private int count;

    /** Whose answer is compared, and with how many of other studies. */
    record Answer(
            String finding,
            String model,
            String version,
            String sha256,
            String label,
            double probability,
            int compared,
            List<Case> similar) {}

    /** One case; the verdict is missing while nobody has decided, the corrected class unless the reader named another. */
    record Case(
            double cosine,
            String studyInstanceUid,
            @Nullable String studyDate,
            String modality,
            String sopInstanceUid,
            int frame,
            boolean samePatient,
            String finding,
            String label,
            double probability,
            @Nullable String verdict,
            @Nullable String correctedLabel) {}

    @Override
    public Integer call() {
        return withWorkstation(workstation -> switch (finding(workstation.cases())
                .then(finding -> workstation.cases().embeddings().like(finding, Math.max(1, count)))) {
            case Outcome.Failure<SimilarCases>(Problem problem) -> fail(problem);
            case Outcome.Success<SimilarCases>(SimilarCases found) -> show(found);
        });
    }

    /** A finding by its id, else the newest of a study. No Study Instance UID looks like an id. */
    private Outcome<UUID> finding(CaseStore cases) {
        if (of.contains("-")) {
            try {
                return Outcome.success(UUID.fromString(of));
            } catch (IllegalArgumentException e) {
                return Outcome.failure(Problem.of(StoreProblem.UNKNOWN_FINDING, of));
            }
        }
        return cases.studies()
                .instances(of)
                .then(known -> cases.findings().ofStudy(of))
                .then(findings -> findings.isEmpty()
                        ? Outcome.failure(Problem.of(StoreProblem.NO_FINDING, of))
                        : Outcome.success(findings.getFirst().id()));
    }

    private int show(SimilarCases found) {
        Answer answer = answer(found);
        if (json()) {
            print(answer);
        } else {
            line(String.format(
                    Locale.ROOT,
                    "%s %s  %s p %.2f  n %d",
                    answer.model(),
                    answer.version(),
                    answer.label(),
                    answer.probability(),
                    answer.compared()));
            answer.similar().forEach(one -> line(text(one)));
        }
        return ExitCode.DONE;
    }

    private static String text(Case one) {
        String verdict = one.verdict() == null ? "-" : one.verdict();
        return String.format(
                Locale.ROOT,
                "%.3f  %s  %s  %s p %.2f  %s  %s",
                one.cosine(),
                one.studyDate() == null ? "--------" : one.studyDate(),
                one.modality(),
                one.label(),
                one.probability(),
                one.correctedLabel() == null ? verdict : verdict + " " + one.correctedLabel(),
                one.studyInstanceUid());
    }

    private static Answer answer(SimilarCases found) {
        Finding finding = found.finding();
        return new Answer(
                finding.id().toString(),
                finding.model().id(),
                finding.model().version(),
                finding.model().sha256(),
                finding.top().label(),
                finding.top().probability(),
                found.compared(),
                found.nearest().stream().map(SimilarCommand::node).toList());
    }

    private static Case node(SimilarCase one) {
        Finding finding = one.finding();
        Series series = one.image().series();
        Study study = series.study();
        Verdict verdict = finding.verdict();
        return new Case(
                one.cosine(),
                study.studyInstanceUid(),
                ObjectTree.date(study.date()),
                series.modality(),
                finding.frame().sopInstanceUid(),
                finding.frame().frameNumber(),
                one.samePatient(),
                finding.id().toString(),
                finding.top().label(),
                finding.top().probability(),
                verdict == null ? null : verdict.decision().name().toLowerCase(Locale.ROOT),
                verdict == null || verdict.correctedLabel().isEmpty() ? null : verdict.correctedLabel());
    }
}
