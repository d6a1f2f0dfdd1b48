package org.fovea.app.cases;

import java.time.Instant;
import org.fovea.inference.engine.DeviceChoice;

/**
 * A series that a network is to be asked about.
 *
 * @param key its number, in the order of adding; 0 while it is not stored
 * @param model as the model store finds it
 * @param priority higher goes first; among equals the older
 * @param frames images of the series
 * @param problem key of the reason why it failed, else empty
 * @param added to the millisecond
 */
public record Job(
        long key,
        String studyInstanceUid,
        String seriesInstanceUid,
        String model,
        DeviceChoice device,
        int priority,
        int frames,
        State state,
        String problem,
        Instant added) {

    /** Where a job stands. */
    public enum State {
        WAITING,
        /** One at a time; after a crash it waits again. */
        RUNNING,
        DONE,
        FAILED
    }

    public Job {
        if (frames < 1 || model.isBlank()) {
            throw new IllegalArgumentException("a job has images and a model: " + frames + ", " + model);
        }
    }

    /** A new job, not yet stored. */
    public static Job of(
            String studyInstanceUid,
            String seriesInstanceUid,
            String model,
            DeviceChoice device,
            int priority,
            int frames,
            Instant now) {
        return new Job(
                0,
                studyInstanceUid,
                seriesInstanceUid,
                model,
                device,
                priority,
                frames,
                State.WAITING,
                "",
                Times.stored(now));
    }
}
