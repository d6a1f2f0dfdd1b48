package org.fovea.app.reading;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/**
 * Watches for how long the thread of the user interface works without taking up something new: asks it every millisecond
 * for its own processor time, and looks at its stack when the answer is late. Processor time does not count what other
 * processes took of the machine; the clock does.
 */
final class UiWatch implements AutoCloseable {

    /** One frame at 60 a second, in milliseconds. */
    static final double FRAME = 1000.0 / 60;

    private static final long PAUSE_NANOS = 1_000_000;

    /**
     * From one answer to the next.
     *
     * @param processor milliseconds of the processor
     * @param clock milliseconds that passed
     * @param where the stack while the answer was late; empty where it was not
     */
    record Stretch(double processor, double clock, List<StackTraceElement> where) {}

    private record Answer(Thread thread, long processor, long clock) {}

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<String, List<Stretch>> stretches = new LinkedHashMap<>();
    private final Thread watch = new Thread(this::run, "watch");
    private volatile String step = "start";
    private volatile boolean stopped;

    UiWatch() {
        watch.setDaemon(true);
        watch.start();
    }

    /** What happens from now on belongs to that step. */
    void step(String name) {
        step = name;
    }

    private void run() {
        Answer before = ask(null, new ArrayList<>());
        while (!stopped) {
            List<StackTraceElement> where = new ArrayList<>();
            String name = step;
            Answer now = ask(before.thread(), where);
            Stretch stretch = new Stretch(
                    (now.processor() - before.processor()) / 1e6, (now.clock() - before.clock()) / 1e6, where);
            synchronized (stretches) {
                stretches.computeIfAbsent(name, any -> new ArrayList<>()).add(stretch);
            }
            before = now;
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private Answer ask(Thread ui, List<StackTraceElement> where) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Platform.runLater(() -> answer.complete(
                new Answer(Thread.currentThread(), threads.getCurrentThreadCpuTime(), System.nanoTime())));
        while (true) {
            try {
                return answer.get((long) FRAME, TimeUnit.MILLISECONDS);
            } catch (TimeoutException late) {
                if (ui != null && where.isEmpty()) {
                    where.addAll(List.of(ui.getStackTrace()));
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** One row for each step, and where the thread was in its longest stretch. */
    void print() {
        System.out.printf(
                "%n%-22s %8s %10s %10s %10s %8s%n",
                "milliseconds", "stretches", "cpu 99 %", "longest", "by clock", "> 16.7");
        synchronized (stretches) {
            stretches.forEach((name, all) -> {
                double[] processor =
                        all.stream().mapToDouble(Stretch::processor).sorted().toArray();
                Stretch longest = all.stream()
                        .max(Comparator.comparingDouble(Stretch::processor))
                        .orElseThrow();
                System.out.printf(
                        "%-22s %8d %10.1f %10.1f %10.1f %8d%n",
                        name,
                        all.size(),
                        processor[(int) (0.99 * (processor.length - 1))],
                        longest.processor(),
                        longest.clock(),
                        all.stream().filter(one -> one.processor() > FRAME).count());
                if (longest.processor() > FRAME) {
                    longest.where().stream()
                            .filter(frame -> frame.getClassName().startsWith("org.fovea"))
                            .limit(3)
                            .forEach(frame -> System.out.println("    at " + frame));
                }
            });
        }
    }

    @Override
    public void close() {
        stopped = true;
    }
}
