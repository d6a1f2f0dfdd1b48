package org.fovea.app;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.app.cases.CaseStore;
import org.fovea.app.cases.Finding;
import org.fovea.app.cases.Job;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.inference.engine.DeviceChoice;
import org.fovea.inference.engine.EngineProblem;
import org.fovea.inference.model.ModelProblem;
import org.fovea.inference.scope.ScopeFacts;

/**
 * Works through the queue of series that wait for a network, one after the other. To pause is to cancel: the job under
 * way waits again in its old place, and the next run goes on with it, after a restart too.
 */
public final class Batch {

    private final CaseStore cases;
    private final Networks networks;
    private final Clock clock;

    Batch(CaseStore cases, Networks networks, Clock clock) {
        this.cases = cases;
        this.networks = networks;
        this.clock = clock;
    }

    /** What a run tells while it works. Called from the working thread; must return at once. */
    public interface Watch extends Progress {

        /** @param outcome what was kept of a job that ended */
        void ended(Job job, Outcome<Finding> outcome);

        /** @param left how long the rest of the queue will take at the pace so far */
        void remaining(Duration left);
    }

    /** @param cancelled whether it was stopped before the queue was empty */
    public record Summary(int done, int failed, boolean cancelled) {}

    /**
     * Queues every series that the model may speak of by its header.
     *
     * @param series frames of stored series
     * @return the new jobs' number
     */
    public Outcome<Integer> queue(List<List<FrameOf>> series, String model, DeviceChoice device, int priority) {
        return networks.packages().find(model).then(found -> {
            List<Job> jobs = new ArrayList<>();
            for (List<FrameOf> frames : series) {
                if (!frames.isEmpty()) {
                    var of = frames.getFirst().instance().series();
                    if (found.manifest().scope().refusal(ScopeFacts.of(of)).isEmpty()) {
                        jobs.add(Job.of(
                                of.study().studyInstanceUid(),
                                of.seriesInstanceUid(),
                                model,
                                device,
                                priority,
                                frames.size(),
                                clock.instant()));
                    }
                }
            }
            return cases.jobs().add(jobs);
        });
    }

    /** Images that wait, and jobs. */
    public record Waiting(int jobs, int frames) {}

    public Outcome<Waiting> waiting() {
        return cases.jobs().all().map(all -> {
            List<Job> waiting =
                    all.stream().filter(job -> job.state() == Job.State.WAITING).toList();
            return new Waiting(
                    waiting.size(), waiting.stream().mapToInt(Job::frames).sum());
        });
    }

    /** Runs until the queue is empty or the watch cancels; a failed database ends it. */
    public Outcome<Summary> run(Watch watch) {
        return cases.jobs().recover().then(recovered -> waiting().then(waiting -> run(watch, waiting)));
    }

    private Outcome<Summary> run(Watch watch, Waiting waiting) {
        Run run = new Run(watch, new Pace(waiting.frames(), System.nanoTime()));
        while (!watch.cancelled()) {
            Outcome<Optional<Job>> next = cases.jobs().next();
            if (next instanceof Outcome.Failure<Optional<Job>>(Problem problem)) {
                return Outcome.failure(problem);
            }
            if (next.orElseThrow().isEmpty()) {
                return Outcome.success(run.summary(false));
            }
            Optional<Problem> end = run.one(next.orElseThrow().get());
            if (end.isPresent()) {
                return Outcome.failure(end.get());
            }
        }
        return Outcome.success(run.summary(true));
    }

    /** One run through the queue. */
    private final class Run {

        private final Watch watch;
        private final Pace pace;
        private int done;
        private int failed;
        private int framesDone;

        Run(Watch watch, Pace pace) {
            this.watch = watch;
            this.pace = pace;
        }

        Summary summary(boolean cancelled) {
            return new Summary(done, failed, cancelled);
        }

        /** @return why the run cannot go on; empty where it can */
        Optional<Problem> one(Job job) {
            Outcome<ClassifiedSeries> said = cases.studies()
                    .instances(job.studyInstanceUid())
                    .map(instances -> instances.stream()
                            .filter(one -> one.series().seriesInstanceUid().equals(job.seriesInstanceUid()))
                            .toList())
                    .then(series -> networks.classify(FrameOf.series(series), job.model(), job.device(), steps()));
            if (watch.cancelled()) {
                return problem(cases.jobs().giveBack(job));
            }
            if (said instanceof Outcome.Failure<ClassifiedSeries>(Problem problem) && endsTheRun(problem)) {
                return problem(cases.jobs().giveBack(job)).or(() -> Optional.of(problem));
            }
            framesDone += job.frames();
            Outcome<Finding> found = said.then(answer -> answer.keep(cases.findings(), clock.instant()));
            return switch (found) {
                case Outcome.Success<Finding> success -> {
                    done++;
                    watch.ended(job, found);
                    yield problem(cases.jobs().done(job, clock.instant()));
                }
                case Outcome.Failure<Finding>(Problem problem) -> {
                    failed++;
                    watch.ended(job, found);
                    yield problem(cases.jobs().failed(job, problem.reason().key(), clock.instant()));
                }
            };
        }

        private Progress steps() {
            return new Progress() {
                @Override
                public void update(long frames, long ofSeries) {
                    watch.update(framesDone + frames, pace.frames());
                    watch.remaining(pace.left(framesDone + frames, System.nanoTime()));
                }

                @Override
                public boolean cancelled() {
                    return watch.cancelled();
                }
            };
        }
    }

    /** Whether the next job would meet the same trouble: it lies with the model or the engine, not with the images. */
    private static boolean endsTheRun(Problem problem) {
        return problem.reason() instanceof ModelProblem
                || (problem.reason() instanceof EngineProblem reason && reason.lastsBeyondTheQuestion());
    }

    private static Optional<Problem> problem(Outcome<Job> outcome) {
        return outcome instanceof Outcome.Failure<Job>(Problem problem) ? Optional.of(problem) : Optional.empty();
    }

    /**
     * How fast a run goes.
     *
     * @param frames that waited when it began
     * @param began by {@link System#nanoTime}
     */
    record Pace(long frames, long began) {

        /** What the frames that are left will take if they go like those before; zero before the first. */
        Duration left(long done, long now) {
            return done == 0
                    ? Duration.ZERO
                    : Duration.ofNanos((long) ((double) (now - began) / done * Math.max(0, frames - done)));
        }
    }
}
