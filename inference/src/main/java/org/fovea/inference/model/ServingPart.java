package org.fovea.inference.model;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.SavedModel;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;

/**
 * The part of a saved model that one signature needs: the nodes that its outputs come from. TensorFlow's own exporters
 * add nodes that save and restore weights, other signatures, and where each node once ran; a package holds none of it.
 */
final class ServingPart {

    private ServingPart() {}

    /**
     * @param savedModel as an exporter wrote it
     * @param key of the signature
     * @return the part, or the same bytes where they hold no such signature, so that the gate can say what is wrong
     */
    static byte[] of(byte[] savedModel, String key) {
        try {
            SavedModel model = SavedModel.parseFrom(savedModel);
            for (MetaGraphDef meta : model.getMetaGraphsList()) {
                SignatureDef signature = meta.getSignatureDefMap().get(key);
                if (signature != null && meta.getMetaInfoDef().getTagsList().contains("serve")) {
                    return bytes(part(meta, key, signature));
                }
            }
        } catch (IOException damaged) {
            return savedModel;
        }
        return savedModel;
    }

    private static SavedModel part(MetaGraphDef meta, String key, SignatureDef signature) {
        GraphDef.Builder graph = GraphDef.newBuilder()
                .setVersions(meta.getGraphDef().getVersions())
                .setLibrary(meta.getGraphDef().getLibrary());
        Set<String> needed = needed(meta.getGraphDef(), signature);
        for (NodeDef node : meta.getGraphDef().getNodeList()) {
            if (needed.contains(node.getName())) {
                graph.addNode(node.toBuilder().clearDevice());
            }
        }
        return SavedModel.newBuilder()
                .setSavedModelSchemaVersion(1)
                .addMetaGraphs(MetaGraphDef.newBuilder()
                        .setMetaInfoDef(MetaGraphDef.MetaInfoDef.newBuilder().addTags("serve"))
                        .setGraphDef(graph)
                        .putSignatureDef(key, signature))
                .build();
    }

    private static Set<String> needed(GraphDef graph, SignatureDef signature) {
        Map<String, NodeDef> nodes = new HashMap<>();
        graph.getNodeList().forEach(node -> nodes.put(node.getName(), node));
        Deque<String> waiting = new ArrayDeque<>();
        signature.getInputsMap().values().forEach(tensor -> waiting.add(node(tensor)));
        signature.getOutputsMap().values().forEach(tensor -> waiting.add(node(tensor)));
        Set<String> needed = new HashSet<>();
        while (!waiting.isEmpty()) {
            NodeDef node = nodes.get(waiting.remove());
            if (node != null && needed.add(node.getName())) {
                node.getInputList().forEach(input -> waiting.add(nodeOfInput(input)));
            }
        }
        return needed;
    }

    private static String node(TensorInfo tensor) {
        return tensor.getName().replaceFirst(":\\d+$", "");
    }

    /** {@code node}, {@code node:1}, or {@code ^node} for one that only has to run before. */
    private static String nodeOfInput(String input) {
        return input.replaceFirst("^\\^", "").replaceFirst(":\\d+$", "");
    }

    private static byte[] bytes(SavedModel model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(model.getSerializedSize());
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        out.useDeterministicSerialization();
        try {
            model.writeTo(out);
            out.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail", impossible);
        }
        return bytes.toByteArray();
    }
}
