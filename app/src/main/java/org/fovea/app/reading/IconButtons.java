package org.fovea.app.reading;

import java.util.function.Supplier;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import org.fovea.viewer.theme.ActionIcon;

/** Buttons that show an icon and say in words what they do to those who hover or listen. */
final class IconButtons {

    private IconButtons() {}

    /** @param meaning asked again whenever it is shown: keys change */
    static void dress(ButtonBase button, ActionIcon icon, Supplier<String> meaning) {
        dress(button, icon, meaning.get());
        button.getTooltip().setOnShowing(event -> {
            button.getTooltip().setText(meaning.get());
            button.setAccessibleText(meaning.get());
        });
    }

    static void dress(ButtonBase button, ActionIcon icon, String meaning) {
        button.setGraphic(icon.node());
        button.getStyleClass().add("icon-button");
        button.setTooltip(new Tooltip(meaning));
        button.setAccessibleText(meaning);
        button.setFocusTraversable(false);
    }
}
