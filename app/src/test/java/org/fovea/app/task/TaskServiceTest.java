package org.fovea.app.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TaskServiceTest {

    private final Queue<Runnable> ui = new ArrayDeque<>();
    private final TaskService tasks = new TaskService(news -> {
        synchronized (ui) {
            ui.add(news);
        }
    });

    @AfterEach
    void close() {
        tasks.close();
    }

    private void deliverNews() {
        synchronized (ui) {
            for (Runnable news = ui.poll(); news != null; news = ui.poll()) {
                news.run();
            }
        }
    }

    @Test
    void aTaskYieldsItsResultOnAThreadOfItsLane() {
        Task<String> task = tasks.start(
                Lane.INFERENCE, "classify", progress -> Thread.currentThread().getName());
        assertThat(task.result().join()).startsWith("fovea-inference-");
    }

    @Test
    void listenersHearOnTheirOwnExecutorAndManyStepsAreOnePieceOfNews() {
        List<Double> heard = new ArrayList<>();
        tasks.addListener(task -> heard.add(task.step().fraction()));
        Task<Integer> task = tasks.start(Lane.SCAN, "scan", progress -> {
            for (int i = 1; i <= 1000; i++) {
                progress.update(i, 1000);
            }
            return 1;
        });
        task.result().join();
        tasks.close();
        assertThat(heard).isEmpty();
        deliverNews();
        assertThat(heard).hasSizeLessThan(10).endsWith(1.0);
        assertThat(tasks.unfinished()).isEmpty();
    }

    @Test
    void cancellingEndsTheResultAtOnceAndTellsTheWork() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CompletableFuture<Boolean> sawCancel = new CompletableFuture<>();
        Task<Integer> task = tasks.start(Lane.DECODE, "decode", progress -> {
            began.countDown();
            while (!progress.cancelled()) {
                Thread.onSpinWait();
            }
            sawCancel.complete(true);
            return 1;
        });
        began.await();
        task.cancel();
        assertThatThrownBy(() -> task.result().join()).isInstanceOf(CancellationException.class);
        assertThat(sawCancel.join()).isTrue();
        assertThat(task.ended()).isTrue();
    }

    @Test
    void aCancelledTaskThatWaitsNeverRuns() {
        CountDownLatch free = new CountDownLatch(1);
        Task<Integer> first = tasks.start(Lane.STORE, "first", progress -> {
            free.await();
            return 1;
        });
        List<String> ran = new ArrayList<>();
        Task<Boolean> second = tasks.start(Lane.STORE, "second", progress -> ran.add("second"));
        second.cancel();
        free.countDown();
        assertThat(first.result().join()).isEqualTo(1);
        tasks.close();
        assertThat(ran).isEmpty();
    }

    @Test
    void aFaultEndsTheTaskAndNotTheLane() {
        Task<Integer> wrong = tasks.start(Lane.STORE, "wrong", progress -> {
            throw new IllegalStateException("ours");
        });
        assertThatThrownBy(() -> wrong.result().join()).hasRootCauseMessage("ours");
        assertThat(tasks.start(Lane.STORE, "right", progress -> 2).result().join())
                .isEqualTo(2);
    }

    @Test
    void closingCancelsWhatRuns() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        Task<Integer> task = tasks.start(Lane.SCAN, "scan", progress -> {
            began.countDown();
            while (!progress.cancelled()) {
                Thread.onSpinWait();
            }
            return 1;
        });
        began.await();
        tasks.close();
        assertThat(task.result()).isCancelled();
    }
}
