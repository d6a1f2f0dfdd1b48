package org.fovea.inference.worker;

import java.time.Duration;

/**
 * How much patience a worker meets.
 *
 * @param opening from the start of the process until its network has made its first steps
 * @param answering of one forward pass
 * @param idle after which an unasked worker ends and gives its memory back; the next question starts a new one
 * @param residentBytes memory that it may hold, where the system tells (Linux)
 */
public record WorkerLimits(Duration opening, Duration answering, Duration idle, long residentBytes) {

    /** Generous for a ResNet-50 on a slow laptop. */
    public static final WorkerLimits USUAL =
            new WorkerLimits(Duration.ofSeconds(90), Duration.ofSeconds(60), Duration.ofMinutes(3), 4L << 30);
}
