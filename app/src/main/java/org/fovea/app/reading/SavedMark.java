package org.fovea.app.reading;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.fovea.app.words.WindowWords;

/** Says whether what is on screen is on the disk. */
final class SavedMark extends Label {

    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

    SavedMark(ObservableValue<SaveState> state, WindowWords words) {
        getStyleClass().add("saved-mark");
        setMinWidth(USE_PREF_SIZE);
        state.subscribe(now -> {
            setText(words.of(now.wordKey()));
            pseudoClassStateChanged(TROUBLE, now == SaveState.FAILED);
        });
    }
}
