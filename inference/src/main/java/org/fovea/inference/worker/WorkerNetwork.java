package org.fovea.inference.worker;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.inference.engine.Answer;
import org.fovea.inference.engine.DeviceChoice;
import org.fovea.inference.engine.DeviceUse;
import org.fovea.inference.engine.EngineProblem;
import org.fovea.inference.engine.Network;
import org.fovea.inference.model.Manifest;
import org.fovea.inference.model.ManifestFile;
import org.fovea.inference.model.NetworkDefinition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A network in a worker. Starts one with the first question, another after one was lost, and lets an idle one go. Safe for
 * many threads, which wait for each other; closing waits for nobody.
 */
final class WorkerNetwork implements Network {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerNetwork.class);

    private final NetworkDefinition definition;
    private final DeviceChoice choice;
    private final WorkerCommand command;
    private final WorkerLimits limits;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile @Nullable WorkerProcess worker;
    private volatile DeviceUse device = new DeviceUse("?", "?", "not started");
    private volatile boolean closed;
    private long lastAsked;
    private boolean watched;

    WorkerNetwork(NetworkDefinition definition, DeviceChoice choice, WorkerCommand command, WorkerLimits limits) {
        this.definition = definition;
        this.choice = choice;
        this.command = command;
        this.limits = limits;
    }

    /** Starts the first worker, so that a network that cannot run is known before it is asked. */
    Outcome<DeviceUse> begun() {
        return exclusively(() -> running(() -> false).map(process -> device));
    }

    @Override
    public DeviceUse device() {
        return device;
    }

    @Override
    public Outcome<Answer> predict(float[] images, BooleanSupplier unwanted) {
        int side = definition.manifest().input().preparation().size();
        if (images.length == 0 || images.length % (side * side) != 0) {
            throw new IllegalArgumentException(images.length + " values are no images of " + side * side);
        }
        return exclusively(() -> running(unwanted)
                .then(process -> asked(process, new Request.Predict(images), limits.answering(), unwanted))
                .then(reply -> answer(reply, images.length / (side * side))));
    }

    private Outcome<Answer> answer(Reply reply, int images) {
        return switch (reply) {
            case Reply.Said(Answer answer) -> answer.checked(definition.manifest(), images);
            case Reply.Refused(Problem problem) -> Outcome.failure(problem);
            case Reply.Ready unasked -> {
                dismiss();
                yield problem(EngineProblem.WORKER_LOST, "?");
            }
        };
    }

    private interface Question<T> {
        Outcome<T> ask();
    }

    private <T> Outcome<T> exclusively(Question<T> question) {
        oneAtATime.lock();
        try {
            return closed ? problem(EngineProblem.CLOSED) : question.ask();
        } finally {
            lastAsked = System.nanoTime();
            watchIdleness(limits.idle().toNanos());
            oneAtATime.unlock();
        }
    }

    /** The worker that is there, or a new one with its network loaded. */
    private Outcome<WorkerProcess> running(BooleanSupplier unwanted) {
        WorkerProcess current = worker;
        if (current != null && current.alive()) {
            return Outcome.success(current);
        }
        WorkerProcess started;
        try {
            started = WorkerProcess.start(command, limits, unwanted);
        } catch (IOException impossible) {
            return problem(EngineProblem.WORKER_NOT_STARTED, String.valueOf(impossible.getMessage()));
        } catch (WorkerProcess.Lost lost) {
            return lost(lost, limits.opening());
        }
        worker = started;
        Request.Open open = new Request.Open(
                ManifestFile.write(definition.manifest()), definition.graph().bytes(), choice);
        return asked(started, open, limits.opening(), unwanted).then(reply -> ready(reply, started));
    }

    private Outcome<WorkerProcess> ready(Reply reply, WorkerProcess started) {
        return switch (reply) {
            case Reply.Ready(DeviceUse use) -> {
                device = use;
                yield Outcome.success(started);
            }
            case Reply.Refused(Problem problem) -> {
                dismiss();
                yield Outcome.failure(problem);
            }
            case Reply.Said unasked -> {
                dismiss();
                yield problem(EngineProblem.WORKER_LOST, "?");
            }
        };
    }

    private Outcome<Reply> asked(WorkerProcess process, Request request, Duration limit, BooleanSupplier unwanted) {
        try {
            return Outcome.success(process.ask(request, limit, unwanted));
        } catch (WorkerProcess.Lost lost) {
            worker = null;
            return lost(lost, limit);
        }
    }

    private <T> Outcome<T> lost(WorkerProcess.Lost lost, Duration limit) {
        LOG.warn("worker of {} lost: {}, {}", definition.manifest().id(), lost.loss(), lost.getMessage());
        if (closed) {
            return problem(EngineProblem.CLOSED);
        }
        return switch (lost.loss()) {
            case null -> problem(EngineProblem.WORKER_LOST, String.valueOf(lost.getMessage()));
            case TIME -> problem(EngineProblem.WORKER_STUCK, String.valueOf(limit.toSeconds()));
            case MEMORY -> problem(EngineProblem.WORKER_MEMORY, String.valueOf(limits.residentBytes() >> 20));
            case UNWANTED -> problem(EngineProblem.STOPPED);
        };
    }

    private <T> Outcome<T> problem(EngineProblem reason, String... facts) {
        Manifest manifest = definition.manifest();
        String[] all = new String[facts.length + 1];
        all[0] = manifest.id();
        System.arraycopy(facts, 0, all, 1, facts.length);
        return Outcome.failure(Problem.of(reason, all));
    }

    private void watchIdleness(long nanos) {
        if (worker != null && !watched) {
            watched = true;
            CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS).execute(this::endIfIdle);
        }
    }

    private void endIfIdle() {
        oneAtATime.lock();
        try {
            watched = false;
            long left = limits.idle().toNanos() - (System.nanoTime() - lastAsked);
            if (left > 0) {
                watchIdleness(left);
            } else if (worker != null) {
                LOG.info("idle worker of {} ends", definition.manifest().id());
                dismiss();
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    private void dismiss() {
        WorkerProcess current = worker;
        worker = null;
        if (current != null) {
            current.close();
        }
    }

    /** The process that works now; 0 where there is none. */
    long pid() {
        WorkerProcess current = worker;
        return current != null && current.alive() ? current.pid() : 0;
    }

    /** Ends the worker, also while it is asked. */
    @Override
    public void close() {
        closed = true;
        dismiss();
    }
}
