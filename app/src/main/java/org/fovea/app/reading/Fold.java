package org.fovea.app.reading;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Which sides of the reading room are open. */
final class Fold {

    private final BooleanProperty left = new SimpleBooleanProperty(true);
    private final BooleanProperty right = new SimpleBooleanProperty(true);

    BooleanProperty left() {
        return left;
    }

    BooleanProperty right() {
        return right;
    }

    void toggleLeft() {
        left.set(!left.get());
    }

    void toggleRight() {
        right.set(!right.get());
    }

    /** Only the image, or everything again. */
    void toggleBoth() {
        boolean open = !left.get() && !right.get();
        left.set(open);
        right.set(open);
    }
}
