package org.fovea.dicom.study;

import java.util.Arrays;
import java.util.List;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;

/**
 * How fast the frames of an object want to be played (PS3.3 C.7.6.5).
 *
 * @param delaysMs how long each frame stands before the next comes, in frame order; one value holds for all frames; empty
 *     where the object does not say
 * @param sweeping Preferred Playback Sequencing asks to and fro in place of round and round
 */
public record FrameTiming(List<Double> delaysMs, boolean sweeping) {

    public static final FrameTiming UNKNOWN = new FrameTiming(List.of(), false);

    /** How long a frame stands where nothing says so: slow enough to see each. */
    public static final double USUAL_MS = 100;

    /** Frames a second that nobody means: a slip of the pen in the file. */
    private static final double FASTEST = 1000;

    private static final double SLOWEST_MS = 60_000;

    public FrameTiming {
        delaysMs = List.copyOf(delaysMs);
        if (delaysMs.stream().anyMatch(delay -> !(delay > 0))) {
            throw new IllegalArgumentException("a frame stands for a while: " + delaysMs);
        }
    }

    /**
     * From the object's Frame Time Vector, which alone knows uneven times; else Recommended Display Frame Rate, Cine Rate or
     * Frame Time, in this order, else when each frame was taken. What is impossible counts as missing.
     *
     * @param frames of the object
     */
    public static FrameTiming of(DicomObject object, int frames) {
        boolean sweeping = object.integer(Tag.PREFERRED_PLAYBACK_SEQUENCING, 0) == 1;
        double[] vector = object.decimals(Tag.FRAME_TIME_VECTOR);
        if (usable(vector, frames)) {
            return new FrameTiming(delays(vector), sweeping);
        }
        for (int tag : new int[] {Tag.RECOMMENDED_DISPLAY_FRAME_RATE, Tag.CINE_RATE}) {
            Double rate = object.decimal(tag);
            if (rate != null && possible(1000 / rate)) {
                return new FrameTiming(List.of(1000 / rate), sweeping);
            }
        }
        Double time = object.decimal(Tag.FRAME_TIME);
        if (time != null && possible(time)) {
            return new FrameTiming(List.of(time), sweeping);
        }
        double[] taken = new FrameMoments(object, frames).vector();
        return new FrameTiming(usable(taken, frames) ? delays(taken) : List.of(), sweeping);
    }

    private static boolean usable(double[] vector, int frames) {
        return frames > 1
                && vector.length == frames
                && Arrays.stream(vector).skip(1).allMatch(FrameTiming::possible);
    }

    /** The vector's first value is 0; each other is the time since the frame before. The last frame stands as the mean. */
    private static List<Double> delays(double[] vector) {
        double[] delays = Arrays.copyOfRange(vector, 1, vector.length + 1);
        delays[delays.length - 1] = Arrays.stream(vector).skip(1).average().orElseThrow();
        return Arrays.stream(delays).boxed().toList();
    }

    private static boolean possible(double milliseconds) {
        return milliseconds >= 1000 / FASTEST && milliseconds <= SLOWEST_MS;
    }

    public boolean known() {
        return !delaysMs.isEmpty();
    }

    /** Whether frames stand for different times. */
    public boolean uneven() {
        return delaysMs.stream().distinct().count() > 1;
    }

    /**
     * How long a frame stands, in ms.
     *
     * @param frameNumber counted from 1
     * @param otherwise where the object does not say
     */
    public double delayMs(int frameNumber, double otherwise) {
        if (delaysMs.isEmpty()) {
            return otherwise;
        }
        return delaysMs.get(Math.min(frameNumber, delaysMs.size()) - 1);
    }

    /** Frames a second on the whole; 0 where the object does not say. */
    public double framesPerSecond() {
        return delaysMs.stream().mapToDouble(Double::doubleValue).average().stream()
                .map(mean -> 1000 / mean)
                .findFirst()
                .orElse(0);
    }
}
