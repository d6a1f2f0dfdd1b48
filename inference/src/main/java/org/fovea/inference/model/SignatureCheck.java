package org.fovea.inference.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.inference.model.CheckedGraph.TensorShape;
import org.jspecify.annotations.Nullable;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;
import org.tensorflow.proto.TensorShapeProto;

/**
 * Compares a graph's signature with the manifest. TensorFlow itself does not compare what it is fed with the signature,
 * and ends the process when the rank is wrong.
 */
final class SignatureCheck {

    private static final long ANY = -1;

    private final String file;
    private final Manifest manifest;

    SignatureCheck(String file, Manifest manifest) {
        this.file = file;
        this.manifest = manifest;
    }

    Outcome<CheckedGraph> check(MetaGraphDef meta, byte[] bytes) {
        Map<String, NodeDef> nodes = new HashMap<>();
        meta.getGraphDef().getNodeList().forEach(node -> nodes.put(node.getName(), node));
        SignatureDef signature = meta.getSignatureDefMap().get(manifest.input().signature());
        if (signature == null) {
            return refused(manifest.input().signature());
        }
        if (!signature.getInputsMap().keySet().equals(Set.of(manifest.input().tensor()))) {
            return refused(String.join(", ", signature.getInputsMap().keySet()));
        }
        Map<String, TensorShape> inputs = new HashMap<>();
        Map<String, TensorShape> outputs = new HashMap<>();
        signature.getInputsMap().forEach((name, info) -> inputs.put(name, shape(info.getTensorShape())));
        signature.getOutputsMap().forEach((name, info) -> outputs.put(name, shape(info.getTensorShape())));
        TensorInfo image = signature.getInputsOrThrow(manifest.input().tensor());
        return fault(signature, image, nodes, inputs, outputs)
                .<Outcome<CheckedGraph>>map(this::refused)
                .orElseGet(() -> Outcome.success(new CheckedGraph(bytes, inputs, outputs)));
    }

    private Optional<String> fault(
            SignatureDef signature,
            TensorInfo image,
            Map<String, NodeDef> nodes,
            Map<String, TensorShape> inputs,
            Map<String, TensorShape> outputs) {
        for (TensorInfo tensor : signature.getInputsMap().values()) {
            if (!exists(tensor, nodes)) {
                return Optional.of(tensor.getName());
            }
        }
        for (TensorInfo tensor : signature.getOutputsMap().values()) {
            if (!exists(tensor, nodes)) {
                return Optional.of(tensor.getName());
            }
        }
        String input = manifest.input().tensor();
        long size = manifest.input().preparation().size();
        NodeDef placeholder = nodes.get(nodeOf(image));
        boolean taken = placeholder != null
                && placeholder.getOp().equals("Placeholder")
                && shape(placeholder
                                .getAttrOrDefault("shape", AttrValue.getDefaultInstance())
                                .getShape())
                        .equals(inputs.get(input));
        if (!taken || !fits(inputs.get(input), List.of(ANY, size, size, 1L))) {
            return Optional.of(input + " " + inputs.get(input));
        }
        Manifest.Output output = manifest.output();
        return misfit(outputs, output.logits(), List.of(ANY, (long)
                        manifest.classes().size()))
                .or(() -> misfit(outputs, output.attention(), List.of(ANY, ANY, ANY, 1L)))
                .or(() -> misfit(outputs, output.embedding(), List.of(ANY, ANY)));
    }

    private static Optional<String> misfit(Map<String, TensorShape> outputs, String name, List<Long> wanted) {
        TensorShape shape = outputs.get(name);
        return shape != null && fits(shape, wanted) ? Optional.empty() : Optional.of(name + " " + shape);
    }

    /** The batch is free, everything else as wanted; where any size goes, it must still be a definite one. */
    private static boolean fits(@Nullable TensorShape shape, List<Long> wanted) {
        if (shape == null
                || shape.sizes().size() != wanted.size()
                || shape.sizes().getFirst() != ANY) {
            return false;
        }
        for (int i = 1; i < wanted.size(); i++) {
            long size = shape.sizes().get(i);
            if (size < 1 || (wanted.get(i) != ANY && size != wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean exists(TensorInfo tensor, Map<String, NodeDef> nodes) {
        return tensor.getEncodingCase() == TensorInfo.EncodingCase.NAME
                && tensor.getDtype() == DataType.DT_FLOAT
                && nodes.containsKey(nodeOf(tensor));
    }

    private static String nodeOf(TensorInfo tensor) {
        return tensor.getName().replaceFirst(":\\d+$", "");
    }

    private static TensorShape shape(TensorShapeProto shape) {
        return new TensorShape(
                shape.getDimList().stream().map(TensorShapeProto.Dim::getSize).collect(Collectors.toList()));
    }

    private Outcome<CheckedGraph> refused(String what) {
        return Outcome.failure(Problem.of(ModelProblem.SIGNATURE, file, what));
    }
}
