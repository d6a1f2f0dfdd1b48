package org.fovea.viewer.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.fovea.viewer.viewport.ImageStack;

/** Where images of a stack stand on a bar of so many pixels: pure, so that it can be tested. */
final class SliceMarks {

    /**
     * A stretch of the bar.
     *
     * @param from upper end in pixels
     * @param to lower end in pixels
     */
    record Stretch(double from, double to) {}

    private SliceMarks() {}

    /** The stretch that belongs to one image. */
    static Stretch of(int index, int size, double height) {
        return new Stretch(height * index / size, height * (index + 1) / size);
    }

    /** Neighbouring images of a kind as one stretch. */
    static List<Stretch> of(IntPredicate kind, int size, double height) {
        List<Stretch> found = new ArrayList<>();
        int begin = -1;
        for (int i = 0; i <= size; i++) {
            boolean is = i < size && kind.test(i);
            if (is && begin < 0) {
                begin = i;
            } else if (!is && begin >= 0) {
                found.add(new Stretch(height * begin / size, height * i / size));
                begin = -1;
            }
        }
        return found;
    }

    /** The image at a height. */
    static int at(double y, int size, double height) {
        return Math.clamp((int) Math.floor(y / height * size), 0, Math.max(0, size - 1));
    }

    /** How many of a stack are of a kind. */
    static long count(ImageStack stack, IntPredicate kind) {
        return IntStream.range(0, stack.size()).filter(kind).count();
    }
}
