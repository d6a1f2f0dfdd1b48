package org.fovea.app.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

class IdleWatchTest {

    private record Later(Instant due, Runnable then) {}

    private final Deque<Later> later = new ArrayDeque<>();
    private Instant now = Instant.EPOCH;
    private Duration patience = Duration.ofMinutes(10);
    private int idle;
    private final IdleWatch watch = new IdleWatch(() -> patience, () -> idle++, () -> now, (wait, then) -> {
        Later next = new Later(now.plus(wait), then);
        later.add(next);
        return () -> later.remove(next);
    });

    private void pass() {
        Later next = later.remove();
        now = next.due;
        next.then.run();
    }

    @Test
    void tellsOnceAWhileAfterTheLastTouch() {
        watch.check();
        now = now.plus(Duration.ofMinutes(4));
        watch.touch();
        pass();
        assertThat(idle).isZero();
        pass();
        assertThat(idle).isEqualTo(1);
        assertThat(now).as("ten minutes after the touch").isEqualTo(Instant.EPOCH.plus(Duration.ofMinutes(14)));
        watch.touch();
        pass();
        assertThat(idle).isEqualTo(2);
    }

    @Test
    void neverTellsWhereTheReaderWantsSoAndHeedsAnotherChoice() {
        patience = Duration.ZERO;
        watch.check();
        for (int minute = 0; minute < 100; minute++) {
            pass();
        }
        assertThat(idle).isZero();
        patience = Duration.ofMinutes(5);
        pass();
        assertThat(idle).isEqualTo(1);
    }

    /** Who waits would keep the window, and all it holds, in memory. */
    @Test
    void keepsNothingWaitingOnceClosed() {
        watch.check();
        assertThat(later).isNotEmpty();
        watch.close();
        assertThat(later).isEmpty();
    }
}
