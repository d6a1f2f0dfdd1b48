package org.fovea.viewer.cine;

import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;
import javafx.util.Subscription;

/** Beats before each frame that the screen shows. */
public final class ScreenPulse implements Pulse {

    @Override
    public Subscription begin(LongConsumer beat) {
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                beat.accept(now);
            }
        };
        timer.start();
        return timer::stop;
    }
}
