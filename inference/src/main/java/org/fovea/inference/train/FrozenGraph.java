package org.fovea.inference.train;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.SavedModel;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;
import org.tensorflow.proto.TensorShapeProto;
import org.tensorflow.types.TFloat32;

/** The network with its final weights as constants: what a package holds. Needs the native libraries. */
final class FrozenGraph implements AutoCloseable {

    static final String SIGNATURE = "serving_default";
    static final String IMAGE = "image";
    static final String LOGITS = "logits";
    static final String PROBABILITIES = "probabilities";
    static final String ATTENTION = "attention";
    static final String EMBEDDING = "embedding";

    private final Graph graph = new Graph();
    private final Placeholder<TFloat32> image;
    private final int size;
    private final Map<String, Operand<TFloat32>> outputs = new LinkedHashMap<>();

    FrozenGraph(NetworkShape shape, Weights weights, int size, int classes) {
        this.size = size;
        Ops tf = Ops.create(graph);
        image = tf.withName(IMAGE).placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, size, size, 1)));
        AttentionNetwork network = AttentionNetwork.build(tf, image, shape, classes, new FrozenLayers(tf, weights));
        outputs.put(LOGITS, network.logits());
        outputs.put(PROBABILITIES, tf.withName(PROBABILITIES).nn.softmax(network.logits()));
        outputs.put(ATTENTION, tf.withName(ATTENTION).math.sigmoid(network.attentionLogits()));
        outputs.put(EMBEDDING, network.embedding());
    }

    /** @return the logits of one prepared image, {@code [size, size]} */
    float[] logits(float[] prepared) {
        try (Session session = new Session(graph);
                TFloat32 input = Tensors.of(prepared, 1, size, size, 1);
                Result result = session.runner()
                        .feed(image, input)
                        .fetch(outputs.get(LOGITS))
                        .run()) {
            return Tensors.values((TFloat32) result.get(0));
        }
    }

    /** A {@code SavedModel} message with one signature; the same weights give the same bytes. */
    byte[] savedModel() {
        SignatureDef.Builder signature = SignatureDef.newBuilder()
                .setMethodName("tensorflow/serving/predict")
                .putInputs(IMAGE, info(image));
        outputs.forEach((name, output) -> signature.putOutputs(name, info(output)));
        SavedModel model = SavedModel.newBuilder()
                .setSavedModelSchemaVersion(1)
                .addMetaGraphs(MetaGraphDef.newBuilder()
                        .setMetaInfoDef(MetaGraphDef.MetaInfoDef.newBuilder().addTags("serve"))
                        .setGraphDef(graph.toGraphDef())
                        .putSignatureDef(SIGNATURE, signature.build()))
                .build();
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

    @Override
    public void close() {
        graph.close();
    }

    private static TensorInfo info(Operand<TFloat32> operand) {
        Output<TFloat32> output = operand.asOutput();
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (long size : output.shape().asArray()) {
            shape.addDim(TensorShapeProto.Dim.newBuilder().setSize(size));
        }
        return TensorInfo.newBuilder()
                .setName(output.op().name() + ":" + output.index())
                .setDtype(output.dataType())
                .setTensorShape(shape)
                .build();
    }
}
