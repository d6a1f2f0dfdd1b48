package org.fovea.dicom.zip;

import java.io.IOException;
import org.fovea.dicom.Problem;

/** Carries why an archive or a part of it cannot be used. */
public final class ZipRefusal extends IOException {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    ZipRefusal(ZipProblem reason, String... facts) {
        this(Problem.of(reason, facts));
    }

    private ZipRefusal(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
