package org.fovea.inference.engine;

import java.nio.file.Path;
import java.util.Optional;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.inference.model.Admission;
import org.fovea.inference.model.Consent;
import org.fovea.inference.model.ModelPackage;

/**
 * Installs a package from a file, in this order: zip limits, hashes, seal, allowed operations, sizes and nodes, signature
 * tensors, trust, and last the self-test, which the network has to reproduce on this machine. Then it is laid down whole.
 */
public record Installation(Admission admission, NetworkHost host) {

    private static final int STEPS = 4;

    /**
     * @param consent what the user says yes to beforehand
     * @param progress four steps: checked, trusted, self-test reproduced, in place
     * @return a failure with a {@code ModelProblem} or an {@link EngineProblem}; {@code UNSIGNED} and {@code UNKNOWN_KEY}
     *     are questions that consent answers
     */
    public Outcome<ModelPackage> install(Path file, Consent consent, Progress progress) {
        return ModelPackage.open(file).then(model -> install(file, model, consent, progress));
    }

    private Outcome<ModelPackage> install(Path file, ModelPackage model, Consent consent, Progress progress) {
        progress.update(1, STEPS);
        Optional<Problem> refusal = admission.refusal(file, model, consent);
        if (refusal.isPresent()) {
            return Outcome.failure(refusal.get());
        }
        progress.update(2, STEPS);
        return Classifier.open(model, DeviceChoice.AUTO, host).then(classifier -> {
            classifier.close();
            progress.update(3, STEPS);
            if (progress.cancelled()) {
                return Outcome.failure(
                        Problem.of(EngineProblem.STOPPED, model.reference().id()));
            }
            Outcome<ModelPackage> placed = admission.admit(model, consent);
            progress.update(STEPS, STEPS);
            return placed;
        });
    }
}
