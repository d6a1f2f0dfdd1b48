package org.fovea.inference.bench;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.fovea.inference.similar.EmbeddingBlock;
import org.fovea.inference.similar.Neighbour;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The eight nearest of 100,000 embeddings that are in the block, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SimilarBenchmark {

    private static final int ROWS = 100_000;

    @Param({"128", "256"})
    private int width;

    private EmbeddingBlock block;
    private float[] asked;

    @Setup
    public void fill() {
        Random random = new Random(7);
        block = new EmbeddingBlock(width, ROWS);
        for (int row = 0; row < ROWS; row++) {
            block.add(embedding(random));
        }
        asked = embedding(random);
    }

    @TearDown
    public void release() {
        block.close();
    }

    @Benchmark
    public List<Neighbour> nearest() {
        return block.nearest(asked, 8);
    }

    private float[] embedding(Random random) {
        float[] embedding = new float[width];
        for (int i = 0; i < width; i++) {
            embedding[i] = (float) random.nextGaussian();
        }
        return embedding;
    }
}
