package org.fovea.inference.model;

import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.SavedModel;

/**
 * Decides whether TensorFlow may see a graph. A saved model is a program: unchecked, it can read and write its user's
 * files, at load already. What passes here is one frozen graph of arithmetic on numbers, nothing else. Needs no native
 * library.
 *
 * <p>What it does not stop is arithmetic that asks for absurd amounts of memory.
 */
final class ModelGate {

    private static final int MOST_NODES = 20_000;
    private static final int DEEPEST = 60;

    /** Operations that compute numbers from numbers. None touches files, network, devices, state or other functions. */
    private static final Set<String> OPERATIONS =
            Set.of(("Abs Add AddN AddV2 AvgPool BatchMatMulV2 BiasAdd BroadcastTo Cast ConcatV2 Const Conv2D "
                            + "DepthwiseConv2dNative Div Elu Equal Exp ExpandDims Fill FloorDiv FloorMod FusedBatchNormV3 "
                            + "GatherV2 Greater GreaterEqual Identity LeakyRelu Less Log LogSoftmax MatMul Max MaxPool "
                            + "MaxPoolV2 Maximum Mean Min Minimum Mul Neg NoOp OnesLike Pack Pad PadV2 Placeholder Prod "
                            + "Range Rank RealDiv Reciprocal Relu Relu6 Reshape ResizeBilinear Rsqrt Select SelectV2 Selu "
                            + "Shape ShapeN Sigmoid Size Slice Softmax Softplus Split Sqrt Square SquaredDifference "
                            + "Squeeze StridedSlice Sub Sum Tanh Tile Transpose Unpack ZerosLike BlockLSTMV2")
                    .split(" "));

    private static final Set<DataType> NUMBERS =
            Set.of(DataType.DT_FLOAT, DataType.DT_INT32, DataType.DT_INT64, DataType.DT_BOOL, DataType.DT_HALF);

    private final String file;

    /** @param file name of the package, for the problem's sentence */
    ModelGate(String file) {
        this.file = file;
    }

    /** The graph, if it is harmless and its signature is the one that the manifest describes. */
    Outcome<CheckedGraph> check(byte[] bytes, Manifest manifest) {
        SavedModel model;
        try {
            CodedInputStream in = CodedInputStream.newInstance(bytes);
            in.setRecursionLimit(DEEPEST);
            model = SavedModel.parseFrom(in);
            in.checkLastTagWas(0);
        } catch (IOException broken) {
            return Outcome.failure(Problem.of(ModelProblem.GRAPH_UNREADABLE, file));
        }
        Optional<Problem> fault = structure(model);
        if (fault.isEmpty()) {
            fault = nodes(model.getMetaGraphs(0).getGraphDef());
        }
        if (fault.isPresent()) {
            return Outcome.failure(fault.get());
        }
        return new SignatureCheck(file, manifest).check(model.getMetaGraphs(0), bytes);
    }

    private Optional<Problem> structure(SavedModel model) {
        if (model.getMetaGraphsCount() != 1) {
            return structure(model.getMetaGraphsCount() + " meta graphs");
        }
        MetaGraphDef meta = model.getMetaGraphs(0);
        if (!meta.getMetaInfoDef().getTagsList().equals(List.of("serve"))) {
            return structure("tags " + meta.getMetaInfoDef().getTagsList());
        }
        if (meta.getCollectionDefCount() > 0) {
            return structure("collections");
        }
        if (meta.getAssetFileDefCount() > 0) {
            return structure("asset files");
        }
        if (meta.hasSaverDef()) {
            return structure("a saver");
        }
        if (meta.hasObjectGraphDef() && meta.getObjectGraphDef().getNodesCount() > 0) {
            return structure("an object graph");
        }
        GraphDef graph = meta.getGraphDef();
        if (graph.getLibrary().getFunctionCount() > 0 || graph.getLibrary().getGradientCount() > 0) {
            return structure("functions");
        }
        for (String signature : meta.getSignatureDefMap().keySet()) {
            if (signature.startsWith("__")) {
                return structure("signature " + signature);
            }
        }
        return Optional.empty();
    }

    private Optional<Problem> nodes(GraphDef graph) {
        if (graph.getNodeCount() > MOST_NODES) {
            return Optional.of(Problem.of(
                    ModelProblem.TOO_MANY_NODES,
                    file,
                    String.valueOf(graph.getNodeCount()),
                    String.valueOf(MOST_NODES)));
        }
        Set<String> names = new HashSet<>();
        for (NodeDef node : graph.getNodeList()) {
            if (!OPERATIONS.contains(node.getOp())) {
                return Optional.of(Problem.of(ModelProblem.OPERATION, file, node.getOp()));
            }
            if (!names.add(node.getName())) {
                return structure("two nodes named " + node.getName());
            }
            if (!node.getDevice().isEmpty()) {
                return structure("a node bound to device " + node.getDevice());
            }
            Optional<Problem> fault = attributes(node);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private Optional<Problem> attributes(NodeDef node) {
        for (AttrValue value : node.getAttrMap().values()) {
            if (value.hasFunc() || value.getList().getFuncCount() > 0) {
                return structure("a function in node " + node.getName());
            }
            boolean number =
                    !value.hasTensor() || NUMBERS.contains(value.getTensor().getDtype());
            boolean numbers = value.getList().getTensorList().stream().allMatch(t -> NUMBERS.contains(t.getDtype()));
            if (!number || !numbers) {
                return Optional.of(Problem.of(ModelProblem.CONSTANT, file, node.getName()));
            }
        }
        return Optional.empty();
    }

    private Optional<Problem> structure(String what) {
        return Optional.of(Problem.of(ModelProblem.GRAPH_STRUCTURE, file, what));
    }
}
