package org.fovea.app.lock;

import javafx.scene.control.CheckBox;
import org.fovea.app.words.WindowWords;

/** Whether the system shall keep a passphrase; not seen before it is known that it can. */
final class KeepBox extends CheckBox {

    KeepBox(WindowWords words) {
        super(words.of("lock.keep"));
        setId("passphrase-store");
        setWrapText(true);
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    /** @param kept whether it is kept now */
    void offer(boolean kept) {
        setSelected(kept);
        setVisible(true);
    }
}
