package org.fovea.inference.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.fovea.dicom.Outcome;
import org.fovea.inference.input.GreyImage;
import org.fovea.inference.model.ModelPackage;
import org.fovea.inference.model.ModelProblem;
import org.fovea.inference.model.PackageDraft;
import org.fovea.inference.train.TinyRecipe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stranger's way from their own TensorFlow model to a package that classifies. */
class PackingTest {

    private static final InProcess HERE = new InProcess(TinyRecipe.NATIVES);

    @TempDir
    Path folder;

    private Outcome<ModelPackage> packed(Path graph) {
        return PackageDraft.read(graph, StrangersModel.manifest(folder.resolve("draft"), "1.0.0"))
                .then(draft -> new Packing(HERE).pack(draft, folder.resolve("which-half.fovea-model")));
    }

    @Test
    void aSavedModelOfSomebodyElseBecomesAPackageThatClassifies() {
        ModelPackage model =
                packed(StrangersModel.export(folder.resolve("theirs"))).orElseThrow();

        float[] bright = new float[20 * 20];
        for (int i = 0; i < bright.length; i++) {
            bright[i] = i % 20 < 10 ? 5 : 90;
        }
        try (Classifier classifier =
                Classifier.open(model, DeviceChoice.CPU, HERE).orElseThrow()) {
            Classification said =
                    classifier.classify(new GreyImage(20, 20, bright, 1)).orElseThrow();

            assertThat(said.top().label()).isEqualTo("right");
            assertThat(said.top().probability()).isGreaterThan(0.9);
            assertThat(said.heatMap().columns()).isEqualTo(4);
            assertThat(said.embedding()).hasSize(2);
        }
        assertThat(model.reference().text()).isEqualTo("which-half@1.0.0");
        assertThat(model.manifest().selfTest().cases()).hasSize(3);
    }

    @Test
    void ownTestImagesAreTakenAndBadOnesNamed() throws Exception {
        Path graph = StrangersModel.export(folder.resolve("theirs"));
        Path images = Files.createDirectories(folder.resolve("draft").resolve("self-test"));
        Files.writeString(images.resolve("mine.pgm"), "P5\n2 2\n255\nabcd");

        assertThat(packed(graph).orElseThrow().manifest().selfTest().cases())
                .extracting(test -> test.entry())
                .containsExactly("self-test/mine.pgm");

        Files.writeString(images.resolve("cut.pgm"), "P5\n2 2\n255\nabc");
        assertThat(reason(packed(graph))).isEqualTo(ModelProblem.SELF_TEST_INPUT);
    }

    @Test
    void whatDoesNotFitIsNamedBeforeAnythingIsWritten() throws Exception {
        assertThat(reason(packed(folder.resolve("nothing")))).isEqualTo(ModelProblem.MISSING_ENTRY);

        Path noise = Files.writeString(folder.resolve("noise.pb"), "no graph");
        assertThat(reason(packed(noise))).isEqualTo(ModelProblem.GRAPH_UNREADABLE);

        Path nan = StrangersModel.export(
                folder.resolve("nan"),
                (tf, logits) -> tf.math.div(tf.math.sub(logits, logits), tf.math.sub(logits, logits)));
        assertThat(reason(packed(nan))).isEqualTo(EngineProblem.NOT_FINITE);
        assertThat(folder.resolve("which-half.fovea-model")).doesNotExist();
    }

    private static Object reason(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failure.class);
        return ((Outcome.Failure<?>) outcome).problem().reason();
    }
}
