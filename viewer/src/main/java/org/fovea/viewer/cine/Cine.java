package org.fovea.viewer.cine;

import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.util.Subscription;
import org.fovea.dicom.study.DisplayFacts;
import org.fovea.dicom.study.FrameTiming;
import org.fovea.viewer.viewport.FrameSlot;
import org.fovea.viewer.viewport.ViewportModel;

/**
 * Plays a viewport's stack. Each image stands as long as its object says, divided by the chosen speed; one that is not
 * loaded yet is waited for, never left out. When the reader scrolls or another stack comes, it stops. Confined to the UI
 * thread.
 */
public final class Cine {

    private static final double NANOS_PER_MS = 1e6;

    private final ViewportModel model;
    private final Pulse pulse;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing", false);
    private final BooleanProperty sweep = new SimpleBooleanProperty(this, "sweep", false);
    private final DoubleProperty speed = new SimpleDoubleProperty(this, "speed", 1);
    private Subscription beating = Subscription.EMPTY;
    private Run run = new Run(0, 1);
    private long last = -1;
    private double stoodMs;

    public Cine(ViewportModel model, Pulse pulse) {
        this.model = model;
        this.pulse = pulse;
        model.stackProperty().subscribe((before, now) -> begin());
        BiConsumer<Number, Number> moved = (before, now) -> {
            if (now.intValue() != run.index()) {
                stop();
            }
        };
        model.indexProperty().subscribe(moved);
        model.onScrolled(this::stop);
    }

    private void begin() {
        stop();
        speed.set(1);
        sweep.set(model.size() > 0 && timing(0).sweeping());
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** To and fro in place of round and round. */
    public BooleanProperty sweepProperty() {
        return sweep;
    }

    /** 1 is the object's own rate, 2 twice as fast. */
    public DoubleProperty speedProperty() {
        return speed;
    }

    /** Whether there is something to play. */
    public boolean possible() {
        return model.size() > 1;
    }

    /** Whether the object says how fast; else a usual rate is assumed. */
    public boolean rateKnown() {
        return model.size() > 0 && timing(model.indexProperty().get()).known();
    }

    /** Frames a second at speed 1. */
    public double naturalRate() {
        double own = model.size() == 0 ? 0 : timing(model.indexProperty().get()).framesPerSecond();
        return own > 0 ? own : 1000 / FrameTiming.USUAL_MS;
    }

    public void toggle() {
        if (playing.get()) {
            stop();
        } else if (possible()) {
            run = new Run(model.indexProperty().get(), 1);
            last = -1;
            stoodMs = 0;
            playing.set(true);
            beating = pulse.begin(this::beat);
        }
    }

    public void stop() {
        beating.unsubscribe();
        beating = Subscription.EMPTY;
        playing.set(false);
    }

    private void beat(long now) {
        if (last >= 0) {
            stoodMs += (now - last) / NANOS_PER_MS * speed.get();
        }
        last = now;
        for (int steps = 0; steps < model.size() && stoodMs >= delayMs(); steps++) {
            Run next = run.next(model.size(), sweep.get());
            if (!model.holds(next.index())) {
                stoodMs = delayMs();
                model.go(run.index());
                return;
            }
            stoodMs -= delayMs();
            run = next;
        }
        if (stoodMs >= delayMs()) {
            // The machine slept: go on from here and do not race to catch up.
            stoodMs = 0;
        }
        if (run.index() != model.indexProperty().get()) {
            model.go(run.index());
        }
    }

    private double delayMs() {
        int index = Math.min(run.index(), model.size() - 1);
        return timing(index).delayMs(frameNumber(index), FrameTiming.USUAL_MS);
    }

    private int frameNumber(int index) {
        return index < model.stackProperty().get().size()
                ? model.stackProperty().get().slots().get(index).frameNumber()
                : 1;
    }

    private FrameTiming timing(int index) {
        if (index >= model.stackProperty().get().size()) {
            return FrameTiming.UNKNOWN;
        }
        FrameSlot slot = model.stackProperty().get().slots().get(index);
        return model.share().facts(slot.instance()).map(DisplayFacts::timing).orElse(FrameTiming.UNKNOWN);
    }
}
