package org.fovea.inference.engine;

import ai.djl.Device;
import java.nio.file.Path;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.inference.model.NetworkDefinition;

/**
 * Runs networks in this process: what a worker does, and what tests and machines with little memory do. A graph that makes
 * TensorFlow abort takes this process with it.
 *
 * @param natives folder with TensorFlow's libraries
 */
public record InProcess(Path natives) implements NetworkHost {

    @Override
    public Outcome<Network> open(NetworkDefinition definition, DeviceChoice choice) {
        return TensorFlowLibrary.load(natives).then(library -> onDevice(definition, choice, library));
    }

    private static Outcome<Network> onDevice(
            NetworkDefinition definition, DeviceChoice choice, TensorFlowLibrary library) {
        String version = library.version();
        if (choice == DeviceChoice.CPU) {
            return LoadedNetwork.load(definition, Device.cpu(), new DeviceUse("CPU", version, "chosen"));
        }
        String whyNot = "TensorFlow lists no GPU";
        if (library.engine().getGpuCount() > 0) {
            String reason = choice == DeviceChoice.GPU ? "chosen" : "TensorFlow lists a GPU and it works";
            Outcome<Network> onGpu = LoadedNetwork.load(definition, Device.gpu(), new DeviceUse("GPU", version, reason))
                    .then(network -> warmedUp(network, definition));
            if (!(onGpu instanceof Outcome.Failure<Network>(Problem problem))) {
                return onGpu;
            }
            whyNot = "the GPU failed a first prediction: " + problem;
        }
        if (choice == DeviceChoice.GPU) {
            return Outcome.failure(
                    Problem.of(EngineProblem.NO_GPU, definition.manifest().id(), whyNot));
        }
        return LoadedNetwork.load(definition, Device.cpu(), new DeviceUse("CPU", version, whyNot));
    }

    private static Outcome<Network> warmedUp(Network network, NetworkDefinition definition) {
        int size = definition.manifest().input().preparation().size();
        return switch (network.predict(new float[size * size], () -> false)) {
            case Outcome.Success<Answer> success -> Outcome.success(network);
            case Outcome.Failure<Answer>(Problem problem) -> {
                network.close();
                yield Outcome.failure(problem);
            }
        };
    }
}
