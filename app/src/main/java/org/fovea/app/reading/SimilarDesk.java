package org.fovea.app.reading;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.fovea.app.OlderRows;
import org.fovea.app.Workstation;
import org.fovea.app.cases.CaseStore;
import org.fovea.app.cases.SimilarCases;
import org.fovea.app.task.Lane;
import org.fovea.app.worklist.SeriesStack;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.study.Study;

/** Looks similar cases up in the case database, on the store's thread: after a verdict that was just given. */
final class SimilarDesk {

    private final Workstation station;
    private final CaseStore cases;
    private final Background background;
    private final Clock clock;

    SimilarDesk(Workstation station, Background background, Clock clock) {
        this.station = station;
        this.cases = station.cases();
        this.background = background;
        this.clock = clock;
    }

    void like(UUID finding, int count, Consumer<Outcome<SimilarCases>> answer) {
        background.ask(Lane.STORE, () -> cases.embeddings().like(finding, count), answer);
    }

    /**
     * Reads a study to show it beside the open one.
     *
     * @param read Study Instance UID of the open one, for the audit trail
     */
    void study(Study wanted, String read, Consumer<Outcome<PriorStudy>> answer) {
        background.ask(Lane.STORE, () -> opened(wanted, read), answer);
    }

    private Outcome<PriorStudy> opened(Study wanted, String read) {
        String uid = wanted.studyInstanceUid();
        OlderRows older = new OlderRows(station.files(), cases.studies());
        return cases.studies().instances(uid).map(older::upToDate).then(instances -> cases.reports()
                .history(uid)
                .map(reports -> {
                    OpeningTrail.record(cases, uid, "beside=" + read, clock.instant());
                    return new PriorStudy(wanted, SeriesStack.of(instances), reports);
                }));
    }
}
