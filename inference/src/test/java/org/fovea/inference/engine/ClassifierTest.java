package org.fovea.inference.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.engine.Engine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Progress;
import org.fovea.dicom.pixel.ColourFrame;
import org.fovea.dicom.pixel.Frame;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.GreyValues;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.study.FrameFacts;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.inference.explain.Occlusion;
import org.fovea.inference.input.GreyImage;
import org.fovea.inference.model.ModelPackage;
import org.fovea.inference.model.PackageCopy;
import org.fovea.inference.scope.FeatureGate;
import org.fovea.inference.scope.ScopeFacts;
import org.fovea.inference.sequence.Heads;
import org.fovea.inference.sequence.SequenceHead;
import org.fovea.inference.sequence.SequenceReading;
import org.fovea.inference.sequence.SequenceShape;
import org.fovea.inference.train.TinyRecipe;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifierTest {

    private static final ScopeFacts HEAD_MR = new ScopeFacts("MR", "HEAD");

    @TempDir
    static Path folder;

    private static ModelPackage model;
    private static Classifier classifier;

    @BeforeAll
    static void open() {
        model = ModelPackage.open(TinyRecipe.untrained(folder)).orElseThrow();
        classifier = Classifier.open(model, DeviceChoice.CPU, new InProcess(TinyRecipe.NATIVES))
                .orElseThrow();
    }

    @AfterAll
    static void close() {
        classifier.close();
    }

    private static GreyImage image() {
        float[] values = new float[40 * 30];
        for (int i = 0; i < values.length; i++) {
            values[i] = i * 37 % 101;
        }
        return new GreyImage(40, 30, values, 1);
    }

    private static LoadedFrame frame(Frame pixels) {
        FrameFacts facts =
                new FrameFacts(null, null, 1, "", List.of(), null, null, null, 0, false, List.of(), List.of());
        return new LoadedFrame(new FrameKey("1.2.3", 1), pixels, facts);
    }

    private static LoadedFrame grey() {
        short[] values = new short[40 * 30];
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) (i * 37 % 101);
        }
        return frame(new GreyFrame(
                40,
                30,
                new GreyValues.Shorts(values, false),
                ModalityLut.IDENTITY,
                List.of(),
                false,
                GreyFrame.Padding.NONE));
    }

    @Test
    void saysWhatItSeesAndWhereAndWithWhat() {
        Classification found = classifier.classify(grey(), HEAD_MR).orElseThrow();

        assertThat(found.scores()).extracting(ClassScore::label).containsExactly("left", "right");
        assertThat(found.scores().stream().mapToDouble(ClassScore::probability).sum())
                .isCloseTo(1, within(1e-9));
        assertThat(found.heatMap().columns()).isEqualTo(8);
        for (float value : found.heatMap().values()) {
            assertThat(value).isBetween(0f, 1f);
        }
        assertThat(found.embedding()).hasSize(16);
        assertThat(found.model()).isEqualTo(model.identity());
        assertThat(found.device().device()).isEqualTo("CPU");
        assertThat(found.device().library()).startsWith("TensorFlow 2.");
    }

    @Test
    void givesTheSameBitsForTheSameImage() {
        Classification first = classifier.classify(image()).orElseThrow();
        for (int i = 0; i < 10; i++) {
            Classification again = classifier.classify(image()).orElseThrow();
            assertThat(again.scores()).isEqualTo(first.scores());
            assertThat(again.embedding()).containsExactly(first.embedding());
            assertThat(again.heatMap().values()).containsExactly(first.heatMap().values());
        }
        assertThat(classifier.classify(grey(), HEAD_MR).orElseThrow().scores()).isEqualTo(first.scores());
    }

    @Test
    void variesWithTheSameBitsAroundItsOwnAnswer() {
        Classification said = classifier.classify(grey(), HEAD_MR).orElseThrow();
        Variation first =
                classifier.variation(grey(), HEAD_MR, said, () -> false).orElseThrow();

        assertThat(first.copies()).isEqualTo(8);
        for (ClassScore score : said.scores()) {
            ClassRange range = first.of(score.label());
            assertThat(score.probability()).isBetween(range.lowest(), range.highest());
            assertThat(range.highest()).isGreaterThan(range.lowest());
        }
        for (int i = 0; i < 5; i++) {
            assertThat(classifier.variation(grey(), HEAD_MR, said, () -> false).orElseThrow())
                    .isEqualTo(first);
        }
        assertThat(classifier.variation(grey(), new ScopeFacts("CT", "HEAD"), said, () -> false))
                .isInstanceOf(Outcome.Failure.class);
    }

    @Test
    void explainsByCoveringWithTheSameBits() {
        Occlusion first = classifier.occlusion(grey(), HEAD_MR, Progress.NONE).orElseThrow();
        Occlusion again = classifier.occlusion(grey(), HEAD_MR, Progress.NONE).orElseThrow();

        assertThat(first.label())
                .isEqualTo(
                        classifier.classify(grey(), HEAD_MR).orElseThrow().top().label());
        assertThat(first.largestFall()).isEqualTo(again.largestFall());
        assertThat(first.map().values()).containsExactly(again.map().values());
        assertThat(classifier.occlusion(grey(), new ScopeFacts("CT", "HEAD"), Progress.NONE))
                .isInstanceOf(Outcome.Failure.class);
    }

    @Test
    void saysNothingOutsideItsScope() {
        assertThat(reason(classifier.classify(grey(), new ScopeFacts("CT", "HEAD"))))
                .isEqualTo(EngineProblem.OUT_OF_SCOPE);
        assertThat(reason(classifier.classify(grey(), new ScopeFacts("MR", "KNEE"))))
                .isEqualTo(EngineProblem.OUT_OF_SCOPE);
        assertThat(reason(classifier.classify(grey(), new ScopeFacts("", "")))).isEqualTo(EngineProblem.OUT_OF_SCOPE);
        assertThat(reason(classifier.classify(frame(new ColourFrame(1, 1, new int[1])), HEAD_MR)))
                .isEqualTo(EngineProblem.COLOUR);
        assertThat(classifier.classify(grey(), new ScopeFacts("MR", ""))).isInstanceOf(Outcome.Success.class);
    }

    @Test
    void saysNothingOfAnImageUnlikeThoseItLearnedFrom() {
        float[] own = classifier.classify(image()).orElseThrow().embedding();
        FeatureGate close = FeatureGate.fit(List.of(own, near(own))).lettingThrough(1, List.of(own, near(own)));
        float[] elsewhere = new float[own.length];
        Arrays.fill(elsewhere, 7);
        FeatureGate far = FeatureGate.fit(List.of(elsewhere, elsewhere)).lettingThrough(1, List.of(near(elsewhere)));
        try (Classifier admits = gated(close)) {
            assertThat(admits.classify(grey(), HEAD_MR)).isInstanceOf(Outcome.Success.class);
        }
        try (Classifier refuses = gated(far)) {
            assertThat(reason(refuses.classify(grey(), HEAD_MR))).isEqualTo(EngineProblem.UNFAMILIAR);
            assertThat(refuses.classify(grey(), new ScopeFacts("MR", "HEAD", true)))
                    .as("a phantom is nobody")
                    .isInstanceOf(Outcome.Success.class);
        }
    }

    @Test
    void doesNotOpenWithPartsOfAnotherNetwork() {
        FeatureGate gate =
                FeatureGate.fit(List.of(new float[2], new float[2])).lettingThrough(1, List.of(new float[] {1, 1}));
        assertThat(reason(opened(FeatureGate.ENTRY, gate.bytes()))).isEqualTo(EngineProblem.SIGNATURE);
        SequenceHead head = Heads.fixed(new SequenceShape(2, 0, 1, 2));
        assertThat(reason(opened(SequenceHead.ENTRY, head.bytes()))).isEqualTo(EngineProblem.SIGNATURE);
    }

    @Test
    void readsASeriesWhereThePackageCan() {
        Classification slice = classifier.classify(image()).orElseThrow();
        assertThat(classifier.read(List.of(slice, slice)))
                .as("no head over slices")
                .isEmpty();
        SequenceHead head = Heads.fixed(new SequenceShape(slice.embedding().length, 0, 1, 2));
        try (Classifier reader = opened(SequenceHead.ENTRY, head.bytes()).orElseThrow()) {
            SequenceReading said = reader.read(List.of(slice, slice)).orElseThrow();
            assertThat(said.weights()).containsExactly(0.5, 0.5);
            assertThat(said.probabilities())
                    .isEqualTo(head.read(List.of(slice.embedding())).probabilities());
            assertThat(reader.scores(said.probabilities()))
                    .extracting(ClassScore::label)
                    .containsExactly("left", "right");
            assertThat(reader.read(List.of(slice))).as("one slice is no series").isEmpty();
        }
    }

    private static float[] near(float[] features) {
        float[] near = features.clone();
        near[0] += 0.01f;
        return near;
    }

    private static Classifier gated(FeatureGate gate) {
        return opened(FeatureGate.ENTRY, gate.bytes()).orElseThrow();
    }

    /** The package with one entry more. */
    private static Outcome<Classifier> opened(String entry, byte[] bytes) {
        return new PackageCopy(model)
                .with(entry, bytes)
                .version("2.0.0")
                .write(folder.resolve("more.fovea-model"))
                .then(copy -> Classifier.open(copy, DeviceChoice.CPU, new InProcess(TinyRecipe.NATIVES)));
    }

    private static Network loaded() {
        DeviceUse use = new DeviceUse("CPU", "TensorFlow", "chosen");
        return LoadedNetwork.load(model.definition(), Device.cpu(), use).orElseThrow();
    }

    @Test
    void showsNoNumbersThatAreNone() {
        float[] overflowing = new float[256];
        Arrays.fill(overflowing, Float.MAX_VALUE);
        try (Network network = loaded()) {
            Outcome<Answer> answer = network.predict(overflowing, () -> false);

            assertThat(((Outcome.Failure<Answer>) answer).problem().reason()).isEqualTo(EngineProblem.NOT_FINITE);
        }
    }

    @Test
    void letsNoWrongSizeThroughToTensorFlow() {
        try (Network network = loaded()) {
            assertThatThrownBy(() -> network.predict(new float[255], () -> false))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> network.predict(new float[0], () -> false))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(network.predict(new float[512], () -> false)
                            .orElseThrow()
                            .logits())
                    .hasSize(4);
        }
    }

    @Test
    void closesWhilePredictionsRunAndRefusesLaterOnes() throws Exception {
        Classifier busy = Classifier.open(model, DeviceChoice.AUTO, new InProcess(TinyRecipe.NATIVES))
                .orElseThrow();
        CountDownLatch running = new CountDownLatch(4);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Object>> ends = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                ends.add(threads.submit(() -> {
                    Outcome<Classification> last = busy.classify(image());
                    running.countDown();
                    while (last instanceof Outcome.Success<Classification>) {
                        last = busy.classify(image());
                    }
                    return reason(last);
                }));
            }
            running.await();
            busy.close();
            busy.close();
            for (Future<Object> end : ends) {
                assertThat(end.get()).isEqualTo(EngineProblem.CLOSED);
            }
        }
    }

    @Test
    void saysThatThereAreNoNativesOrNoGpu() throws Exception {
        assertThat(openReason(DeviceChoice.CPU, folder.resolve("nowhere"))).isEqualTo(EngineProblem.NO_NATIVES);
        assertThat(openReason(DeviceChoice.CPU, Files.createDirectories(folder.resolve("empty"))))
                .isEqualTo(EngineProblem.NO_NATIVES);
        if (Engine.getEngine("TensorFlow").getGpuCount() == 0) {
            assertThat(openReason(DeviceChoice.GPU, TinyRecipe.NATIVES)).isEqualTo(EngineProblem.NO_GPU);
        }
    }

    @Test
    void refusesAPackageThatDoesNotReproduceItsScores() {
        ModelPackage liar = ModelPackage.open(TinyRecipe.liar(folder)).orElseThrow();

        Outcome<Classifier> opened = Classifier.open(liar, DeviceChoice.CPU, new InProcess(TinyRecipe.NATIVES));

        assertThat(((Outcome.Failure<Classifier>) opened).problem().reason()).isEqualTo(EngineProblem.SELF_TEST);
    }

    @Test
    void leavesNothingInTheTemporaryFolder() throws Exception {
        Path left;
        try (PrivateFolder privately = PrivateFolder.holding(model.graph())) {
            left = privately.path();
            assertThat(left.resolve("saved_model.pb"))
                    .hasBinaryContent(model.graph().bytes());
        }
        assertThat(left).doesNotExist();
    }

    @Test
    void temperatureSoftens() {
        assertThat(Softmax.of(new float[] {0, 2}, 1)[1]).isCloseTo(0.880797, within(1e-6));
        assertThat(Softmax.of(new float[] {0, 2}, 2)[1]).isCloseTo(0.731059, within(1e-6));
        assertThat(Softmax.of(new float[] {-1e30f, 1e30f}, 1)).containsExactly(0, 1);
    }

    private static Object reason(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failure.class);
        return ((Outcome.Failure<?>) outcome).problem().reason();
    }

    private static Object openReason(DeviceChoice choice, Path natives) {
        return ((Outcome.Failure<Classifier>) Classifier.open(model, choice, new InProcess(natives)))
                .problem()
                .reason();
    }
}
