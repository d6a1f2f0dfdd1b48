package org.fovea.app.cli;

import java.util.List;
import java.util.Locale;
import org.fovea.app.cases.CaseOrder;
import org.fovea.app.cases.CaseQuery;
import org.fovea.app.cases.CaseRow;
import org.fovea.app.cases.CaseStore;
import org.fovea.app.cases.StoreProblem;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.study.Study;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fovea cases [--search TEXT] [FILTER] [--saved NAME]}: the worklist. */
@Command(name = "cases")
final class CasesCommand extends Subcommand {

    @Option(names = "--search", paramLabel = "TEXT", descriptionKey = "search")
    private String search = "";

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Option(names = "--saved", paramLabel = "NAME", descriptionKey = "cases.saved")
    private String saved = "";

    @Option(names = "--save", paramLabel = "NAME", descriptionKey = "cases.save")
    private String save = "";

    @Option(names = "--urgent-first", descriptionKey = "cases.urgent")
    private boolean urgentFirst;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "500", descriptionKey = "limit")
    private int limit;

    /** The newest finding of a case; the verdict is missing while nobody has decided. */
    record LastFinding(
            String model,
            String label,
            double probability,
            int findings,
            @Nullable String verdict) {}

    /** One case. */
    record CaseNode(
            String studyInstanceUid,
            String patientId,
            String patientName,
            String patientSex,
            @Nullable String patientBirthDate,
            @Nullable String studyDate,
            String studyDescription,
            List<String> modalitiesInStudy,
            int numberOfStudyRelatedSeries,
            int numberOfStudyRelatedInstances,
            int numberOfFrames,
            boolean phantom,
            @Nullable LastFinding finding,
            String report,
            String priority) {}

    @Override
    public Integer call() {
        return withWorkstation(workstation -> switch (query(workstation.cases())
                .then(workstation.cases().studies()::cases)) {
            case Outcome.Failure<List<CaseRow>>(Problem problem) -> fail(problem);
            case Outcome.Success<List<CaseRow>>(List<CaseRow> rows) -> show(rows);
        });
    }

    /** A kept search gives words, filter and order; what is kept anew is kept before it is asked. */
    private Outcome<CaseQuery> query(CaseStore cases) {
        if (!saved.isEmpty()) {
            return cases.savedSearches()
                    .all()
                    .then(all -> all.containsKey(saved)
                            ? Outcome.success(page(all.get(saved)))
                            : Outcome.failure(Problem.of(StoreProblem.UNKNOWN_SEARCH, saved)));
        }
        CaseQuery asked = page(CaseQuery.matching(search).with(filter.filter()));
        return save.isEmpty() ? Outcome.success(asked) : cases.savedSearches().save(save, asked);
    }

    private CaseQuery page(CaseQuery asked) {
        return (urgentFirst ? asked.in(CaseOrder.URGENCY) : asked).atMost(Math.max(1, limit));
    }

    private int show(List<CaseRow> rows) {
        List<CaseNode> cases = rows.stream().map(CasesCommand::node).toList();
        if (json()) {
            print(cases);
        } else {
            cases.forEach(one -> line(String.join("  ", text(one))));
        }
        return ExitCode.DONE;
    }

    private static List<String> text(CaseNode one) {
        LastFinding finding = one.finding();
        return List.of(
                one.studyDate() == null ? "--------" : one.studyDate(),
                String.join("/", one.modalitiesInStudy()),
                one.patientName(),
                one.patientId(),
                one.studyDescription(),
                finding == null ? "-" : String.format(Locale.ROOT, "%s p %.2f", finding.label(), finding.probability()),
                one.studyInstanceUid());
    }

    private static CaseNode node(CaseRow row) {
        Study study = row.study();
        return new CaseNode(
                study.studyInstanceUid(),
                study.patient().patientId(),
                study.patient().name(),
                study.patient().sex(),
                ObjectTree.date(study.patient().birthDate()),
                ObjectTree.date(study.date()),
                study.description(),
                row.modalities(),
                row.series(),
                row.instances(),
                row.images(),
                row.phantom(),
                finding(row.finding()),
                word(row.report()),
                word(row.priority()));
    }

    private static @Nullable LastFinding finding(CaseRow.@Nullable LastFinding finding) {
        return finding == null
                ? null
                : new LastFinding(
                        finding.modelId(),
                        finding.top().label(),
                        finding.top().probability(),
                        finding.findings(),
                        finding.verdict() == null ? null : word(finding.verdict()));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
