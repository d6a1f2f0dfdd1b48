package org.fovea.inference.engine;

import java.util.List;
import java.util.Optional;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.inference.model.Manifest;

/** Does a network score its package's own test images here as it did where it was made, and do its parts fit? */
final class SelfTest {

    private SelfTest() {}

    /** What went wrong, or empty where every score was reproduced. */
    static Optional<Problem> fault(Classifier classifier) {
        Manifest manifest = classifier.model().manifest();
        for (Manifest.SelfTest.Case test : manifest.selfTest().cases()) {
            switch (classifier.classify(classifier.model().selfTestImage(test))) {
                case Outcome.Failure<Classification>(Problem problem) -> {
                    return Optional.of(problem);
                }
                case Outcome.Success<Classification>(Classification found) -> {
                    if (!classifier.understands(found.embedding())) {
                        String features = found.embedding().length + " features";
                        return Optional.of(Problem.of(EngineProblem.SIGNATURE, manifest.id(), features));
                    }
                    if (!alike(
                            found.scores(),
                            test.probabilities(),
                            manifest.selfTest().tolerance())) {
                        return Optional.of(Problem.of(EngineProblem.SELF_TEST, manifest.id()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean alike(List<ClassScore> found, List<Double> expected, double tolerance) {
        for (int k = 0; k < expected.size(); k++) {
            if (Math.abs(found.get(k).probability() - expected.get(k)) > tolerance) {
                return false;
            }
        }
        return true;
    }
}
