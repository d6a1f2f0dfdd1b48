package org.fovea.app.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fovea.app.Batch;
import org.fovea.app.StudyFrames;
import org.fovea.app.Workstation;
import org.fovea.app.cases.Finding;
import org.fovea.app.cases.Job;
import org.fovea.app.task.ProcessEnd;
import org.fovea.app.words.Sentences;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.inference.engine.DeviceChoice;
import org.jspecify.annotations.Nullable;

/** Works through the queue of stored series on the command line. Ctrl+C pauses it. */
final class QueueRun implements Batch.Watch {

    private final Subcommand command;
    private final @Nullable String words;
    private final String model;
    private final DeviceChoice device;
    private final int priority;
    private final Sentences sentences;
    private final PrintWriter err;
    private final List<JobNode> ended = new ArrayList<>();
    private volatile boolean cancelled;
    private long done;
    private long total;

    /** @param words find the cases to queue first; null queues none */
    QueueRun(Subcommand command, @Nullable String words, String model, DeviceChoice device, int priority) {
        this.command = command;
        this.words = words;
        this.model = model;
        this.device = device;
        this.priority = priority;
        this.sentences = new Sentences(command.language());
        this.err = command.spec().commandLine().getErr();
    }

    /** A job that ended; it has a label or a problem. */
    record JobNode(
            String studyInstanceUid,
            String seriesInstanceUid,
            String model,
            int frames,
            @Nullable String label,
            @Nullable Double probability,
            ClassifiedTree.@Nullable ProblemNode problem) {}

    /** What the run came to. */
    record RunNode(int done, int failed, int waiting, boolean paused, List<JobNode> jobs) {}

    int run() {
        return command.withWorkstation(this::run);
    }

    private int run(Workstation station) {
        Batch batch = station.batch();
        String wanted = words;
        Outcome<Integer> queued = wanted == null
                ? Outcome.success(0)
                : StudyFrames.matching(station.cases(), wanted)
                        .then(series -> batch.queue(series, model, device, priority));
        Outcome<Batch.Summary> ran;
        try (ProcessEnd _ = ProcessEnd.await(() -> cancelled = true)) {
            ran = queued.then(added -> predict(station, batch)).then(predicted -> batch.run(this));
        }
        err.println();
        err.flush();
        return switch (ran.then(summary -> batch.waiting().map(left -> show(summary, left)))) {
            case Outcome.Failure<Integer>(Problem problem) -> command.fail(problem);
            case Outcome.Success<Integer>(Integer code) -> code;
        };
    }

    /** Says before the run how long it will take, by the time that one image takes here. */
    private Outcome<Duration> predict(Workstation station, Batch batch) {
        return batch.waiting()
                .then(waiting -> waiting.jobs() == 0
                        ? Outcome.success(Duration.ZERO)
                        : station.networks().timePerImage(model, device).map(each -> {
                            err.println(String.format(
                                    Locale.ROOT,
                                    "%d series, %d images, %.0f ms/image, ~ %s",
                                    waiting.jobs(),
                                    waiting.frames(),
                                    each.toNanos() / 1e6,
                                    clock(each.multipliedBy(waiting.frames()))));
                            err.flush();
                            return each;
                        }));
    }

    private int show(Batch.Summary summary, Batch.Waiting left) {
        RunNode node = new RunNode(summary.done(), summary.failed(), left.jobs(), summary.cancelled(), ended);
        if (command.json()) {
            command.print(node);
        } else {
            ended.forEach(job -> command.line(line(job)));
        }
        return summary.failed() == 0 && !summary.cancelled() ? ExitCode.DONE : ExitCode.PARTLY;
    }

    private static String line(JobNode job) {
        return job.problem() == null
                ? String.format(
                        Locale.ROOT,
                        "%s  %s p %.3f  (%d)",
                        job.seriesInstanceUid(),
                        job.label(),
                        job.probability(),
                        job.frames())
                : job.seriesInstanceUid() + "  " + job.problem().message();
    }

    @Override
    public void ended(Job job, Outcome<Finding> outcome) {
        Finding kept = outcome instanceof Outcome.Success<Finding>(Finding found) ? found : null;
        ended.add(new JobNode(
                job.studyInstanceUid(),
                job.seriesInstanceUid(),
                job.model(),
                job.frames(),
                kept == null ? null : kept.top().label(),
                kept == null ? null : kept.top().probability(),
                outcome instanceof Outcome.Failure<Finding>(Problem problem)
                        ? ClassifiedTree.ProblemNode.of(problem, sentences)
                        : null));
    }

    @Override
    public void update(long done, long total) {
        this.done = done;
        this.total = total;
    }

    @Override
    public void remaining(Duration left) {
        err.print(String.format(Locale.ROOT, "\r%d / %d  %s ", done, total, clock(left)));
        err.flush();
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    private static String clock(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
}
