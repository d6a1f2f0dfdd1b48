package org.fovea.inference.similar;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Embeddings of one model version, one row each, scaled to length one and held outside the heap: four bytes for each
 * value. Every row is compared with every question, so the answer is exact. Belongs to the thread that made it.
 */
public final class EmbeddingBlock implements AutoCloseable {

    private static final Comparator<Neighbour> NEAREST =
            Comparator.comparingDouble(Neighbour::cosine).reversed().thenComparingInt(Neighbour::row);

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment values;
    private final int width;
    private final int capacity;
    private int rows;

    /**
     * @param width values of each embedding
     * @param capacity rows that there is room for
     */
    public EmbeddingBlock(int width, int capacity) {
        if (width < 1 || capacity < 0) {
            throw new IllegalArgumentException(capacity + " embeddings of " + width + " values");
        }
        this.width = width;
        this.capacity = capacity;
        this.values = arena.allocate((long) capacity * width * Float.BYTES, Float.BYTES);
    }

    /** Whether it points anywhere: all values are finite and one at least is not zero. */
    public static boolean comparable(float[] embedding) {
        // A float's square neither overflows nor vanishes in a double, and what is not finite makes the sum so.
        double square = square(embedding);
        return square > 0 && Double.isFinite(square);
    }

    /**
     * Adds the next row.
     *
     * @throws IllegalArgumentException if it is not {@link #comparable} or of another width
     * @throws IllegalStateException if there is no room
     */
    public void add(float[] embedding) {
        if (rows == capacity) {
            throw new IllegalStateException("no room for more than " + capacity + " embeddings");
        }
        MemorySegment.copy(unit(embedding), 0, values, ValueLayout.JAVA_FLOAT, offset(rows), width);
        rows++;
    }

    public int rows() {
        return rows;
    }

    /**
     * The nearest rows, nearest first; equally near ones in the order of rows.
     *
     * @param count at most so many
     * @throws IllegalArgumentException if the question is not {@link #comparable} or of another width
     */
    public List<Neighbour> nearest(float[] question, int count) {
        float[] asked = unit(question);
        PriorityQueue<Neighbour> found = new PriorityQueue<>(NEAREST.reversed());
        for (int row = 0; row < rows && count > 0; row++) {
            double cosine = cosine(asked, offset(row));
            if (found.size() < count) {
                found.add(new Neighbour(row, cosine));
            } else if (cosine > found.element().cosine()) {
                // Of two that are equally near the earlier row is there already, and stays.
                found.remove();
                found.add(new Neighbour(row, cosine));
            }
        }
        List<Neighbour> nearest = new ArrayList<>(found);
        nearest.sort(NEAREST);
        return List.copyOf(nearest);
    }

    /** Four sums, which the processor adds side by side; as doubles, since thousands of terms come together. */
    private double cosine(float[] asked, long row) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = 0;
        for (; i < width - 3; i += 4) {
            first += (double) asked[i] * value(row, i);
            second += (double) asked[i + 1] * value(row, i + 1);
            third += (double) asked[i + 2] * value(row, i + 2);
            fourth += (double) asked[i + 3] * value(row, i + 3);
        }
        for (; i < width; i++) {
            first += (double) asked[i] * value(row, i);
        }
        // Rounding to floats may make a unit vector a little longer than one.
        return Math.clamp(first + second + third + fourth, -1, 1);
    }

    private float value(long row, int at) {
        return values.get(ValueLayout.JAVA_FLOAT, row + (long) at * Float.BYTES);
    }

    private long offset(int row) {
        return (long) row * width * Float.BYTES;
    }

    private float[] unit(float[] embedding) {
        if (embedding.length != width) {
            throw new IllegalArgumentException(embedding.length + " values among embeddings of " + width);
        }
        if (!comparable(embedding)) {
            throw new IllegalArgumentException("an embedding that points nowhere");
        }
        double length = Math.sqrt(square(embedding));
        float[] unit = new float[width];
        for (int i = 0; i < width; i++) {
            unit[i] = (float) (embedding[i] / length);
        }
        return unit;
    }

    private static double square(float[] embedding) {
        double square = 0;
        for (float value : embedding) {
            square += (double) value * value;
        }
        return square;
    }

    @Override
    public void close() {
        arena.close();
    }
}
