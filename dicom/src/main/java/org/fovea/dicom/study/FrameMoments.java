package org.fovea.dicom.study;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.function.IntFunction;
import org.fovea.dicom.attribute.DateText;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.FunctionalGroups;
import org.fovea.dicom.attribute.Tag;
import org.jspecify.annotations.Nullable;

/**
 * When each frame of an enhanced object was taken (PS3.3 C.7.6.16.2.2, C.7.6.16.2.20), for objects that state no rate.
 * In ms from the first frame.
 */
final class FrameMoments {

    private static final double MS_PER_SECOND = 1000;
    private static final double NANOS_PER_MS = 1e6;

    private final FunctionalGroups groups;
    private final int frames;

    FrameMoments(DicomObject object, int frames) {
        groups = new FunctionalGroups(object);
        this.frames = frames;
    }

    /**
     * Times between the frames in the form of a Frame Time Vector, whose first value is 0, by Frame Acquisition DateTime,
     * else Frame Reference DateTime, else Temporal Position Time Offset; empty where none of them stands in every frame.
     */
    double[] vector() {
        if (frames < 2 || groups.describedFrames() != frames) {
            return new double[0];
        }
        for (int tag : new int[] {Tag.FRAME_ACQUISITION_DATE_TIME, Tag.FRAME_REFERENCE_DATE_TIME}) {
            LocalDateTime first = moment(tag, 1);
            if (first != null) {
                double[] vector = differences(frame -> {
                    LocalDateTime moment = moment(tag, frame);
                    return moment == null
                            ? null
                            : Duration.between(first, moment).toNanos() / NANOS_PER_MS;
                });
                if (vector.length > 0) {
                    return vector;
                }
            }
        }
        return differences(frame -> {
            Double seconds =
                    groups.group(Tag.TEMPORAL_POSITION_SEQUENCE, frame).decimal(Tag.TEMPORAL_POSITION_TIME_OFFSET);
            return seconds == null ? null : seconds * MS_PER_SECOND;
        });
    }

    private @Nullable LocalDateTime moment(int tag, int frame) {
        return DateText.dateTime(groups.group(Tag.FRAME_CONTENT_SEQUENCE, frame).text(tag));
    }

    /** Empty where a frame has no time, or comes no later than the one before it: slices of a stack, not a film. */
    private double[] differences(IntFunction<@Nullable Double> moment) {
        double[] differences = new double[frames];
        Double before = moment.apply(1);
        for (int frame = 2; frame <= frames; frame++) {
            Double now = moment.apply(frame);
            if (before == null || now == null || now <= before) {
                return new double[0];
            }
            differences[frame - 1] = now - before;
            before = now;
        }
        return differences;
    }
}
