package org.fovea.inference.worker;

import org.fovea.dicom.Problem;
import org.fovea.inference.engine.Answer;
import org.fovea.inference.engine.DeviceUse;

/** What a worker says. */
sealed interface Reply {

    /** The network is loaded. */
    record Ready(DeviceUse device) implements Reply {}

    record Said(Answer answer) implements Reply {}

    /** It could not, for a reason that is no fault of the line; the worker lives on. */
    record Refused(Problem problem) implements Reply {}
}
