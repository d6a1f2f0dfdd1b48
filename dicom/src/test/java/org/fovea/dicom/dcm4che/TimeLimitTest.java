package org.fovea.dicom.dcm4che;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.study.ReadProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No file is read for ever, whatever it holds and whoever waits. */
class TimeLimitTest {

    private static final Progress CANCELLED = cancelledWhen(() -> true);

    @TempDir
    private Path folder;

    @Test
    void aReadThatTakesTooLongIsGivenUpAndNamesTheFile() throws IOException {
        Path file = Files.write(folder.resolve("slow.dcm"), Drafts.encoded(folder, Drafts.image()));
        DicomFiles files = new DicomFiles(ReadLimits.DEFAULT.within(Duration.ZERO));
        Outcome<Object> slow = Outcome.failure(Problem.of(ReadProblem.TOO_SLOW, "slow.dcm", "0"));
        assertThat(files.instance(file)).isEqualTo(slow);
        assertThat(files.frame(file, 1)).isEqualTo(slow);
        assertThat(files.header(file)).isEqualTo(slow);
    }

    @Test
    void aReadThatNobodyWantsAnyMoreIsGivenUp() throws IOException {
        Path file = Files.write(folder.resolve("unwanted.dcm"), Drafts.encoded(folder, Drafts.image()));
        Outcome<Object> stopped = Outcome.failure(Problem.of(ReadProblem.CANCELLED, "unwanted.dcm"));
        assertThat(new DicomFiles().instance(file, CANCELLED)).isEqualTo(stopped);
        assertThat(new DicomFiles().frame(file, 1, CANCELLED)).isEqualTo(stopped);
    }

    @Test
    void aCodecThatDoesNotReturnIsLeftBehindAndFewOfThemAreStarted() throws Exception {
        CountDownLatch ends = new CountDownLatch(1);
        List<Thread> hanging = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                int begun = i + 1;
                assertThatThrownBy(() -> NativeCall.run(
                                () -> {
                                    synchronized (hanging) {
                                        hanging.add(Thread.currentThread());
                                    }
                                    ends.await();
                                    return "never heard";
                                },
                                new Deadline(Duration.ofDays(1), cancelledWhen(() -> begun <= count(hanging)))))
                        .isInstanceOf(Stopped.class)
                        .hasMessage("CANCELLED");
            }
            assertThatThrownBy(() -> NativeCall.run(() -> "not begun", patient()))
                    .isInstanceOf(Stopped.class);
        } finally {
            ends.countDown();
        }
        for (Thread thread : List.copyOf(hanging)) {
            thread.join();
        }
        String heard = null;
        while (heard == null) {
            heard = heardOrNull();
            Thread.onSpinWait();
        }
        assertThat(heard).isEqualTo("again");
    }

    private static String heardOrNull() throws IOException {
        try {
            return NativeCall.run(() -> "again", patient());
        } catch (Stopped stillCounted) {
            return null;
        }
    }

    @Test
    void anInterruptionReachesTheCallerAfterTheCall() throws IOException {
        Thread.currentThread().interrupt();
        assertThat(NativeCall.run(() -> "done", patient())).isEqualTo("done");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void exhaustionOfStackAndMemoryEndsAtTheBoundary() {
        Path file = folder.resolve("bomb.dcm");
        assertThat(Guard.attempt(file, () -> {
                    throw new OutOfMemoryError("Java heap space");
                }))
                .isEqualTo(Outcome.failure(Problem.of(ReadProblem.TOO_LARGE, "bomb.dcm", "memory")));
        assertThat(Guard.attempt(file, TimeLimitTest::bottomless))
                .isEqualTo(Outcome.failure(Problem.of(ReadProblem.TOO_LARGE, "bomb.dcm", "nesting")));
        assertThat(Guard.attempt(file, () -> NativeCall.run(() -> new byte[Integer.MAX_VALUE], patient())))
                .isEqualTo(Outcome.failure(Problem.of(ReadProblem.TOO_LARGE, "bomb.dcm", "memory")));
    }

    private static int count(List<Thread> threads) {
        synchronized (threads) {
            return threads.size();
        }
    }

    private static Progress cancelledWhen(BooleanSupplier cancelled) {
        return new Progress() {
            @Override
            public void update(long done, long total) {}

            @Override
            public boolean cancelled() {
                return cancelled.getAsBoolean();
            }
        };
    }

    @SuppressWarnings("InfiniteRecursion")
    private static Object bottomless() {
        return bottomless();
    }

    private static Deadline patient() {
        return new Deadline(Duration.ofMinutes(5), Progress.NONE);
    }
}
