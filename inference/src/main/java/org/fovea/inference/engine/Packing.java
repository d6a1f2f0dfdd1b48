package org.fovea.inference.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.inference.input.GreyImage;
import org.fovea.inference.model.Manifest;
import org.fovea.inference.model.ModelPackage;
import org.fovea.inference.model.NetworkDefinition;
import org.fovea.inference.model.PackageDraft;

/** Makes a package of a stranger's network: what the network says of the test images here is what it must say everywhere. */
public record Packing(NetworkHost host) {

    /** @return a failure with a {@code ModelProblem} or an {@link EngineProblem} */
    public Outcome<ModelPackage> pack(PackageDraft draft, Path file) {
        return draft.definition().then(definition -> host.open(definition, DeviceChoice.CPU)
                .then(network -> {
                    try (network) {
                        return scores(draft, definition, network);
                    }
                })
                .then(scores -> draft.write(scores, file)));
    }

    private static Outcome<Map<String, List<Double>>> scores(
            PackageDraft draft, NetworkDefinition definition, Network network) {
        Manifest manifest = definition.manifest();
        Map<String, List<Double>> scores = new TreeMap<>();
        for (Map.Entry<String, GreyImage> image : draft.images().entrySet()) {
            float[] prepared = manifest.input().preparation().prepare(image.getValue());
            switch (network.predict(prepared, () -> false)) {
                case Outcome.Failure<Answer>(Problem problem) -> {
                    return Outcome.failure(problem);
                }
                case Outcome.Success<Answer>(Answer answer) ->
                    scores.put(
                            image.getKey(),
                            DoubleStream.of(Softmax.of(answer.logits(), manifest.temperature()))
                                    .map(p -> Math.rint(p * 1e6) / 1e6)
                                    .boxed()
                                    .toList());
            }
        }
        return Outcome.success(scores);
    }
}
