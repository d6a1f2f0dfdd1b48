package org.fovea.app.reading;

import java.time.Instant;
import org.fovea.app.cases.CaseStore;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records that a study was opened. */
final class OpeningTrail {

    private static final Logger LOG = LoggerFactory.getLogger(OpeningTrail.class);

    private OpeningTrail() {}

    /** A study opens also where the trail cannot be written, as on a full disk: somebody may wait for it. The log tells. */
    static void record(CaseStore cases, String studyInstanceUid, String detail, Instant now) {
        if (cases.studies().opened(studyInstanceUid, detail, now) instanceof Outcome.Failure<?>(Problem problem)) {
            LOG.error(
                    "the audit trail lacks that a study was opened: {}",
                    problem.reason().key());
        }
    }
}
