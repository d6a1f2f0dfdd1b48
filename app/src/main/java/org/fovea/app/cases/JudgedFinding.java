package org.fovea.app.cases;

import java.util.List;
import org.fovea.inference.engine.ClassScore;
import org.fovea.inference.model.ModelIdentity;

/**
 * What a network said of a frame and what a reader decided about it last.
 *
 * @param scores in the model's order of classes
 * @param patient tells one patient of the database from another, and nothing else
 * @param station where the images come from, empty where unknown
 */
public record JudgedFinding(
        ModelIdentity model, List<ClassScore> scores, long patient, String station, Verdict verdict) {}
