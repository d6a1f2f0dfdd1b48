package org.fovea.dicom.dcm4che;

import java.io.IOException;
import org.fovea.dicom.Problem;

/** Carries a problem from deep inside a read to the boundary. */
final class Refusal extends IOException {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    Refusal(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
