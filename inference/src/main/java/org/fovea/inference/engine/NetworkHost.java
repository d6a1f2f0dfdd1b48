package org.fovea.inference.engine;

import org.fovea.dicom.Outcome;
import org.fovea.inference.model.NetworkDefinition;

/** Where networks run: in this process or in one of their own. */
@FunctionalInterface
public interface NetworkHost {

    /** @return a network that made its first steps, or a failure with an {@link EngineProblem} */
    Outcome<Network> open(NetworkDefinition definition, DeviceChoice choice);
}
