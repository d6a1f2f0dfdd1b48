package org.fovea.inference.worker;

import org.fovea.dicom.Outcome;
import org.fovea.inference.engine.DeviceChoice;
import org.fovea.inference.engine.Network;
import org.fovea.inference.engine.NetworkHost;
import org.fovea.inference.model.NetworkDefinition;

/** Runs each network in a process of its own. */
public record WorkerHost(WorkerCommand command, WorkerLimits limits) implements NetworkHost {

    @Override
    public Outcome<Network> open(NetworkDefinition definition, DeviceChoice choice) {
        WorkerNetwork network = new WorkerNetwork(definition, choice, command, limits);
        return network.begun().map(device -> network);
    }
}
