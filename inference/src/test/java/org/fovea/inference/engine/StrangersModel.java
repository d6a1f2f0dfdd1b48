package org.fovea.inference.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import org.fovea.inference.train.TinyRecipe;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Session;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * A network that nobody here trained, saved as TensorFlow itself saves models: which half of a 16 x 16 image is brighter.
 * Its attention is the image, its embedding the two halves' means.
 */
public final class StrangersModel {

    /** How the logits may be spoiled. */
    public interface Spoiling extends BiFunction<Ops, Operand<TFloat32>, Operand<TFloat32>> {}

    private StrangersModel() {}

    /** Exports into the folder what {@code SavedModelBundle} exports. */
    public static Path export(Path folder) {
        return export(folder, (tf, logits) -> logits);
    }

    public static Path export(Path folder, Spoiling spoiling) {
        TensorFlowLibrary.load(TinyRecipe.NATIVES).orElseThrow();
        try (Graph graph = new Graph();
                Session session = new Session(graph)) {
            Ops tf = Ops.create(graph);
            Placeholder<TFloat32> image =
                    tf.withName("pixels").placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, 16, 16, 1)));
            Operand<TFloat32> halves = tf.math.mean(
                    tf.reshape(image, tf.constant(new int[] {-1, 16, 2, 8})), tf.constant(new int[] {1, 3}));
            Operand<TFloat32> logits = spoiling.apply(tf, tf.math.mul(halves, tf.constant(3f)));
            Operand<TFloat32> map = tf.math.sigmoid(
                    tf.nn.avgPool(image, java.util.List.of(1L, 4L, 4L, 1L), java.util.List.of(1L, 4L, 4L, 1L), "SAME"));
            Signature signature = Signature.builder()
                    .key("classify")
                    .input("pixels", image)
                    .output("scores", logits)
                    .output("where", map)
                    .output("vector", tf.identity(halves))
                    .build();
            SavedModelBundle.exporter(folder.toString())
                    .withTags("serve")
                    .withSession(session)
                    .withSignature(signature)
                    .export();
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The author's manifest, with cards beside it. */
    public static Path manifest(Path folder, String version) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("card.md"), "# Which half");
            Files.writeString(folder.resolve("card_zh.md"), "# 哪一半");
            return Files.writeString(folder.resolve("which-half.json"), """
                    {
                      "id": "which-half",
                      "version": "%s",
                      "name": {"en": "Which half", "zh": "哪一半"},
                      "purpose": {"en": "Says which half of an image is brighter.", "zh": "判断图像哪一半更亮。"},
                      "classes": [
                        {"label": "left", "name": {"en": "Left", "zh": "左"}, "codes": []},
                        {"label": "right", "name": {"en": "Right", "zh": "右"}, "codes": []}
                      ],
                      "scope": {"modalities": ["MR"], "bodyParts": []},
                      "input": {"signature": "classify", "tensor": "pixels",
                                "preparation": {"workingSize": 32, "size": 16, "fit": "SQUASHED"}},
                      "output": {"logits": "scores", "attention": "where", "embedding": "vector"},
                      "temperature": 1.5,
                      "training": {"data": "none", "licence": "none", "attribution": "none", "split": "none",
                                   "images": 0, "groups": 0},
                      "metrics": []
                    }
                    """.formatted(version));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
