package org.fovea.inference.engine;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.inference.Predictor;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ModelNotFoundException;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.inference.model.Manifest;
import org.fovea.inference.model.NetworkDefinition;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GPUOptions;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.RewriterConfig;

/**
 * A graph in TensorFlow's hands. Guards the three calls that would end the process: a feed of the wrong size, a feed by
 * the wrong name, and closing while a prediction runs. Safe for many threads.
 */
final class LoadedNetwork implements Network {

    private final ZooModel<float[], Answer> model;
    private final Manifest manifest;
    private final DeviceUse device;
    private final ReadWriteLock life = new ReentrantReadWriteLock();
    private boolean closed;

    private LoadedNetwork(ZooModel<float[], Answer> model, Manifest manifest, DeviceUse device) {
        this.model = model;
        this.manifest = manifest;
        this.device = device;
    }

    static Outcome<Network> load(NetworkDefinition source, Device device, DeviceUse use) {
        Manifest manifest = source.manifest();
        try (PrivateFolder folder = PrivateFolder.holding(source.graph())) {
            ZooModel<float[], Answer> model = Criteria.builder()
                    .setTypes(float[].class, Answer.class)
                    .optEngine("TensorFlow")
                    .optModelPath(folder.path())
                    .optModelName("saved_model")
                    .optTranslator(new AnswerTranslator(manifest))
                    .optDevice(device)
                    .optOption("SignatureDefKey", manifest.input().signature())
                    .optOption("Tags", "serve")
                    .optOption("ConfigProto", Base64.getEncoder().encodeToString(configuration()))
                    .build()
                    .loadModel();
            return named(new LoadedNetwork(model, manifest, use));
        } catch (IOException | ModelNotFoundException | MalformedModelException | RuntimeException refused) {
            return Outcome.failure(
                    Problem.of(EngineProblem.GRAPH_REFUSED, manifest.id(), TensorFlowLibrary.rootMessage(refused)));
        }
    }

    /** DJL takes another signature without a word when it does not find the wanted one. */
    private static Outcome<Network> named(LoadedNetwork network) {
        Set<String> inputs = new HashSet<>(network.model.describeInput().keys());
        Set<String> outputs = new HashSet<>(network.model.describeOutput().keys());
        Manifest.Output wanted = network.manifest.output();
        boolean same = inputs.equals(Set.of(network.manifest.input().tensor()))
                && outputs.containsAll(Set.of(wanted.logits(), wanted.attention(), wanted.embedding()));
        if (same) {
            return Outcome.success(network);
        }
        network.close();
        return Outcome.failure(Problem.of(EngineProblem.SIGNATURE, network.manifest.id(), inputs + " -> " + outputs));
    }

    @Override
    public DeviceUse device() {
        return device;
    }

    /** A pass that TensorFlow has begun cannot be stopped here; {@code unwanted} is not asked. */
    @Override
    public Outcome<Answer> predict(float[] images, BooleanSupplier unwanted) {
        int pixels = manifest.input().preparation().size()
                * manifest.input().preparation().size();
        if (images.length == 0 || images.length % pixels != 0) {
            throw new IllegalArgumentException(images.length + " values are no images of " + pixels);
        }
        life.readLock().lock();
        try {
            if (closed) {
                return Outcome.failure(Problem.of(EngineProblem.CLOSED, manifest.id()));
            }
            try (Predictor<float[], Answer> predictor = model.newPredictor()) {
                return predictor.predict(images).checked(manifest, images.length / pixels);
            }
        } catch (TranslateException | RuntimeException failed) {
            return Outcome.failure(
                    Problem.of(EngineProblem.PREDICTION_FAILED, manifest.id(), TensorFlowLibrary.rootMessage(failed)));
        } finally {
            life.readLock().unlock();
        }
    }

    /** Waits for running predictions; later ones are refused. */
    @Override
    public void close() {
        life.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                model.close();
            }
        } finally {
            life.writeLock().unlock();
        }
    }

    /** Grappler only costs memory and time on a folded graph; on a GPU, memory is taken as needed. */
    private static byte[] configuration() {
        int threads = Runtime.getRuntime().availableProcessors();
        return ConfigProto.newBuilder()
                .setIntraOpParallelismThreads(threads)
                .setInterOpParallelismThreads(1)
                .setAllowSoftPlacement(true)
                .setGpuOptions(GPUOptions.newBuilder().setAllowGrowth(true))
                .setGraphOptions(GraphOptions.newBuilder()
                        .setRewriteOptions(RewriterConfig.newBuilder().setDisableMetaOptimizer(true)))
                .build()
                .toByteArray();
    }
}
