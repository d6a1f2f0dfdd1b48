package org.fovea.inference.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import java.nio.FloatBuffer;
import org.fovea.inference.model.Manifest;

/** Between Java arrays and DJL. The batch is stacked already; the input carries the signature's name, without which TensorFlow crashes. */
final class AnswerTranslator implements NoBatchifyTranslator<float[], Answer> {

    private final Manifest manifest;

    AnswerTranslator(Manifest manifest) {
        this.manifest = manifest;
    }

    @Override
    public NDList processInput(TranslatorContext context, float[] images) {
        int size = manifest.input().preparation().size();
        long n = images.length / ((long) size * size);
        NDArray image =
                context.getNDManager().create(FloatBuffer.wrap(images), new Shape(n, size, size, 1), DataType.FLOAT32);
        image.setName(manifest.input().tensor());
        return new NDList(image);
    }

    @Override
    public Answer processOutput(TranslatorContext context, NDList outputs) {
        NDArray attention = outputs.get(manifest.output().attention());
        return new Answer(
                outputs.get(manifest.output().logits()).toFloatArray(),
                attention.toFloatArray(),
                Math.toIntExact(attention.getShape().get(1)),
                outputs.get(manifest.output().embedding()).toFloatArray());
    }
}
