package org.fovea.app.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fovea.dicom.study.FrameKey;
import org.fovea.inference.engine.ClassRange;
import org.fovea.inference.engine.ClassScore;
import org.fovea.inference.engine.Classification;
import org.fovea.inference.engine.DeviceUse;
import org.fovea.inference.engine.Variation;
import org.fovea.inference.explain.HeatMap;
import org.fovea.inference.model.ModelIdentity;
import org.jspecify.annotations.Nullable;

/**
 * What a network said of a frame, as it is kept.
 *
 * @param frame the frame that scores and heat map are of
 * @param framesSeen frames classified in the same run: 1, or a whole series of which this frame stands out
 * @param scores in the model's order of classes
 * @param variation how far the scores move when the image is shifted and turned; null where nobody asked
 * @param whole what the network said of the whole series in the same run; null where it reads images only
 * @param created to the millisecond
 * @param verdict the newest, null while the reader has not decided
 */
public record Finding(
        UUID id,
        FrameKey frame,
        int framesSeen,
        ModelIdentity model,
        List<ClassScore> scores,
        HeatMap heatMap,
        DeviceUse device,
        @Nullable Variation variation,
        @Nullable SeriesReading whole,
        Instant created,
        @Nullable Verdict verdict) {

    public Finding {
        if (scores.isEmpty() || framesSeen < 1) {
            throw new IllegalArgumentException("a finding is of something: " + scores + ", " + framesSeen + " frames");
        }
        scores = List.copyOf(scores);
    }

    /** A new finding, not yet stored. */
    public static Finding of(FrameKey frame, int framesSeen, Classification said, Instant now) {
        return new Finding(
                UUID.randomUUID(),
                frame,
                framesSeen,
                said.model(),
                said.scores(),
                said.heatMap(),
                said.device(),
                null,
                null,
                Times.stored(now),
                null);
    }

    public Finding withVariation(@Nullable Variation found) {
        return new Finding(id, frame, framesSeen, model, scores, heatMap, device, found, whole, created, verdict);
    }

    public Finding withWhole(@Nullable SeriesReading said) {
        return new Finding(id, frame, framesSeen, model, scores, heatMap, device, variation, said, created, verdict);
    }

    public Finding withVerdict(Verdict newest) {
        return new Finding(id, frame, framesSeen, model, scores, heatMap, device, variation, whole, created, newest);
    }

    /** Of the most probable class; null where nobody asked. */
    public @Nullable ClassRange topRange() {
        return variation == null ? null : variation.of(top().label());
    }

    /** The most probable class. */
    public ClassScore top() {
        return ClassScore.highest(scores);
    }
}
