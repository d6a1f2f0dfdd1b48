package org.fovea.dicom.web;

import java.io.IOException;
import org.fovea.dicom.Problem;

/** An answer that cannot be used; carries the problem to the place that returns it. */
final class BadAnswer extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    BadAnswer(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
