package org.fovea.app.reading;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.fovea.app.cases.CaseQuery;
import org.fovea.app.cases.CaseRow;
import org.fovea.app.cases.CaseStore;
import org.fovea.app.cases.ReportHistory;
import org.fovea.app.worklist.SeriesStack;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.study.Study;

/** The patient's other studies, as the case database knows them. */
final class PriorSearch {

    /** More than these nobody compares with. */
    private static final int MOST = 12;

    private final CaseStore cases;

    PriorSearch(CaseStore cases) {
        this.cases = cases;
    }

    /** Newest first, those without a date last. Not for the thread of the user interface. */
    List<CaseRow> rows(Study read) {
        if (read.patient().patientId().isBlank()) {
            // Without an id everybody would be the same patient.
            return List.of();
        }
        return orEmpty(cases.studies().cases(CaseQuery.matching(read.patient().patientId()))).stream()
                .filter(row -> row.study().patient().sameAs(read.patient())
                        && !row.study().studyInstanceUid().equals(read.studyInstanceUid()))
                .sorted(Comparator.comparing(PriorSearch::date).reversed())
                .toList();
    }

    private static LocalDate date(CaseRow row) {
        return Objects.requireNonNullElse(row.study().date(), LocalDate.MIN);
    }

    List<PriorStudy> studies(Study read) {
        return rows(read).stream()
                .limit(MOST)
                .map(row -> new PriorStudy(row.study(), series(row.study()), reports(row.study())))
                .filter(prior -> !prior.series().isEmpty())
                .toList();
    }

    private List<SeriesStack> series(Study study) {
        return orEmpty(cases.studies().instances(study.studyInstanceUid()).map(SeriesStack::of));
    }

    private ReportHistory reports(Study study) {
        return cases.reports().history(study.studyInstanceUid()) instanceof Outcome.Success<ReportHistory>(var found)
                ? found
                : ReportHistory.EMPTY;
    }

    private static <T> List<T> orEmpty(Outcome<List<T>> outcome) {
        return outcome instanceof Outcome.Success<List<T>>(List<T> found) ? found : List.of();
    }
}
