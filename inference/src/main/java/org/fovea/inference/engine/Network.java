package org.fovea.inference.engine;

import java.util.function.BooleanSupplier;
import org.fovea.dicom.Outcome;

/** A graph that can be asked, wherever it runs. Safe for many threads. */
public interface Network extends AutoCloseable {

    /**
     * One forward pass.
     *
     * @param images {@code [n, size, size, 1]}, n at least 1
     * @param unwanted asked while the pass lasts; a network that can be stopped stops when it turns true
     * @return a failure with an {@link EngineProblem}
     * @throws IllegalArgumentException if the values are no whole number of images
     */
    Outcome<Answer> predict(float[] images, BooleanSupplier unwanted);

    DeviceUse device();

    /** Later predictions are refused. */
    @Override
    void close();
}
