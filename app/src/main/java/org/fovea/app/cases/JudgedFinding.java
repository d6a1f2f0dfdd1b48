package org.fovea.app.cases;

import java.util.List;
import org.fovea.dicom.study.FrameKey;
import org.fovea.inference.engine.ClassScore;
import org.fovea.inference.model.ModelIdentity;
import org.jspecify.annotations.Nullable;

/**
 * What a network said of a frame and what a reader decided about it last.
 *
 * @param frame of which it was said
 * @param scores in the model's order of classes
 * @param patient tells one patient of the database from another, and nothing else
 * @param shown when a reader first saw what the network said; null where that was not kept
 * @param station the scanner that the images come from, empty where unknown
 * @param institution where it stands, as the study names it; may be empty
 */
public record JudgedFinding(
        ModelIdentity model,
        FrameKey frame,
        List<ClassScore> scores,
        long patient,
        @Nullable FirstShown shown,
        String station,
        String institution,
        Verdict verdict) {}
