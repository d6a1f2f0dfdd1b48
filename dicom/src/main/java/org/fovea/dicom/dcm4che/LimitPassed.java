package org.fovea.dicom.dcm4che;

import java.io.IOException;

/** A file asks for more than {@link ReadLimits} grants; the message names the limit. */
final class LimitPassed extends IOException {
    private static final long serialVersionUID = 1;

    LimitPassed(String limit) {
        super(limit);
    }
}
