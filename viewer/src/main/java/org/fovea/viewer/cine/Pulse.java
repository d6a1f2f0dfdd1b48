package org.fovea.viewer.cine;

import java.util.function.LongConsumer;
import javafx.util.Subscription;

/** Calls again and again with a time in nanoseconds that only grows, on the UI thread, until it is told to stop. */
@FunctionalInterface
public interface Pulse {

    Subscription begin(LongConsumer beat);
}
