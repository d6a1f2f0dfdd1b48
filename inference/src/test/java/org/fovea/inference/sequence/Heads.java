package org.fovea.inference.sequence;

import java.util.SplittableRandom;

/** Heads over slices for tests here and in other packages. */
public final class Heads {

    private Heads() {}

    /** Random weights, the same each time. */
    public static SequenceHead fixed(SequenceShape shape) {
        SplittableRandom random = new SplittableRandom(5);
        int units = shape.recurrent();
        return new SequenceHead(
                shape,
                new SequenceHead.Layers(
                        dense(1, shape.embedding(), random),
                        dense(shape.width(), shape.attention(), random),
                        dense(shape.width(), shape.attention(), random),
                        dense(shape.attention(), 1, random),
                        dense(shape.width(), shape.classes(), random),
                        units == 0 ? null : dense(shape.embedding() + units, 4 * units, random)));
    }

    private static Dense dense(int inputs, int outputs, SplittableRandom random) {
        return new Dense(values(inputs * outputs, random), values(outputs, random));
    }

    private static float[] values(int count, SplittableRandom random) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
